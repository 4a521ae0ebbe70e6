package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.Faults;
import java.math.BigDecimal;

/** Spoils a good answer in the ways that are asked for. */
final class BcaTwists {

  private final Faults faults;

  BcaTwists(Faults faults) {
    this.faults = faults;
  }

  void apply(ObjectNode answer) {
    ArrayNode rows = (ArrayNode) answer.path("detailData");
    totals(answer);
    if (!rows.isEmpty()) {
      rows(rows);
    }
    scalars(answer, rows);
  }

  private void totals(ObjectNode answer) {
    if (faults.take(BankFaults.TOTALS_WRONG)) {
      raise((ObjectNode) answer.at("/totalCreditEntries/amount"));
    }
    if (faults.take(BankFaults.BALANCE_WRONG)) {
      raise((ObjectNode) answer.at("/balance/0/endingBalance"));
    }
  }

  private void rows(ArrayNode rows) {
    ObjectNode first = (ObjectNode) rows.path(0);
    if (faults.take(BankFaults.WRONG_SHAPE)) {
      first.remove("amount");
    }
    if (faults.take(BankFaults.BAD_AMOUNT)) {
      first.withObject("/amount").put("value", "14735O.00");
    }
    if (faults.take(BankFaults.FOREIGN_CURRENCY)) {
      first.withObject("/amount").put("currency", "USD");
    }
    if (faults.take(BankFaults.UNKNOWN_TYPE)) {
      first.put("type", "MEMO");
    }
    if (faults.take(BankFaults.REMARK_REWRITTEN)) {
      rows.forEach(row -> rewrite((ObjectNode) row));
    }
    if (faults.take(BankFaults.ROW_REPEATED)) {
      rows.add(first.deepCopy());
    }
    if (faults.take(BankFaults.ROW_MISSING)) {
      rows.remove(0);
    }
  }

  private void scalars(ObjectNode answer, ArrayNode rows) {
    if (faults.take(BankFaults.PADDED_NUMBERS)) {
      answer.findParents("value").forEach(node -> pad((ObjectNode) node));
    }
    if (faults.take(BankFaults.CURRENCY_MARK)) {
      answer.findParents("currency").forEach(node -> ((ObjectNode) node).put("currency", "IDR?"));
    }
    if (faults.take(BankFaults.NO_OFFSET)) {
      rows.forEach(row -> cutOffset((ObjectNode) row));
    }
    if (faults.take(BankFaults.NUMBER_CODE)) {
      answer.put("responseCode", 2001400);
    }
  }

  private static void raise(ObjectNode amount) {
    BigDecimal value = new BigDecimal(amount.path("value").asText());
    amount.put("value", value.add(BigDecimal.ONE).toPlainString());
  }

  private static void rewrite(ObjectNode row) {
    String remark = row.path("remark").asText();
    row.put("remark", "KR OTOMATIS " + remark.substring(Math.min(remark.length(), 18)).strip());
  }

  private static void pad(ObjectNode amount) {
    JsonNode value = amount.path("value");
    amount.put("value", "    " + value.asText());
  }

  private static void cutOffset(ObjectNode row) {
    row.put("transactionDate", row.path("transactionDate").asText().substring(0, 19));
  }
}
