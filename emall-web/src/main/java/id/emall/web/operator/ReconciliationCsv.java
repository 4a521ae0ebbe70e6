package id.emall.web.operator;

import id.emall.core.common.CsvTable;
import id.emall.core.reconciliation.AccountDay;
import id.emall.core.reconciliation.ClosedDay;
import id.emall.core.reconciliation.DayFigures;
import id.emall.core.reconciliation.Difference;
import id.emall.core.reconciliation.Reconciliation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A day's proof as a table for other programs: RFC 4180, UTF-8, amounts with a point and two
 * decimals, times in UTC. Four kinds of lines, told apart by their first field; each has all
 * columns.
 */
final class ReconciliationCsv {

  private static final List<String> HEAD =
      List.of(
          "line",
          "day",
          "account",
          "name",
          "state",
          "at",
          "credits",
          "credit_sum",
          "debits",
          "debit_sum",
          "booked",
          "bank_opening",
          "bank_closing",
          "bank_net",
          "balance",
          "expected",
          "found",
          "difference",
          "owner",
          "note");

  private static final int BALANCE = HEAD.indexOf("balance");

  private ReconciliationCsv() {}

  static String of(Reconciliation.Day day) {
    return CsvTable.text(
        csv -> {
          csv.row(HEAD.toArray());
          for (AccountDay account : day.accounts()) {
            csv.row(figures("now", account, account.state().name(), null, account.now()));
            for (ClosedDay closed : account.closed()) {
              String state = closed.reopenedAt() == null ? "CLOSED" : "REOPENED";
              csv.row(figures("closed", account, state, closed.closedAt(), closed.figures()));
            }
          }
          for (Map.Entry<String, BigDecimal> one : day.balances().entrySet()) {
            csv.row(balance("ledger", day, one));
          }
          for (Map.Entry<String, BigDecimal> one : day.proven().entrySet()) {
            csv.row(balance("ledger-closed", day, one));
          }
          for (Difference one : day.differences()) {
            csv.row(difference(day, one));
          }
        });
  }

  private static Object[] figures(
      String kind, AccountDay account, String state, Instant at, DayFigures figures) {
    return new Object[] {
      kind,
      figures.day(),
      account.bank() + " " + account.number(),
      account.name(),
      state,
      at,
      figures.credits(),
      figures.creditSum(),
      figures.debits(),
      figures.debitSum(),
      figures.booked(),
      figures.bankOpening(),
      figures.bankClosing(),
      figures.bankNet(),
      kind.equals("now") ? account.balance() : null,
      figures.stored(),
      figures.booked(),
      figures.booked().subtract(figures.stored()),
      null,
      null
    };
  }

  private static Object[] balance(
      String kind, Reconciliation.Day day, Map.Entry<String, BigDecimal> balance) {
    Object[] fields = new Object[HEAD.size()];
    fields[0] = kind;
    fields[1] = day.day();
    fields[3] = balance.getKey();
    fields[BALANCE] = balance.getValue();
    return fields;
  }

  private static Object[] difference(Reconciliation.Day day, Difference one) {
    Object[] fields = new Object[HEAD.size()];
    fields[0] = "difference";
    fields[1] = one.day() == null ? day.day() : one.day();
    fields[2] = one.account();
    fields[3] = one.label();
    fields[4] = one.kind();
    fields[5] = one.firstSeenAt();
    fields[BALANCE + 1] = one.expected();
    fields[BALANCE + 2] = one.found();
    fields[BALANCE + 3] = one.amount();
    fields[BALANCE + 4] = one.owner();
    fields[BALANCE + 5] = one.note();
    return fields;
  }
}
