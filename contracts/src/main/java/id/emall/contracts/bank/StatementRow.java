package id.emall.contracts.bank;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One row of a statement. Of its texts, U+0000 becomes U+FFFD, because PostgreSQL stores no NUL and
 * one such row would keep all others of its account from being stored.
 *
 * @param amount positive, scale 2, rupiah
 * @param bookingDate business day (WIB)
 * @param bankTime moment of the row to the second, or null where the bank tells only the day
 * @param remark as received, untouched; banks rewrite it, so it is never part of an identity
 * @param counterparty best guess at the other side's name, or null
 * @param reference what the payer or the channel gave to name our bill, in a field of its own: the
 *     owner's reference of MT940's {@code :61:}, camt's {@code EndToEndId}; null where there is
 *     none, as in SNAP's statement
 * @param bankTransactionId the bank's own id of the row, or null
 * @param balanceAfter balance after the row, or null
 */
public record StatementRow(
    Direction direction,
    BigDecimal amount,
    Status status,
    LocalDate bookingDate,
    Instant bankTime,
    String remark,
    String counterparty,
    String reference,
    String bankTransactionId,
    BigDecimal balanceAfter) {

  /**
   * What no single row of a mall's account comes to, ten trillion rupiah. Whoever reads rows
   * refuses more as unreadable: a few such rows would be more than sums of money can hold.
   */
  public static final BigDecimal TOO_MUCH = new BigDecimal("10000000000000.00");

  /** A row of another day is unreadable: no bank of ours showed one, and none will. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

  /** As {@link #FIRST_DAY}, inclusive. */
  public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

  public StatementRow {
    if (amount.signum() <= 0 || amount.scale() != 2) {
      throw new IllegalArgumentException(
          "amount must be positive with two decimals, got " + amount);
    }
    remark = storable(remark);
    counterparty = storable(counterparty);
    reference = storable(reference);
    bankTransactionId = storable(bankTransactionId);
  }

  /** Whether a row can be of that day. */
  public static boolean isPossible(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  private static String storable(String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  /** Seen from the account. */
  public enum Direction {
    CREDIT,
    DEBIT
  }

  /** Only booked rows move money; a pending one may still change its day or vanish. */
  public enum Status {
    BOOKED,
    PENDING
  }
}
