package id.emall.sandbox.bank;

import id.emall.contracts.time.MallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** X-TIMESTAMP: seconds or milliseconds, and offset, near to the bank's own time. */
final class SnapTimestamp {

  private static final String FORM = "[0-9-]{10}T[0-9:]{8}%s\\+07:00";
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(MallClock.WIB);
  private static final Duration SKEW = Duration.ofMinutes(5);

  private SnapTimestamp() {}

  /** A moment as the banks write it, to the second. */
  static String write(Instant moment) {
    return WRITTEN.format(moment);
  }

  /** Whether the text has the form and is at most five minutes off. */
  static boolean holds(String text, boolean milliseconds, Instant now) {
    if (!text.matches(FORM.formatted(milliseconds ? "\\.[0-9]{3}" : ""))) {
      return false;
    }
    try {
      Instant at = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
      return Duration.between(at, now).abs().compareTo(SKEW) <= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
