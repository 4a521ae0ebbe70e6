package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A bank-statement answer in the shape of those captured from BCA, its quirks included: the opening
 * balance tells its time without an offset, rows carry neither an id nor a balance, and they come
 * now newest first, now oldest first.
 */
final class BcaAnswer {

  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter WITHOUT_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private BcaAnswer() {}

  /**
   * @param reference the bank's own number of this answer
   * @param cap most rows shown; the newest are
   */
  static ObjectNode write(
      BcaQuestion question, BankAccount.View view, String reference, int cap, Instant now) {
    List<Booking> rows = view.rows();
    Instant first =
        rows.isEmpty()
            ? question.from().atStartOfDay(MallClock.WIB).toInstant()
            : rows.getFirst().at();
    Instant last = rows.isEmpty() ? now : rows.getLast().at();
    ObjectNode answer = Json.object();
    answer.put("responseCode", "2001400");
    answer.put("responseMessage", "Successful");
    answer.put("referenceNo", reference);
    answer.put("partnerReferenceNo", question.partnerReferenceNo());
    ObjectNode balance = answer.putArray("balance").addObject();
    money(balance.putObject("startingBalance"), view.opening())
        .put("dateTime", format(WITHOUT_OFFSET, first));
    money(balance.putObject("endingBalance"), view.closing())
        .put("dateTime", format(WITH_OFFSET, last));
    money(balance.putObject("amount"), view.closing()).put("dateTime", format(WITH_OFFSET, last));
    total(answer.putObject("totalCreditEntries"), view, true);
    total(answer.putObject("totalDebitEntries"), view, false);
    ArrayNode details = answer.putArray("detailData");
    for (Booking row : shown(rows, cap, reference)) {
      detail(details.addObject(), row);
    }
    return answer;
  }

  private static List<Booking> shown(List<Booking> rows, int cap, String reference) {
    List<Booking> newest = rows.subList(Math.max(0, rows.size() - cap), rows.size());
    List<Booking> shown = new ArrayList<>(newest);
    if ((reference.charAt(reference.length() - 1) & 1) == 0) {
      Collections.reverse(shown);
    }
    return shown;
  }

  private static void detail(ObjectNode node, Booking row) {
    money(node.putObject("amount"), row.amount());
    node.put("transactionDate", format(WITH_OFFSET, row.at()));
    node.put("remark", row.remark());
    node.put("type", row.credit() ? "CREDIT" : "DEBIT");
  }

  private static void total(ObjectNode node, BankAccount.View view, boolean credit) {
    node.put("numberOfEntries", Integer.toString(view.chosen(credit).size()));
    money(node.putObject("amount"), view.sum(credit));
  }

  private static ObjectNode money(ObjectNode node, BigDecimal value) {
    return node.put("value", value.toPlainString()).put("currency", "IDR");
  }

  private static String format(DateTimeFormatter form, Instant at) {
    return form.format(at.atZone(MallClock.WIB).toOffsetDateTime());
  }
}
