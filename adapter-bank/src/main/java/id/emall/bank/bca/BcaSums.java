package id.emall.bank.bca;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * Holds the rows of an answer against what it says they add up to: this is what notices a row that
 * the bank left out or printed twice.
 *
 * @param told by the bank, about all rows of its answer
 */
record BcaSums(StatementTotals told) {

  /**
   * @throws OutsideFailure INCONSISTENT when a figure does not fit
   */
  void check(List<StatementRow> rows) {
    List<StatementRow> credits = chosen(rows, Direction.CREDIT);
    List<StatementRow> debits = chosen(rows, Direction.DEBIT);
    equal("totalCreditEntries.numberOfEntries", told.creditCount(), credits.size());
    equal("totalDebitEntries.numberOfEntries", told.debitCount(), debits.size());
    equal("totalCreditEntries.amount", told.creditSum(), sum(credits));
    equal("totalDebitEntries.amount", told.debitSum(), sum(debits));
    equal(
        "balance[0].endingBalance",
        told.closing(),
        told.opening().add(sum(credits)).subtract(sum(debits)));
  }

  /** The totals without the rows that lie before or after the days asked for. */
  StatementTotals within(LocalDate from, LocalDate to, List<StatementRow> rows) {
    List<StatementRow> before = kept(rows, row -> row.bookingDate().isBefore(from));
    List<StatementRow> after = kept(rows, row -> row.bookingDate().isAfter(to));
    if (before.isEmpty() && after.isEmpty()) {
      return told;
    }
    List<StatementRow> inside =
        kept(rows, row -> !row.bookingDate().isBefore(from) && !row.bookingDate().isAfter(to));
    List<StatementRow> credits = chosen(inside, Direction.CREDIT);
    List<StatementRow> debits = chosen(inside, Direction.DEBIT);
    return new StatementTotals(
        told.opening().add(net(before)),
        told.closing().subtract(net(after)),
        credits.size(),
        sum(credits),
        debits.size(),
        sum(debits));
  }

  private static BigDecimal net(List<StatementRow> rows) {
    return sum(chosen(rows, Direction.CREDIT)).subtract(sum(chosen(rows, Direction.DEBIT)));
  }

  private static List<StatementRow> chosen(List<StatementRow> rows, Direction direction) {
    return kept(rows, row -> row.direction() == direction);
  }

  private static List<StatementRow> kept(List<StatementRow> rows, Predicate<StatementRow> which) {
    return rows.stream().filter(which).toList();
  }

  private static BigDecimal sum(List<StatementRow> rows) {
    return rows.stream()
        .map(StatementRow::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  private static void equal(String figure, Object said, Object counted) {
    if (!said.equals(counted)) {
      throw new OutsideFailure(
          Kind.INCONSISTENT,
          "2001400",
          "BCA 2001400: %s is %s, the rows make %s".formatted(figure, said, counted));
    }
  }
}
