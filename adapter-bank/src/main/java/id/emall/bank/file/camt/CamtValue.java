package id.emall.bank.file.camt;

import id.emall.bank.file.reading.Place;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as XML Schema writes them; a moment without offset is Western Indonesian Time. */
final class CamtValue {

  private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,16})(?:\\.([0-9]{1,2})0*)?");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:Z|[+-][0-9]{2}:[0-9]{2})?");
  private static final String OFFSET = ".*(?:Z|[+-][0-9]{2}:[0-9]{2})";

  private CamtValue() {}

  /** Not negative, scale 2; fractions of a sen are refused. */
  static BigDecimal amount(String text, Place place) {
    if (!AMOUNT.matcher(text).matches()) {
      throw place.unreadable(text, "1234.56");
    }
    return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
  }

  static int count(String text, Place place) {
    if (!COUNT.matcher(text).matches()) {
      throw place.unreadable(text, "0…999999999");
    }
    return Integer.parseInt(text);
  }

  static Direction direction(String text, Place place) {
    return switch (text) {
      case "CRDT" -> Direction.CREDIT;
      case "DBIT" -> Direction.DEBIT;
      default -> throw place.unreadable(text, "CRDT / DBIT");
    };
  }

  static boolean yesNo(String text, Place place) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0", "" -> false;
      default -> throw place.unreadable(text, "true / false");
    };
  }

  static LocalDate day(String text, Place place) {
    Matcher day = DAY.matcher(text);
    try {
      if (day.matches()) {
        return LocalDate.parse(day.group(1));
      }
    } catch (DateTimeException e) {
      throw place.unreadable(text, "yyyy-MM-dd");
    }
    throw place.unreadable(text, "yyyy-MM-dd");
  }

  static Instant moment(String text, Place place) {
    try {
      return text.matches(OFFSET)
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(MallClock.WIB).toInstant();
    } catch (DateTimeException e) {
      throw place.unreadable(text, "yyyy-MM-ddTHH:mm:ss+07:00");
    }
  }
}
