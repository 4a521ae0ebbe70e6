package id.emall.web.operator;

import id.emall.core.reconciliation.AccountDay;
import id.emall.core.reconciliation.ClosedDay;
import id.emall.core.reconciliation.DayFigures;
import id.emall.core.reconciliation.Difference;
import id.emall.core.reconciliation.Reconciliation;
import id.emall.web.frame.Csv;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A day's proof as a table for other programs: RFC 4180, UTF-8, amounts with a point and two
 * decimals, times in UTC. Four kinds of lines, told apart by their first field; each has all
 * columns.
 */
final class ReconciliationCsv {

  private static final String HEAD =
      "line,day,account,name,state,at,credits,credit_sum,debits,debit_sum,booked,bank_opening,bank_closing,bank_net,balance,"
          + "expected,found,difference,owner,note";

  private static final int COLUMNS = HEAD.split(",").length;
  private static final int BALANCE = List.of(HEAD.split(",")).indexOf("balance");

  private ReconciliationCsv() {}

  static String of(Reconciliation.Day day) {
    StringBuilder csv = new StringBuilder(HEAD).append("\r\n");
    for (AccountDay account : day.accounts()) {
      csv.append(figures("now", account, account.state().name(), null, account.now()));
      for (ClosedDay closed : account.closed()) {
        String state = closed.reopenedAt() == null ? "CLOSED" : "REOPENED";
        csv.append(figures("closed", account, state, closed.closedAt(), closed.figures()));
      }
    }
    day.balances().forEach((kind, amount) -> csv.append(balance("ledger", day, kind, amount)));
    day.proven().forEach((kind, amount) -> csv.append(balance("ledger-closed", day, kind, amount)));
    day.differences().forEach(one -> csv.append(difference(day, one)));
    return csv.toString();
  }

  private static String figures(
      String kind, AccountDay account, String state, Instant at, DayFigures figures) {
    return Csv.line(
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
        null);
  }

  private static String balance(
      String kind, Reconciliation.Day day, String account, BigDecimal amount) {
    Object[] fields = new Object[COLUMNS];
    fields[0] = kind;
    fields[1] = day.day();
    fields[3] = account;
    fields[BALANCE] = amount;
    return Csv.line(fields);
  }

  private static String difference(Reconciliation.Day day, Difference one) {
    Object[] fields = new Object[COLUMNS];
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
    return Csv.line(fields);
  }
}
