package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.time.LocalDate;

/** Tells what became of the newest payment of a virtual account, of today or yesterday (26). */
final class SnapVaStatus {

  private static final String SERVICE = "26";

  private final Stage stage;
  private final SnapGate gate;
  private final VaBooks books;

  SnapVaStatus(Stage stage, SnapGate gate, VaBooks books) {
    this.stage = stage;
    this.gate = gate;
    this.books = books;
  }

  Reply status(Call call) {
    gate.pass(call, SERVICE);
    JsonNode asked = asked(call);
    String company = need(asked, "partnerServiceId", " {0,7}[0-9]{1,8}");
    String customer = need(asked, "customerNo", "[0-9]{1,20}");
    String whole = need(asked, "virtualAccountNo", " {0,7}[0-9]{1,28}");
    if (company.length() != 8 || !whole.equals(company + customer)) {
      throw new SnapRefusal("4002601", "Invalid Field Format {virtualAccountNo}");
    }
    VaPayment payment =
        books
            .newestOf(company.strip() + customer)
            .filter(this::isRecent)
            .orElseThrow(() -> new SnapRefusal("4042601", "Transaction Not Found"));
    return Reply.json(tell(asked, payment));
  }

  private boolean isRecent(VaPayment payment) {
    LocalDate yesterday = LocalDate.ofInstant(stage.clock().instant(), MallClock.WIB).minusDays(1);
    return !LocalDate.ofInstant(payment.at(), MallClock.WIB).isBefore(yesterday);
  }

  private static ObjectNode tell(JsonNode asked, VaPayment payment) {
    ObjectNode answer = Json.object();
    answer.put("responseCode", "2002600");
    answer.put("responseMessage", "Successful");
    ObjectNode data = answer.putObject("virtualAccountData");
    data.putObject("paymentFlagReason").put("english", "Success").put("indonesia", "Sukses");
    data.set("partnerServiceId", asked.path("partnerServiceId"));
    data.set("customerNo", asked.path("customerNo"));
    data.set("virtualAccountNo", asked.path("virtualAccountNo"));
    data.put("paymentRequestId", payment.id());
    data.putObject("paidAmount")
        .put("value", payment.amount().toPlainString())
        .put("currency", "IDR");
    data.put("trxDateTime", SnapTimestamp.write(payment.at()));
    data.put("referenceNo", payment.id().substring(Math.max(0, payment.id().length() - 11)));
    data.put("paymentFlagStatus", "00");
    return answer;
  }

  private static JsonNode asked(Call call) {
    try {
      return call.json();
    } catch (BadCall e) {
      throw new SnapRefusal("4002600", "Bad Request");
    }
  }

  private static String need(JsonNode body, String field, String form) {
    if (!body.path(field).isTextual()) {
      throw new SnapRefusal("4002602", "Invalid Mandatory Field {" + field + "}");
    }
    if (!body.path(field).asText().matches(form)) {
      throw new SnapRefusal("4002601", "Invalid Field Format {" + field + "}");
    }
    return body.path(field).asText();
  }
}
