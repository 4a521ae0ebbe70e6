package id.emall.bank.snap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.bank.statement.Range;
import id.emall.bank.statement.Sums;
import id.emall.bank.statement.Tallies;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementTotals;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Reads a bank's statement through SNAP: service 14.
 *
 * <p>Where a bank has pages, they are followed by number until the bank says that there are no
 * more, the rows it counted are there, or a page brings nothing new. Where it has none, an answer
 * with as many rows as the cap, or one that says there are more, is incomplete and has no cursor:
 * ask again for each half of the days.
 */
final class SnapStatementSource implements MutationSource {

  private static final String SERVICE = "14";
  private static final String MIDNIGHT = "00:00:00";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SnapDialect dialect;
  private final SnapClient client;
  private final Capabilities capabilities;
  private final StatementTerms terms;

  SnapStatementSource(
      SnapDialect dialect, SnapClient client, Capabilities capabilities, StatementTerms terms) {
    this.dialect = dialect;
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
    Range range = new Range(from, to);
    PageCursor place = PageCursor.of(cursor, terms.firstPage());
    String reference = client.newReference();
    byte[] question = question(reference, account, range, place.page());
    Supplier<Statement> ask =
        () -> read(client.post(terms.path(), SERVICE, question), range, place, reference);
    // Past the first page there were rows, so such a code would contradict what was read.
    return place.seen().isEmpty() ? terms.noRows().orEmpty(ask) : ask.get();
  }

  /**
   * @param reference the number under which was asked
   * @throws OutsideFailure MALFORMED when a field cannot be read, INCONSISTENT when the answer
   *     contradicts itself
   */
  Statement read(SnapAnswer answer, Range range, PageCursor place, String reference) {
    SnapReading reading = new SnapReading(dialect, capabilities, answer, range.to());
    if (dialect.asking().reference()) {
      echoed(reading, answer.json().path("partnerReferenceNo"), reference);
    }
    StatementTotals told = terms.totals() ? reading.totals() : StatementTotals.NONE;
    return dialect.asking().firstPage() == null
        ? whole(reading, range, told, answer)
        : page(reading, range, place, told, answer);
  }

  private Statement whole(
      SnapReading reading, Range range, StatementTotals told, SnapAnswer answer) {
    List<StatementRow> rows = reading.rows(told);
    int cap = capabilities.rowCap();
    boolean more = reading.more().orElse(false) || (cap > 0 && rows.size() >= cap);
    StatementTotals totals =
        more ? StatementTotals.NONE : sums(reading).check(told, Tallies.NOTHING.plus(rows, range));
    return new Statement(wanted(rows, range), totals, !more, Optional.empty(), answer.raw());
  }

  private Statement page(
      SnapReading reading, Range range, PageCursor place, StatementTotals told, SnapAnswer answer) {
    StatementTotals first = place.told() == null ? told : place.told();
    String print = fingerprint(answer.json().path("detailData"));
    boolean repeated = place.seen().contains(print);
    List<StatementRow> rows = repeated ? List.of() : reading.rows(first);
    Tallies tallies = place.tallies().plus(rows, range);
    if (hasNext(reading, rows, first, tallies)) {
      List<String> seen = new ArrayList<>(place.seen());
      seen.add(print);
      Cursor next = new PageCursor(place.page() + 1, seen, tallies, first).text();
      return new Statement(
          wanted(rows, range), StatementTotals.NONE, false, Optional.of(next), answer.raw());
    }
    return new Statement(
        wanted(rows, range),
        sums(reading).check(first, tallies),
        true,
        Optional.empty(),
        answer.raw());
  }

  /** How this bank ends its pages is documented nowhere, so every sign of an end counts. */
  private static boolean hasNext(
      SnapReading reading, List<StatementRow> rows, StatementTotals told, Tallies tallies) {
    if (rows.isEmpty()) {
      return false;
    }
    boolean counted = told.creditCount() != null && told.debitCount() != null;
    boolean missing = !counted || tallies.rows() < told.creditCount() + told.debitCount();
    return reading.more().orElse(missing);
  }

  private Sums sums(SnapReading reading) {
    return new Sums(dialect.bank(), reading.fields().code());
  }

  private static List<StatementRow> wanted(List<StatementRow> rows, Range range) {
    return rows.stream().filter(range::holds).toList();
  }

  private static String fingerprint(JsonNode rows) {
    return UUID.nameUUIDFromBytes(rows.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }

  private void echoed(SnapReading reading, JsonNode echo, String reference) {
    if (!echo.asText(reference).equals(reference)) {
      throw reading
          .fields()
          .inconsistent(
              "answered partnerReferenceNo '%s', asked was '%s'"
                  .formatted(echo.asText(), reference));
    }
  }

  private byte[] question(String reference, Account account, Range range, int page) {
    SnapDialect.Asking asking = dialect.asking();
    ObjectNode body = MAPPER.createObjectNode();
    if (asking.reference()) {
      body.put("partnerReferenceNo", reference);
    }
    String zeros = "0".repeat(Math.max(0, asking.accountDigits() - account.number().length()));
    body.put("accountNo", zeros + account.number());
    body.put("fromDateTime", range.from() + "T" + MIDNIGHT + "+07:00");
    body.put("toDateTime", range.to() + "T" + terms.toTime() + "+07:00");
    if (asking.firstPage() != null) {
      body.putObject("additionalInfo").put("pageNumber", Integer.toString(page));
    }
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a few texts cannot be written as JSON", e);
    }
  }
}
