package id.emall.core.insight.lookup;

import id.emall.core.insight.Period;

/**
 * What is looked for; what is null or blank does not narrow.
 *
 * @param number of an order or an invoice as people write it; it is found whenever it was placed
 * @param period days on which it was placed, WIB
 * @param buyer a part of the buyer's name
 * @param shop a part of the name of a shop
 * @param state name of a state of an order, or of an invoice
 * @param least rupiah that are to be paid at least
 * @param most rupiah that are to be paid at most
 * @param way name of the way of paying, e.g. {@code bca}
 */
public record LookupWish(
    String number,
    Period period,
    String buyer,
    String shop,
    String state,
    Long least,
    Long most,
    String way) {

  /** Whether one is looked for by its number. */
  boolean isNumbered() {
    return number != null && !number.isBlank();
  }

  /** All of a period. */
  public static LookupWish in(Period period) {
    return new LookupWish(null, period, null, null, null, null, null, null);
  }
}
