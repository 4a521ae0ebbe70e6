package id.emall.bank.snap;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * Reads the fields of an answer: tolerant of the forms seen in captured answers (blanks around a
 * figure, numbers for texts, {@code IDR?}, a time without offset), strict about meaning. What
 * cannot be read fails the answer and is never taken for zero.
 *
 * @param bank short name for messages
 * @param code the answer's code, for messages
 */
public record SnapFields(String bank, String code) {

  private static final ZoneOffset WIB = ZoneOffset.ofHours(7);

  /** Rupiah with scale 2 from an amount object {@code {value, currency}}; not negative. */
  public BigDecimal amount(JsonNode node, String where) {
    BigDecimal value = balance(node, where);
    if (value.signum() < 0) {
      throw malformed(where + ".value", value.toPlainString(), "an amount that is not negative");
    }
    return value;
  }

  /** Like {@link #amount}, but may be negative, as the balance of an overdrawn account. */
  public BigDecimal balance(JsonNode node, String where) {
    String currency = text(node.path("currency")).replaceAll("[^A-Za-z]", "");
    if (!currency.equalsIgnoreCase("IDR")) {
      throw malformed(where + ".currency", text(node.path("currency")), "IDR");
    }
    String value = text(node.path("value"));
    if (!value.matches("[+-]?[0-9]{1,16}(\\.[0-9]{1,2})?")) {
      throw malformed(where + ".value", value, "an amount such as 147356.00");
    }
    return new BigDecimal(value).setScale(2);
  }

  /** A whole number, sent as text or as a number. */
  public int count(JsonNode node, String where) {
    String value = text(node);
    if (!value.matches("[0-9]{1,9}")) {
      throw malformed(where, value, "a whole number");
    }
    return Integer.parseInt(value);
  }

  /** A moment; one without offset is taken as WIB. */
  public Instant moment(JsonNode node, String where) {
    String value = text(node);
    try {
      return OffsetDateTime.parse(value).toInstant();
    } catch (DateTimeParseException e) {
      return local(value, where);
    }
  }

  private Instant local(String value, String where) {
    try {
      return LocalDateTime.parse(value).toInstant(WIB);
    } catch (DateTimeParseException e) {
      throw malformed(where, value, "a time such as 2025-02-19T11:57:29+07:00");
    }
  }

  /** What was found and what was expected, as a failure. */
  public OutsideFailure malformed(String where, String found, String expected) {
    String shown = found.substring(0, Math.min(found.length(), 40));
    return new OutsideFailure(
        Kind.MALFORMED,
        code,
        "%s %s: %s is '%s', expected %s".formatted(bank, code, where, shown, expected));
  }

  private static String text(JsonNode node) {
    return node.isNumber() ? node.decimalValue().toPlainString() : node.asText("").strip();
  }
}
