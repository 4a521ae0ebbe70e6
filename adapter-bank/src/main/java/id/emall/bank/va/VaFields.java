package id.emall.bank.va;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.bank.snap.inbound.InboundCode;
import id.emall.bank.snap.inbound.InboundRefusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Reads the fields of a bank's call: customerNo as text or as a number of up to 20 digits, the data
 * at the top or under {@code virtualAccountData} in either spelling. What is missing or malformed
 * is refused by name.
 */
final class VaFields {

  private static final String PRINTABLE = "[\\x20-\\x7e]*";

  private final JsonNode body;

  VaFields(JsonNode body) {
    this.body = body;
  }

  /** A field as received, for echoing; missing when it was not sent. */
  JsonNode node(String field) {
    for (JsonNode place :
        new JsonNode[] {body, body.path("virtualAccountData"), body.path("virtualAccountdata")}) {
      if (place.hasNonNull(field)) {
        return place.get(field);
      }
    }
    return body.path(field);
  }

  /** Digits of the number: company code and customer number, blanks removed. */
  String number() {
    String company = digits("partnerServiceId", 8);
    String customer = digits("customerNo", 20);
    String whole = company + customer;
    if (!node("virtualAccountNo").isMissingNode()
        && !digits("virtualAccountNo", 28).equals(whole)) {
      throw new InboundRefusal(InboundCode.format("virtualAccountNo"));
    }
    return whole;
  }

  private String digits(String field, int most) {
    String text = mandatory(field).strip();
    if (!text.matches("[0-9]{1," + most + "}")) {
      throw new InboundRefusal(InboundCode.format(field));
    }
    return text;
  }

  private String mandatory(String field) {
    JsonNode node = node(field);
    String text = node.isTextual() || node.isIntegralNumber() ? node.asText() : "";
    if (text.isBlank()) {
      throw new InboundRefusal(
          node.isMissingNode() || node.isNull() || node.isTextual()
              ? InboundCode.missing(field)
              : InboundCode.format(field));
    }
    return text;
  }

  /** A field that names something: printable, without blanks at its ends. */
  String name(String field, int most) {
    String text = mandatory(field);
    if (text.length() > most || !text.matches(PRINTABLE) || !text.strip().equals(text)) {
      throw new InboundRefusal(InboundCode.format(field));
    }
    return text;
  }

  /** A text that need not be there; null then. */
  String text(String field, int most) {
    JsonNode node = node(field);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    String text = node.isTextual() || node.isNumber() ? node.asText().strip() : null;
    if (text == null || text.length() > most) {
      throw new InboundRefusal(InboundCode.format(field));
    }
    return text.isEmpty() ? null : text;
  }

  /** Rupiah above zero, two decimals, as the standard writes them. */
  BigDecimal amount(String field) {
    JsonNode node = node(field);
    if (node.isMissingNode() || node.isNull()) {
      throw new InboundRefusal(InboundCode.missing(field));
    }
    String value = node.path("value").asText("");
    String currency = node.path("currency").asText("");
    if (value.isEmpty() || currency.isEmpty()) {
      throw new InboundRefusal(
          InboundCode.missing(field + (value.isEmpty() ? ".value" : ".currency")));
    }
    if (!currency.equals("IDR")) {
      throw new InboundRefusal(InboundCode.format(field + ".currency"));
    }
    if (!value.matches("[0-9]{1,13}\\.[0-9]{2}") || new BigDecimal(value).signum() == 0) {
      throw new InboundRefusal(InboundCode.format(field + ".value"));
    }
    return new BigDecimal(value);
  }

  /** A moment with its offset, where it is told. */
  Optional<Instant> moment(String field) {
    String text = text(field, 35);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new InboundRefusal(InboundCode.format(field));
    }
  }
}
