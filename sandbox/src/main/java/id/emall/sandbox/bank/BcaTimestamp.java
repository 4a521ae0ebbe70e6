package id.emall.sandbox.bank;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** X-TIMESTAMP: 25 characters, seconds and offset, near to the bank's own time. */
final class BcaTimestamp {

  private static final int LENGTH = 25;
  private static final Duration SKEW = Duration.ofMinutes(5);

  private BcaTimestamp() {}

  /** Whether the text has the form and is at most five minutes off. */
  static boolean holds(String text, Instant now) {
    return read(text).map(at -> Duration.between(at, now).abs().compareTo(SKEW) <= 0).orElse(false);
  }

  private static Optional<Instant> read(String text) {
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
