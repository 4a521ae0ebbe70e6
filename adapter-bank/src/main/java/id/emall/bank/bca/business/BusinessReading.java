package id.emall.bank.bca.business;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.bank.bca.BcaRemark;
import id.emall.bank.statement.FieldNames;
import id.emall.bank.statement.Fields;
import id.emall.bank.statement.Range;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.bank.StatementTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the statement. Its shape is not published: the names below are general knowledge, that
 * {@code PEND} stands for a row not booked yet is seen in KlikBCA's files. Rows tell their day
 * only, without a year.
 */
final class BusinessReading {

  /** The fields of a row. */
  static final FieldNames NAMES =
      new FieldNames(
          Map.of(
              "date", "TransactionDate",
              "type", "TransactionType",
              "amount", "TransactionAmount",
              "name", "TransactionName",
              "remark", "Trailer"));

  private static final String PENDING = "PEND";

  private final Fields fields = new Fields(BusinessClient.BANK, "");
  private final FieldNames names;
  private final Range range;

  BusinessReading(FieldNames names, Range range) {
    this.names = names;
    this.range = range;
  }

  /** Only the balance before the first row is told. */
  StatementTotals totals(JsonNode answer) {
    JsonNode opening = answer.path("StartBalance");
    return new StatementTotals(
        Fields.text(opening).isEmpty() ? null : fields.figure(opening, "StartBalance"),
        null,
        null,
        null,
        null,
        null);
  }

  List<StatementRow> rows(JsonNode answer) {
    JsonNode list = answer.path("Data");
    if (!list.isArray()) {
      throw fields.malformed("Data", list.getNodeType().name().toLowerCase(Locale.ROOT), "a list");
    }
    String currency = Fields.text(answer.path("Currency")).replaceAll("[^A-Za-z]", "");
    if (!currency.equalsIgnoreCase("IDR")) {
      throw fields.malformed("Currency", currency, "IDR");
    }
    List<StatementRow> rows = new ArrayList<>();
    for (JsonNode node : list) {
      rows.add(row(node, "Data[" + rows.size() + "]."));
    }
    return rows;
  }

  private StatementRow row(JsonNode node, String where) {
    String amountName = where + names.name("amount");
    BigDecimal amount =
        fields.aboveZero(fields.figure(names.of(node, "amount"), amountName), amountName);
    String date = Fields.text(names.of(node, "date"));
    boolean pending = date.equalsIgnoreCase(PENDING);
    String remark =
        (Fields.text(names.of(node, "name")) + " " + Fields.text(names.of(node, "remark"))).strip();
    return new StatementRow(
        fields.direction(names.of(node, "type"), where + names.name("type")),
        amount,
        pending ? Status.PENDING : Status.BOOKED,
        pending ? range.to() : day(date, where + names.name("date")),
        null,
        remark,
        BcaRemark.counterparty(remark).orElse(null),
        null,
        null,
        null);
  }

  private LocalDate day(String text, String where) {
    return ShortDate.read(text, range)
        .orElseThrow(() -> fields.malformed(where, text, "a day such as 29/08, or PEND"));
  }
}
