package id.emall.contracts.bank.push;

/**
 * How the caller numbers its calls.
 *
 * @param service the standard's two digits, e.g. {@code 25}
 * @param externalId unique within a business day and service, 1 to 36 characters
 */
public record CallId(String service, String externalId) {}
