package id.emall.bank.bca;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.bank.snap.SnapAnswer;
import id.emall.bank.snap.SnapFields;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.Statement;
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

/**
 * Makes a statement of BCA's answer, or says why it cannot be trusted. A running balance per row
 * stands in the field table but in no answer seen, so it is never read: rows must not change their
 * identity by its coming and going.
 */
final class BcaReading {

  private static final String CODE = "2001400";

  private final SnapFields fields = new SnapFields(BcaFactory.BANK, CODE);
  private final SnapAnswer answer;
  private final String partnerReferenceNo;

  /**
   * @param partnerReferenceNo the number under which we asked
   */
  BcaReading(SnapAnswer answer, String partnerReferenceNo) {
    this.answer = answer;
    this.partnerReferenceNo = partnerReferenceNo;
  }

  /**
   * The rows of the days asked for; the bank adds those of the next working day to a question about
   * a holiday, and these are left out.
   *
   * @throws OutsideFailure MALFORMED when a field cannot be read, INCONSISTENT when the answer
   *     contradicts itself
   */
  Statement statement(LocalDate from, LocalDate to, int cap) {
    JsonNode echo = answer.json().path("partnerReferenceNo");
    if (!echo.asText(partnerReferenceNo).equals(partnerReferenceNo)) {
      throw new OutsideFailure(
          Kind.INCONSISTENT,
          CODE,
          "BCA %s: answered partnerReferenceNo '%s', asked was '%s'"
              .formatted(CODE, echo.asText(), partnerReferenceNo));
    }
    StatementTotals totals = totals();
    List<StatementRow> rows = rows(totals);
    boolean complete = rows.size() < cap;
    if (complete) {
      new BcaSums(totals).check(rows);
    }
    List<StatementRow> wanted =
        rows.stream()
            .filter(row -> !row.bookingDate().isBefore(from) && !row.bookingDate().isAfter(to))
            .toList();
    return new Statement(
        wanted,
        complete ? new BcaSums(totals).within(from, to, rows) : StatementTotals.NONE,
        complete,
        Optional.empty(),
        answer.raw());
  }

  private StatementTotals totals() {
    JsonNode json = answer.json();
    JsonNode balance = json.path("balance").path(0);
    JsonNode credits = json.path("totalCreditEntries");
    JsonNode debits = json.path("totalDebitEntries");
    return new StatementTotals(
        fields.balance(balance.path("startingBalance"), "balance[0].startingBalance"),
        fields.balance(balance.path("endingBalance"), "balance[0].endingBalance"),
        fields.count(credits.path("numberOfEntries"), "totalCreditEntries.numberOfEntries"),
        fields.amount(credits.path("amount"), "totalCreditEntries.amount"),
        fields.count(debits.path("numberOfEntries"), "totalDebitEntries.numberOfEntries"),
        fields.amount(debits.path("amount"), "totalDebitEntries.amount"));
  }

  /** No list at all is taken for an empty one, but only where the totals say the same. */
  private List<StatementRow> rows(StatementTotals totals) {
    JsonNode list = answer.json().path("detailData");
    boolean absent = list.isMissingNode() || list.isNull();
    if (!list.isArray() && !(absent && totals.creditCount() + totals.debitCount() == 0)) {
      throw fields.malformed("detailData", absent ? "absent" : list.getNodeType().name(), "a list");
    }
    List<StatementRow> rows = new ArrayList<>();
    for (JsonNode node : list) {
      rows.add(row(node, "detailData[" + rows.size() + "]"));
    }
    return rows;
  }

  private StatementRow row(JsonNode node, String where) {
    BigDecimal amount = fields.amount(node.path("amount"), where + ".amount");
    if (amount.signum() == 0) {
      throw fields.malformed(where + ".amount.value", "0", "an amount above zero");
    }
    Instant at = fields.moment(node.path("transactionDate"), where + ".transactionDate");
    String remark = node.path("remark").asText("");
    return new StatementRow(
        direction(node.path("type").asText(""), where),
        amount,
        Status.BOOKED,
        LocalDate.ofInstant(at, MallClock.WIB),
        at,
        remark,
        BcaRemark.counterparty(remark).orElse(null),
        null,
        null,
        null);
  }

  private Direction direction(String type, String where) {
    return switch (type.strip().toUpperCase(Locale.ROOT)) {
      case "CREDIT" -> Direction.CREDIT;
      case "DEBIT" -> Direction.DEBIT;
      default -> throw fields.malformed(where + ".type", type, "CREDIT or DEBIT");
    };
  }
}
