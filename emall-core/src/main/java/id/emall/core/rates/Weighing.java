package id.emall.core.rates;

/**
 * How a courier weighs a parcel for one of its services.
 *
 * @param divisor cubic centimetres that count as one kilogram
 * @param toleranceGrams a begun kilogram counts as a whole one only when it exceeds this
 * @param minimumKg what is charged at least
 */
public record Weighing(int divisor, int toleranceGrams, int minimumKg) {

  /** The weight that counts in grams: the packed one, or that of its volume when it is larger. */
  public long grams(long weightGrams, long volumeCm3) {
    return Math.max(weightGrams, Math.ceilDiv(Math.multiplyExact(volumeCm3, 1000), divisor));
  }

  /** With a tolerance of 300 g, 1,300 g are one kilogram and 1,301 g are two. */
  public long chargedKg(long weightGrams, long volumeCm3) {
    long begun = Math.ceilDiv(grams(weightGrams, volumeCm3) - toleranceGrams, 1000);
    return Math.max(minimumKg, begun);
  }
}
