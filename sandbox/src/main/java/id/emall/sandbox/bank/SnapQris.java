package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Faults;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Answers the QRIS services (47 gives out a code, 51 tells what became of one) by the standard's
 * field table. How long a code may be valid is this sandbox's choice: a day.
 */
final class SnapQris {

  private static final Duration VALID_MOST = Duration.ofHours(24);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private final Stage stage;
  private final SnapGate gate;
  private final QrBooks books;
  private final String merchant;
  private final Consumer<QrCode> early;

  /**
   * @param merchant the merchant's id
   * @param early pays a code before the call that asked for it is answered
   */
  SnapQris(Stage stage, SnapGate gate, QrBooks books, String merchant, Consumer<QrCode> early) {
    this.stage = stage;
    this.gate = gate;
    this.books = books;
    this.merchant = merchant;
    this.early = early;
  }

  /** Service 47. */
  Reply generate(Call call) {
    Faults faults = stage.faults();
    if (faults.take(QrFaults.REFUSED)) {
      throw new SnapRefusal("5004700", "General Error");
    }
    gate.pass(call, "47");
    JsonNode body = body(call, "47");
    Fields fields = new Fields(body, "47");
    String reference = fields.text("partnerReferenceNo", "[0-9A-Za-z-]{1,64}");
    fields.optional("storeId", ".{1,64}");
    fields.optional("terminalId", ".{1,16}");
    known(fields.text("merchantId", ".{1,64}"), "47");
    BigDecimal amount = fields.amount();
    Instant validUntil = fields.moment("validityPeriod");
    Instant now = stage.clock().instant();
    if (!validUntil.isAfter(now) || validUntil.isAfter(now.plus(VALID_MOST).plusSeconds(1))) {
      throw fields.invalid("validityPeriod");
    }
    Instant end = faults.take(QrFaults.EXPIRED) ? now : validUntil;
    QrCode code =
        books
            .issue(reference, merchant, amount, end)
            .orElseThrow(() -> new SnapRefusal("4094701", "Duplicate partnerReferenceNo"));
    if (faults.take(QrFaults.NOTIFY_EARLY)) {
      early.accept(code);
    }
    return faults.take(QrFaults.ANSWER_LOST) ? Reply.cut() : Reply.json(issued(code));
  }

  private static ObjectNode issued(QrCode code) {
    ObjectNode answer = Json.object();
    answer.put("responseCode", "2004700");
    answer.put("responseMessage", "Successful");
    answer.put("referenceNo", code.bankReference());
    answer.put("partnerReferenceNo", code.reference());
    answer.put("qrContent", code.content());
    return answer;
  }

  /** Service 51. */
  Reply query(Call call) {
    gate.pass(call, "51");
    Fields fields = new Fields(body(call, "51"), "51");
    String reference = fields.text("originalPartnerReferenceNo", "[0-9A-Za-z-]{1,64}");
    fields.text("serviceCode", "47");
    known(fields.text("merchantId", ".{1,64}"), "51");
    Optional<QrCode> code = books.find(reference);
    if (code.isEmpty()) {
      throw new SnapRefusal("4045101", "Transaction Not Found");
    }
    return Reply.json(state(code.get()));
  }

  private ObjectNode state(QrCode code) {
    String status = code.status(stage.clock().instant());
    ObjectNode answer = Json.object();
    answer.put("responseCode", "2005100");
    answer.put("responseMessage", "Successful");
    answer.put("originalReferenceNo", code.bankReference());
    answer.put("originalPartnerReferenceNo", code.reference());
    answer.put("serviceCode", "47");
    answer.put("latestTransactionStatus", status);
    BigDecimal amount = code.paid() == null ? code.amount() : code.paid();
    answer.putObject("amount").put("value", amount.toPlainString()).put("currency", "IDR");
    if (code.paidAt() != null) {
      answer.put(
          "paidTime",
          MOMENT.format(code.paidAt().truncatedTo(ChronoUnit.SECONDS).atZone(MallClock.WIB)));
    }
    return answer;
  }

  private void known(String merchantId, String service) {
    if (!merchantId.equals(merchant)) {
      throw new SnapRefusal("404" + service + "08", "Invalid Merchant");
    }
  }

  private static JsonNode body(Call call, String service) {
    try {
      return call.json();
    } catch (BadCall e) {
      throw new SnapRefusal("400" + service + "01", "Invalid Field Format {body}");
    }
  }

  /** The fields of a question, each refused by name. */
  private record Fields(JsonNode body, String service) {

    String text(String field, String pattern) {
      JsonNode node = body.path(field);
      if (node.isMissingNode() || node.isNull()) {
        throw new SnapRefusal("400" + service + "02", "Invalid Mandatory Field {" + field + "}");
      }
      if (!node.isTextual() || !node.textValue().matches(pattern)) {
        throw invalid(field);
      }
      return node.textValue();
    }

    void optional(String field, String pattern) {
      if (body.hasNonNull(field)) {
        text(field, pattern);
      }
    }

    BigDecimal amount() {
      Fields amount = new Fields(body.path("amount"), service);
      amount.text("currency", "IDR");
      BigDecimal value = new BigDecimal(amount.text("value", "[0-9]{1,13}\\.[0-9]{2}"));
      if (value.signum() <= 0) {
        throw invalid("amount.value");
      }
      return value;
    }

    Instant moment(String field) {
      try {
        return OffsetDateTime.parse(text(field, ".{25}")).toInstant();
      } catch (DateTimeParseException e) {
        throw invalid(field);
      }
    }

    SnapRefusal invalid(String field) {
      return new SnapRefusal("400" + service + "01", "Invalid Field Format {" + field + "}");
    }
  }
}
