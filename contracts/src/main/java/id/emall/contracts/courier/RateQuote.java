package id.emall.contracts.courier;

/**
 * A price for a parcel.
 *
 * @param serviceCode the courier's own code, e.g. {@code REG19}
 * @param service normalised
 * @param price whole rupiah
 * @param daysFrom shortest promised time in days; 0 is the same day
 */
public record RateQuote(
    CourierId courier, String serviceCode, Service service, long price, int daysFrom, int daysTo) {

  /** Services as buyers understand them. */
  public enum Service {
    ECONOMY,
    REGULAR,
    NEXT_DAY,
    SAME_DAY,
    TRUCK,
    INTERNATIONAL
  }
}
