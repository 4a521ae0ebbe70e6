package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Faults;
import id.emall.sandbox.frame.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A bank-statement answer in the shape of those captured from BCA and of BRI's own kit, quirks
 * included: the opening balance tells its time without an offset, and rows come now newest first,
 * now oldest first.
 */
final class SnapAnswer {

  private final BankHouse house;
  private final Faults faults;
  private final Wording wording;
  private final BankAccount.View view;

  /**
   * @param view what the totals are of
   */
  SnapAnswer(BankHouse house, Faults faults, BankAccount.View view, Instant now) {
    this.house = house;
    this.faults = faults;
    this.view = view;
    this.wording = new Wording(house, faults, now, !view.rows().isEmpty());
  }

  /**
   * @param reference the bank's own number of this answer
   * @param rows those that are shown
   * @param more whether there are further pages; null where the answer does not tell
   */
  ObjectNode write(
      SnapQuestion question,
      String reference,
      List<BankAccount.Line> rows,
      Boolean more,
      Instant now) {
    ObjectNode answer = Json.object();
    if (faults.take(BankFaults.NUMBER_CODE)) {
      answer.put("responseCode", 2001400);
    } else {
      answer.put("responseCode", "2001400");
    }
    answer.put("responseMessage", "Successful");
    answer.put("referenceNo", reference);
    if (question.partnerReferenceNo() != null) {
      answer.put("partnerReferenceNo", question.partnerReferenceNo());
    }
    if (house.shape().balances()) {
      balances(answer.putArray("balance").addObject(), question, now);
    }
    if (!faults.take(BankFaults.TOTALS_ABSENT)) {
      total(answer.putObject("totalCreditEntries"), true);
      total(answer.putObject("totalDebitEntries"), false);
    }
    if (more != null) {
      answer.put("hasMore", more ? "Y" : "N");
    }
    ArrayNode details = answer.putArray("detailData");
    for (BankAccount.Line line : rows) {
      detail(details.addObject(), line, details.size() == 1);
    }
    return answer;
  }

  private void balances(ObjectNode balance, SnapQuestion question, Instant now) {
    List<BankAccount.Line> rows = view.rows();
    Instant first =
        rows.isEmpty()
            ? question.from().atStartOfDay(MallClock.WIB).toInstant()
            : rows.getFirst().row().at();
    String last = Wording.time(rows.isEmpty() ? now : rows.getLast().row().at());
    money(balance.putObject("startingBalance"), view.opening())
        .put("dateTime", Wording.timeWithoutOffset(first));
    BigDecimal closing = wording.closing(view.closing());
    money(balance.putObject("endingBalance"), closing).put("dateTime", last);
    money(balance.putObject("amount"), closing).put("dateTime", last);
  }

  private void total(ObjectNode node, boolean credit) {
    node.put("numberOfEntries", Integer.toString(view.chosen(credit).size()));
    BigDecimal sum = view.sum(credit);
    money(node.putObject("amount"), credit ? wording.creditSum(sum) : sum);
  }

  private void detail(ObjectNode node, BankAccount.Line line, boolean first) {
    Booking row = line.row();
    if (house.shape().rowBalances()) {
      ObjectNode around = node.putObject("detailBalance");
      around(around.putArray("startAmount").addObject(), line.after().subtract(row.signed()));
      around(around.putArray("endAmount").addObject(), line.after());
    }
    String amount = wording.rowMoney(first, row.amount());
    if (amount != null) {
      node.putObject("amount").put("value", amount).put("currency", wording.rowCurrency(first));
    }
    node.put("transactionDate", wording.rowTime(row.at()));
    node.put("remark", wording.remark(row));
    if (house.shape().rowIds()) {
      node.put("transactionId", row.id());
    }
    node.put("type", wording.type(first, house.shape().type(row.credit())));
    if (line.pending()) {
      node.put("transactionDetailStatus", "PENDING");
    }
  }

  private void around(ObjectNode node, BigDecimal balance) {
    money(node.putObject("amount"), balance);
  }

  private ObjectNode money(ObjectNode node, BigDecimal value) {
    return node.put("value", wording.money(value)).put("currency", wording.currency());
  }
}
