package id.emall.core.rates;

/**
 * What one shop sends at once, and its way.
 *
 * @param origin official code of the sender's regency, e.g. {@code 13.76}, or district, e.g. {@code
 *     13.76.01}
 * @param destination likewise of the recipient's
 * @param weightGrams packed weight, above 0
 * @param volumeCm3 of all pieces together, as far as their sizes are known; 0 when none is
 */
public record Consignment(String origin, String destination, long weightGrams, long volumeCm3) {

  public Consignment {
    if (weightGrams <= 0 || volumeCm3 < 0) {
      throw new IllegalArgumentException(
          "a parcel weighs more than nothing, got " + weightGrams + " g and " + volumeCm3 + " cm3");
    }
  }

  /** Whether couriers' parcel services take it at all. */
  public boolean fits() {
    return weightGrams <= ParcelLimit.MOST_GRAMS && volumeCm3 <= ParcelLimit.MOST_CM3;
  }
}
