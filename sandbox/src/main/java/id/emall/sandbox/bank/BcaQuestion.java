package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What a bank-statement call asks for.
 *
 * @param from first day, WIB
 * @param to last day, included
 */
record BcaQuestion(String partnerReferenceNo, String accountNo, LocalDate from, LocalDate to) {

  private static final String INVALID = "4001402";
  private static final String MIDNIGHT = "T00:00:00+07:00";
  private static final int DAYS_BACK = 31;

  /**
   * @throws BcaRefusal when a field is missing or malformed or the days lie out of reach
   */
  static BcaQuestion read(Call call, Instant now) {
    JsonNode body = body(call);
    LocalDate today = LocalDate.ofInstant(now, MallClock.WIB);
    String reference = text(body, "partnerReferenceNo", ".{1,64}");
    String account = text(body, "accountNo", "[0-9]{10}");
    LocalDate from = day(body, "fromDateTime");
    LocalDate to = day(body, "toDateTime");
    if (from.isBefore(today.minusDays(DAYS_BACK))) {
      throw invalid("fromDateTime");
    }
    if (to.isBefore(from) || to.isAfter(today)) {
      throw invalid("toDateTime");
    }
    return new BcaQuestion(reference, account, from, to);
  }

  private static JsonNode body(Call call) {
    try {
      return call.json();
    } catch (BadCall e) {
      throw new BcaRefusal(INVALID, "Invalid Field Format {body}");
    }
  }

  private static String text(JsonNode body, String field, String pattern) {
    JsonNode node = body.path(field);
    if (node.isMissingNode() || node.isNull()) {
      throw new BcaRefusal(INVALID, "Invalid Mandatory Field {" + field + "}");
    }
    if (!node.isTextual() || !node.textValue().matches(pattern)) {
      throw invalid(field);
    }
    return node.textValue();
  }

  private static LocalDate day(JsonNode body, String field) {
    String text = text(body, field, "[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00\\+07:00");
    try {
      return LocalDate.parse(text.substring(0, text.length() - MIDNIGHT.length()));
    } catch (DateTimeParseException e) {
      throw invalid(field);
    }
  }

  private static BcaRefusal invalid(String field) {
    return new BcaRefusal(INVALID, "Invalid Field Format {" + field + "}");
  }
}
