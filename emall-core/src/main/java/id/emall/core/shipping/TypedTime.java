package id.emall.core.shipping;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads a day and a time as browsers send them ({@code 2026-11-21T14:30}) and as people in
 * Indonesia write them ({@code 21-11-2026 14.30}, {@code 21/11/2026, 14:30}).
 */
final class TypedTime {

  static final DateTimeFormatter USUAL = DateTimeFormatter.ofPattern("dd-MM-uuuu HH.mm");

  private static final int LONGEST = 40;

  /** A year has four digits, so that only one of the two ways can fit. */
  private static final DateTimeFormatter EITHER_WAY =
      DateTimeFormatter.ofPattern("[uuuu-M-d H:m[:s]][d-M-uuuu H:m[:s]]")
          .withResolverStyle(ResolverStyle.STRICT);

  private TypedTime() {}

  /** To the minute; empty when it cannot be read, also of days that do not exist. */
  static Optional<LocalDateTime> read(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    String plain =
        typed
            .strip()
            .replaceFirst("(?<=\\d)T(?=\\d)", " ")
            .replaceFirst("(?i)\\s*(,|pukul|jam)\\s*", " ")
            .replaceFirst("^(\\d{1,2})[./](\\d{1,2})[./](\\d{4})", "$1-$2-$3")
            .replaceFirst("(\\d{1,2})\\.(\\d{2})$", "$1:$2")
            .replaceAll("\\s+", " ");
    try {
      return Optional.of(LocalDateTime.parse(plain, EITHER_WAY).truncatedTo(ChronoUnit.MINUTES));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
