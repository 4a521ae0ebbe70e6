package id.emall.courier.jne;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * JNE's two ways to write a time: {@code 2022-01-11T10:32:00.000+07:00} and {@code 11-01-2022
 * 10:32}. A parcel handed over in Sumbawa (UTC+8) carries the same wall time in both, with +07:00,
 * so it cannot be told whether JNE converts or just stamps: every offset counts as assumed.
 */
final class JneTimes {

  private static final DateTimeFormatter WITHOUT_OFFSET =
      DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

  private final ZoneOffset assumed;

  JneTimes(ZoneOffset assumed) {
    this.assumed = assumed;
  }

  Optional<Instant> read(String raw) {
    if (raw == null) {
      return Optional.empty();
    }
    String text = raw.strip();
    try {
      return Optional.of(
          text.indexOf('T') > 0
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDateTime.parse(text, WITHOUT_OFFSET).toInstant(assumed));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
