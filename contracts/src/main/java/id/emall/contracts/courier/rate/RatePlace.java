package id.emall.contracts.courier.rate;

/**
 * A place as a service that quotes prices knows it.
 *
 * @param id its own id
 * @param label for people
 * @param province as the service writes it, or empty
 * @param city regency or city as the service writes it, with or without its kind
 * @param district as the service writes it, or empty
 */
public record RatePlace(String id, String label, String province, String city, String district) {}
