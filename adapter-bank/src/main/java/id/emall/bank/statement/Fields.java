package id.emall.bank.statement;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * Reads the fields of an answer: tolerant of the forms seen in captured answers (blanks around a
 * figure, numbers for texts, {@code IDR?}, a time without offset), strict about meaning. What
 * cannot be read fails the answer and is never taken for zero.
 *
 * @param bank short name for messages
 * @param code the answer's code, for messages
 */
public record Fields(String bank, String code) {

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
    return figure(node.path("value"), where + ".value");
  }

  /** An amount without its currency, sent as text or as a number; may be negative. */
  public BigDecimal figure(JsonNode node, String where) {
    String value = text(node);
    if (!value.matches("[+-]?[0-9]{1,16}(\\.[0-9]{1,2})?")) {
      throw malformed(where, value, "an amount such as 147356.00");
    }
    return new BigDecimal(value).setScale(2);
  }

  /** The amount of a row or a payment: above zero, below {@link StatementRow#TOO_MUCH}. */
  public BigDecimal aboveZero(BigDecimal value, String where) {
    if (value.signum() <= 0) {
      throw malformed(where, value.toPlainString(), "an amount above zero");
    }
    if (value.compareTo(StatementRow.TOO_MUCH) >= 0) {
      throw malformed(where, value.toPlainString(), "an amount below ten trillion");
    }
    return value;
  }

  /** Which way a row goes, in any of the words that banks use for it. */
  public Direction direction(JsonNode node, String where) {
    String word = text(node);
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "CREDIT", "KREDIT", "CR", "C", "K" -> Direction.CREDIT;
      case "DEBIT", "DEBET", "DB", "D" -> Direction.DEBIT;
      default -> throw malformed(where, word, "CREDIT or DEBIT");
    };
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
    String value = text(node).replaceFirst("^([0-9-]{10}) +", "$1T");
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
        "%s: %s is '%s', expected %s"
            .formatted((bank + " " + code).strip(), where, shown, expected));
  }

  /** What does not follow from what, as a failure. */
  public OutsideFailure inconsistent(String what) {
    return new OutsideFailure(Kind.INCONSISTENT, code, (bank + " " + code).strip() + ": " + what);
  }

  /** A text or number as text without blanks at its ends; empty when there is none. */
  public static String text(JsonNode node) {
    return node.isNumber() ? node.decimalValue().toPlainString() : node.asText("").strip();
  }
}
