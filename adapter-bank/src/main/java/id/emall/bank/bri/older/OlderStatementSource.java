package id.emall.bank.bri.older;

import id.emall.bank.statement.BalanceChain;
import id.emall.bank.statement.NoRows;
import id.emall.bank.statement.Range;
import id.emall.bank.wire.Received;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementTotals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads a statement of BRI's older interfaces. A range without transactions is answered with those
 * of the last day of its month that had any (BRI's page on account statement 2.0): rows outside the
 * days asked for are left out. An answer near 10 MB, the documented limit, is taken for cut off
 * before anything of it is read.
 */
final class OlderStatementSource implements MutationSource {

  private static final int ACCOUNT_DIGITS = 15;

  /** Asks for one account's days, first and last included. */
  interface Question {
    Received ask(OlderClient client, String account, Range range);
  }

  private final OlderClient client;
  private final Question question;
  private final OlderReading reading;
  private final Capabilities capabilities;
  private final NoRows noRows;

  /**
   * @param noRows the code that means an empty statement
   */
  OlderStatementSource(
      OlderClient client,
      Question question,
      OlderReading reading,
      Capabilities capabilities,
      NoRows noRows) {
    this.client = client;
    this.question = question;
    this.reading = reading;
    this.capabilities = capabilities;
    this.noRows = noRows;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Statement fetch(Account account, LocalDate from, LocalDate to, Cursor cursor) {
    Range range = new Range(from, to);
    String zeros = "0".repeat(Math.max(0, ACCOUNT_DIGITS - account.number().length()));
    return noRows.orEmpty(() -> read(question.ask(client, zeros + account.number(), range), range));
  }

  private Statement read(Received received, Range range) {
    if (OlderClient.isCutOff(received)) {
      return statement(List.of(), false, received);
    }
    List<StatementRow> rows = reading.rows(received.json());
    int cap = capabilities.rowCap();
    boolean complete = cap == 0 || rows.size() < cap;
    if (complete) {
      BalanceChain.check(rows, reading.fields());
    }
    return statement(rows.stream().filter(range::holds).toList(), complete, received);
  }

  private static Statement statement(List<StatementRow> rows, boolean complete, Received received) {
    return new Statement(rows, StatementTotals.NONE, complete, Optional.empty(), received.raw());
  }
}
