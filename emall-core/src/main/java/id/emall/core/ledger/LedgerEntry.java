package id.emall.core.ledger;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry to be booked. {@code kind} and {@code source} together name its one cause: booking the
 * same cause again is refused by the database.
 */
public final class LedgerEntry {

  private final String kind;
  private final String source;
  private final String memo;
  private final Map<LedgerAccount, BigDecimal> postings = new LinkedHashMap<>();

  /**
   * @param kind what happened, e.g. {@code order.completed}
   * @param source id of what it happened to
   * @param memo one line for people
   */
  public LedgerEntry(String kind, Object source, String memo) {
    this.kind = kind;
    this.source = source.toString();
    this.memo = memo;
  }

  /**
   * Adds to what was debited to this account; nothing when the amount is zero.
   *
   * @param amount rupiah, scale 2; a negative one is a credit
   * @return this entry
   */
  public LedgerEntry debit(LedgerAccount account, BigDecimal amount) {
    return post(account, amount);
  }

  /**
   * Adds to what was credited to this account; nothing when the amount is zero.
   *
   * @param amount rupiah, scale 2; a negative one is a debit
   * @return this entry
   */
  public LedgerEntry credit(LedgerAccount account, BigDecimal amount) {
    return post(account, amount.negate());
  }

  private LedgerEntry post(LedgerAccount account, BigDecimal amount) {
    if (amount.signum() != 0) {
      postings.merge(account, amount, BigDecimal::add);
    }
    return this;
  }

  String kind() {
    return kind;
  }

  String source() {
    return source;
  }

  String memo() {
    return memo;
  }

  Map<LedgerAccount, BigDecimal> postings() {
    return postings;
  }
}
