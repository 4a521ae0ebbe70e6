package id.emall.core.payment;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementTotals;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All rows that a bank has for a range of days, however many calls that took: pages are followed,
 * and a range that the bank cuts off is halved.
 *
 * @param rows every booked row of the range
 * @param saysNothing whether the bank's totals or balances say that there are no rows
 * @param parts the same rows as the bank told them, in the order of their days
 * @param raw the answers as received, one after another
 */
record WholeStatement(
    LocalDate from,
    LocalDate to,
    List<StatementRow> rows,
    boolean saysNothing,
    List<Part> parts,
    byte[] raw) {

  private static final int MOST_PAGES = 500;

  /**
   * Days that one answer, or the pages of one, told.
   *
   * @param rows booked ones of these days
   * @param totals what the bank says they add up to
   */
  record Part(LocalDate from, LocalDate to, List<StatementRow> rows, StatementTotals totals) {}

  /**
   * @throws OutsideFailure also INCONSISTENT when a single day cannot be read whole
   */
  static WholeStatement read(MutationSource source, Account account, LocalDate from, LocalDate to) {
    Gathering gathering = new Gathering(source, account);
    int step = Math.max(1, source.capabilities().maxRangeDays());
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(step)) {
      LocalDate last = day.plusDays(step - 1L);
      gathering.range(day, last.isAfter(to) ? to : last);
    }
    return new WholeStatement(
        from,
        to,
        gathering.parts.stream().flatMap(part -> part.rows().stream()).toList(),
        gathering.saysNothing,
        gathering.parts,
        gathering.raw.toByteArray());
  }

  private static final class Gathering {
    private final MutationSource source;
    private final Account account;
    private final List<Part> parts = new ArrayList<>();
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private boolean saysNothing = true;

    Gathering(MutationSource source, Account account) {
      this.source = source;
      this.account = account;
    }

    void range(LocalDate from, LocalDate to) {
      List<StatementRow> found = new ArrayList<>();
      StatementTotals totals = null;
      Optional<Cursor> cursor = Optional.of(Cursor.START);
      for (int page = 0; page < MOST_PAGES && cursor.isPresent(); page++) {
        Statement statement = source.fetch(account, from, to, cursor.get());
        found.addAll(statement.rows());
        totals = totals == null ? statement.totals() : totals;
        saysNothing &= saysNothing(statement.totals());
        raw.writeBytes(statement.raw());
        if (statement.complete()) {
          parts.add(new Part(from, to, booked(found, from, to), totals));
          return;
        }
        cursor = statement.next();
      }
      halve(from, to);
    }

    private static List<StatementRow> booked(
        List<StatementRow> rows, LocalDate from, LocalDate to) {
      return rows.stream()
          .filter(row -> row.status() == StatementRow.Status.BOOKED)
          .filter(row -> !row.bookingDate().isBefore(from) && !row.bookingDate().isAfter(to))
          .toList();
    }

    private static boolean saysNothing(StatementTotals totals) {
      if (totals.creditCount() != null && totals.debitCount() != null) {
        return totals.creditCount() + totals.debitCount() == 0;
      }
      if (totals.creditSum() != null && totals.debitSum() != null) {
        return totals.creditSum().add(totals.debitSum()).signum() == 0;
      }
      return totals.opening() != null && totals.opening().equals(totals.closing());
    }

    private void halve(LocalDate from, LocalDate to) {
      if (from.equals(to)) {
        throw new OutsideFailure(
            OutsideFailure.Kind.INCONSISTENT,
            "",
            "the bank cuts off the rows of "
                + from
                + "; compare that day with the bank's own site");
      }
      LocalDate middle = from.plusDays(ChronoUnit.DAYS.between(from, to) / 2);
      range(from, middle);
      range(middle.plusDays(1), to);
    }
  }
}
