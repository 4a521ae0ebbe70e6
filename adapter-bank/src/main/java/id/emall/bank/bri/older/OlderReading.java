package id.emall.bank.bri.older;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.bank.statement.FieldNames;
import id.emall.bank.statement.Fields;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the rows of either interface. */
final class OlderReading {

  /** The fields of a row as BRI's page on transaction history lists them. */
  static final FieldNames HISTORY =
      new FieldNames(
          Map.of(
              "time", "tanggal_tran",
              "type", "posisi_neraca",
              "credit", "mutasi_kredit",
              "debit", "mutasi_debet",
              "currency", "mata_uang",
              "remark", "ket_tran",
              "id", "nomor_reff",
              "before", "saldo_awal_mutasi",
              "after", "saldo_akhir_mutasi"));

  /** Of a row of account statement 2.0 only transactionTime is known (a client's code). */
  static final FieldNames STATEMENT = HISTORY.with("time", "transactionTime");

  private final Fields fields = new Fields(OlderClient.BANK, OlderClient.SUCCESS);
  private final FieldNames names;
  private final Capabilities channel;

  OlderReading(FieldNames names, Capabilities channel) {
    this.names = names;
    this.channel = channel;
  }

  Fields fields() {
    return fields;
  }

  List<StatementRow> rows(JsonNode answer) {
    JsonNode list = answer.path("data");
    if (!list.isArray()) {
      throw fields.malformed("data", list.getNodeType().name(), "a list");
    }
    List<StatementRow> rows = new ArrayList<>();
    for (JsonNode node : list) {
      rows.add(row(node, "data[" + rows.size() + "]."));
    }
    return rows;
  }

  private StatementRow row(JsonNode node, String where) {
    Direction direction = fields.direction(names.of(node, "type"), where + names.name("type"));
    String currency = Fields.text(names.of(node, "currency")).replaceAll("[^A-Za-z]", "");
    if (!currency.equalsIgnoreCase("IDR")) {
      throw fields.malformed(where + names.name("currency"), currency, "IDR");
    }
    Instant at = fields.moment(names.of(node, "time"), where + names.name("time"));
    String id = Fields.text(names.of(node, "id"));
    BigDecimal amount = amount(node, direction, where);
    return new StatementRow(
        direction,
        amount,
        Status.BOOKED,
        LocalDate.ofInstant(at, MallClock.WIB),
        at,
        names.of(node, "remark").asText(""),
        null,
        null,
        channel.rowIds() && !id.isEmpty() ? id : null,
        channel.rowBalances() ? balance(node, direction, amount, where) : null);
  }

  /** One of the two columns holds the amount, the other nothing. */
  private BigDecimal amount(JsonNode node, Direction direction, String where) {
    boolean credit = direction == Direction.CREDIT;
    String wanted = credit ? "credit" : "debit";
    String other = credit ? "debit" : "credit";
    if (fields.figure(names.of(node, other), where + names.name(other)).signum() != 0) {
      throw fields.malformed(
          where + names.name(other), Fields.text(names.of(node, other)), "0.00 beside " + wanted);
    }
    return fields.aboveZero(
        fields.figure(names.of(node, wanted), where + names.name(wanted)),
        where + names.name(wanted));
  }

  private BigDecimal balance(JsonNode node, Direction direction, BigDecimal amount, String where) {
    BigDecimal before = fields.figure(names.of(node, "before"), where + names.name("before"));
    BigDecimal after = fields.figure(names.of(node, "after"), where + names.name("after"));
    BigDecimal moved = direction == Direction.CREDIT ? amount : amount.negate();
    if (!before.add(moved).equals(after)) {
      throw fields.inconsistent(
          "%s goes from %s to %s by %s".formatted(where + "balance", before, after, moved));
    }
    return after;
  }
}
