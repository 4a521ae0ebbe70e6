package id.emall.bank.snap;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.bank.statement.Fields;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.bank.StatementTotals;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one answer of the bank-statement service (14) as the standard and captured answers have it.
 * A row's id and balance are read only where the channel may be trusted with them: rows must not
 * change their identity by the coming and going of a field.
 */
final class SnapReading {

  private final SnapDialect dialect;
  private final Capabilities channel;
  private final Fields fields;
  private final JsonNode json;
  private final LocalDate to;

  /**
   * @param to the last day asked for, on which rows without a day are put
   */
  SnapReading(SnapDialect dialect, Capabilities channel, SnapAnswer answer, LocalDate to) {
    this.dialect = dialect;
    this.channel = channel;
    this.fields = new Fields(dialect.bank(), SnapCode.of(answer.json()).orElseThrow().text());
    this.json = answer.json();
    this.to = to;
  }

  Fields fields() {
    return fields;
  }

  /** What the rows add up to; each figure null where absent, unless the bank is known to tell. */
  StatementTotals totals() {
    JsonNode balance = json.path("balance").path(0);
    JsonNode credits = json.path("totalCreditEntries");
    JsonNode debits = json.path("totalDebitEntries");
    return new StatementTotals(
        told(balance.path("startingBalance"), "balance[0].startingBalance", fields::balance),
        told(balance.path("endingBalance"), "balance[0].endingBalance", fields::balance),
        told(credits.path("numberOfEntries"), "totalCreditEntries.numberOfEntries", fields::count),
        told(credits.path("amount"), "totalCreditEntries.amount", fields::amount),
        told(debits.path("numberOfEntries"), "totalDebitEntries.numberOfEntries", fields::count),
        told(debits.path("amount"), "totalDebitEntries.amount", fields::amount));
  }

  private interface Reader<T> {
    T read(JsonNode node, String where);
  }

  private <T> T told(JsonNode node, String where, Reader<T> reader) {
    boolean absent = node.isMissingNode() || node.isNull();
    return absent && !dialect.answering().totals() ? null : reader.read(node, where);
  }

  /** The standard's flag for further rows; empty when it is not sent. */
  Optional<Boolean> more() {
    String flag = Fields.text(json.path("hasMore")).toUpperCase(Locale.ROOT);
    return switch (flag) {
      case "" -> Optional.empty();
      case "Y" -> Optional.of(true);
      case "N" -> Optional.of(false);
      default -> throw fields.malformed("hasMore", flag, "Y or N");
    };
  }

  /** No list at all is taken for an empty one, but only where the totals say the same. */
  List<StatementRow> rows(StatementTotals totals) {
    JsonNode list = json.path("detailData");
    boolean absent = list.isMissingNode() || list.isNull();
    boolean none = isNothing(totals.creditCount()) && isNothing(totals.debitCount());
    if (!list.isArray() && !(absent && none)) {
      throw fields.malformed("detailData", absent ? "absent" : list.getNodeType().name(), "a list");
    }
    List<StatementRow> rows = new ArrayList<>();
    for (JsonNode node : list) {
      rows.add(row(node, "detailData[" + rows.size() + "]"));
    }
    return rows;
  }

  private static boolean isNothing(Integer count) {
    return count != null && count == 0;
  }

  private StatementRow row(JsonNode node, String where) {
    BigDecimal amount =
        fields.aboveZero(
            fields.amount(node.path("amount"), where + ".amount"), where + ".amount.value");
    Direction direction = fields.direction(node.path("type"), where + ".type");
    Status status = status(node.path("transactionDetailStatus"), where);
    JsonNode date = node.path("transactionDate");
    boolean undated = status == Status.PENDING && !Fields.text(date).matches("[0-9].*");
    Instant at = undated ? null : fields.moment(date, where + ".transactionDate");
    String remark = remark(node);
    return new StatementRow(
        direction,
        amount,
        status,
        undated ? to : LocalDate.ofInstant(at, MallClock.WIB),
        at,
        remark,
        dialect.answering().counterparty().apply(remark).orElse(null),
        null,
        id(node.path("transactionId")),
        balance(node.path("detailBalance"), direction, amount, where + ".detailBalance"));
  }

  /** The standard names SUCCESS only; a row that says pending moves nothing yet. */
  private Status status(JsonNode node, String where) {
    String text = Fields.text(node).toUpperCase(Locale.ROOT);
    return switch (text) {
      case "", "SUCCESS" -> Status.BOOKED;
      case "PENDING", "PEND" -> Status.PENDING;
      default -> throw fields.malformed(where + ".transactionDetailStatus", text, "SUCCESS");
    };
  }

  /** BRI's newer versions put more of the remark beside it; sources differ on where. */
  private static String remark(JsonNode node) {
    String more =
        node.path("detailInfo")
            .path("remarkCustom")
            .asText(node.path("additionalInfo").path("remarkCustom").asText(""));
    String remark = node.path("remark").asText("");
    return more.isBlank() || remark.contains(more) ? remark : remark + " " + more;
  }

  private String id(JsonNode node) {
    String text = Fields.text(node);
    return channel.rowIds() && !text.isEmpty() ? text : null;
  }

  /**
   * The balance after a row.
   *
   * @throws OutsideFailure INCONSISTENT when it does not follow from the balance before the row
   */
  private BigDecimal balance(JsonNode node, Direction direction, BigDecimal amount, String where) {
    if (!channel.rowBalances()) {
      return null;
    }
    Function<String, BigDecimal> read =
        name -> {
          JsonNode list = node.path(name);
          JsonNode balance = (list.isArray() ? list.path(0) : list).path("amount");
          return balance.isMissingNode() ? null : fields.balance(balance, where + "." + name);
        };
    BigDecimal before = read.apply("startAmount");
    BigDecimal after = read.apply("endAmount");
    BigDecimal moved = direction == Direction.CREDIT ? amount : amount.negate();
    if (before != null && after != null && !before.add(moved).equals(after)) {
      throw fields.inconsistent(
          "%s goes from %s to %s by %s".formatted(where, before, after, moved));
    }
    return after;
  }
}
