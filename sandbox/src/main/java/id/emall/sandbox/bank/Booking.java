package id.emall.sandbox.bank;

import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One row of an account.
 *
 * @param number counts up from 1 within the account; the bank never shows it
 * @param credit money in, or out
 * @param amount positive, scale 2
 * @param at whole seconds
 * @param remark as the bank writes it
 * @param hiddenReads how many readings of the account pass before it is shown
 * @param pendingReads how many readings of the account show it as not yet booked
 */
record Booking(
    long number,
    boolean credit,
    BigDecimal amount,
    Instant at,
    String remark,
    int hiddenReads,
    int pendingReads) {

  /** The bank's own id of the row, where it has any: 26 digits. */
  String id() {
    return "%tY%<tm%<td%018d".formatted(at.atZone(MallClock.WIB), number);
  }

  /** The amount with the sign that it has for the balance. */
  BigDecimal signed() {
    return credit ? amount : amount.negate();
  }

  /** Business day, WIB. */
  LocalDate day() {
    return at.atZone(MallClock.WIB).toLocalDate();
  }
}
