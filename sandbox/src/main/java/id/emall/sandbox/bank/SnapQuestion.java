package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * What a bank-statement call asks for.
 *
 * @param partnerReferenceNo null where the bank does not want it
 * @param from first day, WIB
 * @param to last day, included
 * @param page counted from the bank's first page; 0 where there are none
 */
record SnapQuestion(
    String partnerReferenceNo, String accountNo, LocalDate from, LocalDate to, int page) {

  private static final String INVALID = "4001402";
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}T";

  /**
   * @throws SnapRefusal when a field is missing or malformed or the days lie out of reach
   */
  static SnapQuestion read(Call call, BankHouse house, Instant now) {
    BankHouse.Terms terms = house.terms();
    JsonNode body = body(call);
    LocalDate today = LocalDate.ofInstant(now, MallClock.WIB);
    String reference = terms.reference() ? text(body, "partnerReferenceNo", ".{1,64}") : null;
    String account = text(body, "accountNo", "[0-9]{" + house.accountDigits() + "}");
    LocalDate from = day(body, "fromDateTime", "00:00:00");
    LocalDate to =
        day(
            body,
            "toDateTime",
            terms.midnights() ? "00:00:00" : "[0-2][0-9]:[0-5][0-9]:[0-5][0-9]");
    if (from.isBefore(today.minusDays(terms.daysBack()))) {
      throw invalid("fromDateTime");
    }
    boolean wide = ChronoUnit.DAYS.between(from, to) >= terms.rangeDays();
    if (to.isBefore(from) || to.isAfter(today) || wide) {
      throw invalid("toDateTime");
    }
    return new SnapQuestion(reference, account, from, to, page(body, house));
  }

  private static int page(JsonNode body, BankHouse house) {
    return house.shape().pageSize() == 0
        ? 0
        : Integer.parseInt(text(body.path("additionalInfo"), "pageNumber", "[1-9][0-9]{0,5}"));
  }

  private static JsonNode body(Call call) {
    try {
      return call.json();
    } catch (BadCall e) {
      throw new SnapRefusal(INVALID, "Invalid Field Format {body}");
    }
  }

  private static String text(JsonNode body, String field, String pattern) {
    JsonNode node = body.path(field);
    if (node.isMissingNode() || node.isNull()) {
      throw new SnapRefusal(INVALID, "Invalid Mandatory Field {" + field + "}");
    }
    if (!node.isTextual() || !node.textValue().matches(pattern)) {
      throw invalid(field);
    }
    return node.textValue();
  }

  private static LocalDate day(JsonNode body, String field, String time) {
    String text = text(body, field, DAY + time + "\\+07:00");
    try {
      return LocalDate.parse(text.substring(0, 10));
    } catch (DateTimeParseException e) {
      throw invalid(field);
    }
  }

  private static SnapRefusal invalid(String field) {
    return new SnapRefusal(INVALID, "Invalid Field Format {" + field + "}");
  }
}
