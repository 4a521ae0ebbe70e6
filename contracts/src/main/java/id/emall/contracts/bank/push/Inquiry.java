package id.emall.contracts.bank.push;

/**
 * A question about what is due.
 *
 * @param requestId the caller's own id of the question
 * @param reference as it stands on the invoice: digits, blanks removed
 */
public record Inquiry(CallId call, String requestId, String reference) {}
