package id.emall.core.payment;

import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementTotals;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Hashing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What a whole statement says of one day, booked rows only.
 *
 * @param opening balance before its first row, or null where the source tells none
 * @param closing balance after its last row, or null likewise
 * @param checked against what of the bank's own figures its rows were held
 * @param fingerprint of the identities of its rows: the same rows, the same fingerprint
 * @param ends from when on a reading of this day can be its last: after the bank's end of day
 */
record ToldDay(
    LocalDate day,
    BigDecimal opening,
    BigDecimal closing,
    int creditCount,
    BigDecimal creditSum,
    int debitCount,
    BigDecimal debitSum,
    Checked checked,
    String fingerprint,
    Instant ends) {

  /** Strongest first. */
  enum Checked {
    BALANCE,
    TOTALS,
    NOTHING
  }

  /**
   * The days of one part of a statement. Where the balances around the part agree with its rows
   * each day's balances follow from them.
   */
  static List<ToldDay> of(WholeStatement.Part part, StatementSource source, Capabilities bank) {
    StatementTotals totals = part.totals();
    BigDecimal balance = agrees(totals, part.rows()) ? totals.opening() : null;
    Checked checked = checked(totals, balance);
    List<ToldDay> days = new ArrayList<>();
    for (LocalDate day = part.from(); !day.isAfter(part.to()); day = day.plusDays(1)) {
      LocalDate that = day;
      List<StatementRow> rows =
          part.rows().stream().filter(row -> row.bookingDate().equals(that)).toList();
      BigDecimal credits = sum(rows, StatementRow.Direction.CREDIT);
      BigDecimal debits = sum(rows, StatementRow.Direction.DEBIT);
      BigDecimal closing = balance == null ? null : balance.add(credits).subtract(debits);
      int creditCount = count(rows, StatementRow.Direction.CREDIT);
      days.add(
          new ToldDay(
              day,
              balance,
              closing,
              creditCount,
              credits,
              rows.size() - creditCount,
              debits,
              checked,
              fingerprint(rows, source),
              ends(day, bank.endOfDay(), bank.startOfDay())));
      balance = closing;
    }
    return days;
  }

  private static boolean agrees(StatementTotals totals, List<StatementRow> rows) {
    return totals.opening() != null
        && totals.closing() != null
        && totals
                .opening()
                .add(sum(rows, StatementRow.Direction.CREDIT))
                .subtract(sum(rows, StatementRow.Direction.DEBIT))
                .compareTo(totals.closing())
            == 0;
  }

  private static Checked checked(StatementTotals totals, BigDecimal opening) {
    if (opening != null) {
      return Checked.BALANCE;
    }
    boolean counts = totals.creditCount() != null && totals.debitCount() != null;
    boolean sums = totals.creditSum() != null && totals.debitSum() != null;
    return counts || sums ? Checked.TOTALS : Checked.NOTHING;
  }

  private static BigDecimal sum(List<StatementRow> rows, StatementRow.Direction direction) {
    return rows.stream()
        .filter(row -> row.direction() == direction)
        .map(StatementRow::amount)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  private static int count(List<StatementRow> rows, StatementRow.Direction direction) {
    return (int) rows.stream().filter(row -> row.direction() == direction).count();
  }

  private static String fingerprint(List<StatementRow> rows, StatementSource source) {
    return Hashing.sha256(
        String.join(
            "\n",
            rows.stream().map(row -> MutationIdentity.of(row, source).key()).sorted().toList()));
  }

  /** Midnight, or the end of the bank's end of day where that is later. */
  static Instant ends(LocalDate day, LocalTime endOfDay, LocalTime startOfDay) {
    boolean overMidnight = endOfDay != null && endOfDay.isAfter(startOfDay);
    LocalTime first = overMidnight ? startOfDay : LocalTime.MIDNIGHT;
    return day.plusDays(1).atTime(first).atZone(MallClock.WIB).toInstant();
  }
}
