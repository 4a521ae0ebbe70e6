package id.emall.bank.va;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.bank.snap.SnapAnswer;
import id.emall.bank.snap.SnapClient;
import id.emall.bank.statement.Fields;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.push.PayQuestion;
import id.emall.contracts.bank.push.PushedPayment;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Asks the bank about a payment (service 26), by the number of the virtual account: BCA then
 * answers of the newest payment, of today or yesterday. What counts is paymentFlagStatus, not the
 * code (BCA's documentation of March 2025). 02 means that the mall's answer came too late: whether
 * the bank settled it then was agreed at signing up.
 */
final class VaStatus {

  private static final String SERVICE = "26";
  private static final String NOT_FOUND = "404" + SERVICE + "01";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String bank;
  private final SnapClient client;
  private final String path;
  private final VaNumbers numbers;
  private final boolean timeoutsArePaid;

  VaStatus(
      String bank, SnapClient client, String path, VaNumbers numbers, boolean timeoutsArePaid) {
    this.bank = bank;
    this.client = client;
    this.path = path;
    this.numbers = numbers;
    this.timeoutsArePaid = timeoutsArePaid;
  }

  Optional<PushedPayment> look(PayQuestion question) {
    try {
      return read(question, client.post(path, SERVICE, body(question.reference())));
    } catch (OutsideFailure e) {
      if (e.code().equals(NOT_FOUND)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private byte[] body(String number) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("partnerServiceId", numbers.partnerServiceId());
    body.put("customerNo", numbers.customerNo(number));
    body.put("virtualAccountNo", numbers.partnerServiceId() + numbers.customerNo(number));
    body.set("additionalInfo", JsonNodeFactory.instance.objectNode());
    try {
      return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an object of texts can be written", e);
    }
  }

  private Optional<PushedPayment> read(PayQuestion question, SnapAnswer answer) {
    JsonNode data =
        answer.json().path("virtualAccountData").isMissingNode()
            ? answer.json().path("virtualAccountdata")
            : answer.json().path("virtualAccountData");
    String code = Fields.text(answer.json().path("responseCode"));
    Fields fields = new Fields(bank, code);
    String flag = Fields.text(data.path("paymentFlagStatus"));
    boolean paid = flag.equals("00") || flag.equals("02") && timeoutsArePaid;
    if (!paid) {
      return Optional.empty();
    }
    String number =
        Fields.text(data.path("partnerServiceId")) + Fields.text(data.path("customerNo"));
    String id = Fields.text(data.path("paymentRequestId"));
    if (!number.equals(question.reference()) || id.isEmpty() || id.length() > 128) {
      throw fields.inconsistent(
          "asked about %s, told of payment '%s' of %s".formatted(question.reference(), id, number));
    }
    JsonNode time = data.path("trxDateTime");
    return Optional.of(
        new PushedPayment(
            id,
            number,
            fields.aboveZero(fields.amount(data.path("paidAmount"), "paidAmount"), "paidAmount"),
            Fields.text(time).isEmpty() ? null : fields.moment(time, "trxDateTime"),
            null,
            Fields.text(data.path("referenceNo")),
            answer.raw()));
  }
}
