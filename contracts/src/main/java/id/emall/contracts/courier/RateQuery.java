package id.emall.contracts.courier;

/**
 * A parcel whose price is asked.
 *
 * @param originRegency official regency code, e.g. {@code 13.76}
 * @param weightGrams packed weight
 */
public record RateQuery(String originRegency, String destinationRegency, int weightGrams) {}
