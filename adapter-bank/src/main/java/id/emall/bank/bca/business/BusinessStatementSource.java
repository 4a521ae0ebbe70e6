package id.emall.bank.bca.business;

import id.emall.bank.statement.FieldNames;
import id.emall.bank.statement.NoRows;
import id.emall.bank.statement.Range;
import id.emall.bank.statement.Sums;
import id.emall.bank.statement.Tallies;
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
 * Reads the statement of BCA's business banking interface: GET
 * /banking/v3/corporates/{corporate}/accounts/{account}/statements. It has no pages and no totals;
 * an answer with as many rows as the cap is incomplete.
 */
final class BusinessStatementSource implements MutationSource {

  /**
   * How one contract is asked.
   *
   * @param version {@code v2} and {@code v3} are both seen
   * @param noRows the code that means an empty statement
   */
  record Terms(String corporateId, String version, NoRows noRows, FieldNames names) {}

  private final BusinessClient client;
  private final Capabilities capabilities;
  private final Terms terms;

  BusinessStatementSource(BusinessClient client, Capabilities capabilities, Terms terms) {
    this.client = client;
    this.capabilities = capabilities;
    this.terms = terms;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Statement fetch(Account account, LocalDate from, LocalDate to, Cursor cursor) {
    String url =
        "/banking/%s/corporates/%s/accounts/%s/statements?EndDate=%s&StartDate=%s"
            .formatted(terms.version(), terms.corporateId(), account.number(), to, from);
    return terms.noRows().orEmpty(() -> read(client.get(url), new Range(from, to)));
  }

  private Statement read(Received received, Range range) {
    BusinessReading reading = new BusinessReading(terms.names(), range);
    List<StatementRow> rows = reading.rows(received.json());
    boolean complete = capabilities.rowCap() == 0 || rows.size() < capabilities.rowCap();
    StatementTotals totals =
        complete
            ? new Sums(BusinessClient.BANK, "")
                .check(reading.totals(received.json()), Tallies.NOTHING.plus(rows, range))
            : StatementTotals.NONE;
    return new Statement(
        rows.stream().filter(range::holds).toList(),
        totals,
        complete,
        Optional.empty(),
        received.raw());
  }
}
