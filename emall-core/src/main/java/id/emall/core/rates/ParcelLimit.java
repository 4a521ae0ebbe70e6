package id.emall.core.rates;

import id.emall.core.common.FieldError;

/** How heavy what one shop sends at once may be: the couriers' parcel services end there. */
public final class ParcelLimit {

  /** The heaviest parcel, packed: one tonne. */
  public static final int MOST_GRAMS = 1_000_000;

  /** The largest parcel, packed: what air freight counts as one tonne. */
  public static final long MOST_CM3 = 6_000_000;

  private ParcelLimit() {}

  /**
   * What to tell of a parcel above the limit.
   *
   * @param field what has to become less
   */
  public static FieldError exceeded(String field, String shopName, long weightGrams) {
    return new FieldError(
        field, "parcel.too-heavy", shopName, Math.ceilDiv(weightGrams, 1000), MOST_GRAMS / 1000);
  }
}
