package id.emall.core.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What is known of an account's business day, now or when it was closed. Sums have scale 2.
 *
 * @param credits how many rows brought money
 * @param booked what the ledger's BANK account says about these rows, credits less debits
 * @param bankOpening the bank's own balance before the day, or null where it tells none
 * @param bankClosing the bank's own balance at its end, or null
 * @param bankNet credits less debits as the newest reading of the whole day showed them, or null
 */
public record DayFigures(
    UUID accountId,
    LocalDate day,
    int credits,
    BigDecimal creditSum,
    int debits,
    BigDecimal debitSum,
    BigDecimal booked,
    BigDecimal bankOpening,
    BigDecimal bankClosing,
    BigDecimal bankNet) {

  /** Credits less debits, as stored. */
  public BigDecimal stored() {
    return creditSum.subtract(debitSum);
  }

  /** What the bank says came of the day, by its balances or else its rows; or null. */
  public BigDecimal told() {
    return bankOpening == null || bankClosing == null ? bankNet : bankClosing.subtract(bankOpening);
  }

  /** Whether bank, rows and ledger agree about this day. */
  public boolean agrees() {
    return stored().compareTo(booked) == 0 && (told() == null || told().compareTo(stored()) == 0);
  }

  /** Whether the same was known then. */
  boolean sameAs(DayFigures other) {
    return credits == other.credits
        && debits == other.debits
        && creditSum.compareTo(other.creditSum) == 0
        && debitSum.compareTo(other.debitSum) == 0
        && booked.compareTo(other.booked) == 0
        && same(bankOpening, other.bankOpening)
        && same(bankClosing, other.bankClosing)
        && same(bankNet, other.bankNet);
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }
}
