package id.emall.courier;

import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the times of scans: ISO 8601 with an offset, or a local time in ISO's form or in one of the
 * courier's own patterns.
 */
public final class ScanTimes {

  private static final DateTimeFormatter WITH_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private final ZoneOffset assumed;
  private final ZoneBasis withoutPlace;
  private final List<DateTimeFormatter> local = new ArrayList<>();
  private boolean doubted;

  /**
   * @param assumed offset of times that carry none, where the place does not tell better
   * @param withoutPlace what is then said of the time: OFFSET_ASSUMED of a courier that works in
   *     one country, UNKNOWN of one that works in all
   * @param patterns how the courier writes a local time, beside ISO's form
   */
  public ScanTimes(ZoneOffset assumed, ZoneBasis withoutPlace, String... patterns) {
    this.assumed = assumed;
    this.withoutPlace = withoutPlace;
    local.add(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    for (String pattern : patterns) {
      local.add(
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern)
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT));
    }
  }

  /** From here on offsets that the courier writes, and zones of places, count as assumed only. */
  public ScanTimes doubted() {
    doubted = true;
    return this;
  }

  /**
   * A time that was read.
   *
   * @param local as the courier wrote it
   */
  public record Moment(Instant at, LocalDateTime local, ZoneBasis basis) {}

  /**
   * @param raw as the courier wrote it, or null
   * @param place zone of the place, or null when not known
   * @return empty when it cannot be read
   */
  public Optional<Moment> read(String raw, ZoneId place) {
    if (raw == null) {
      return Optional.empty();
    }
    String text = raw.strip();
    return withOffset(text).or(() -> local(text).map(time -> moment(time, place)));
  }

  private Optional<Moment> withOffset(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text, WITH_OFFSET);
      return Optional.of(
          new Moment(
              time.toInstant(),
              time.toLocalDateTime(),
              doubted ? ZoneBasis.OFFSET_ASSUMED : ZoneBasis.OFFSET_GIVEN));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDateTime> local(String text) {
    for (DateTimeFormatter format : local) {
      try {
        return Optional.of(LocalDateTime.parse(text, format));
      } catch (DateTimeException e) {
        // the next form may be it
      }
    }
    return Optional.empty();
  }

  private Moment moment(LocalDateTime time, ZoneId place) {
    return place == null || doubted || withoutPlace == ZoneBasis.OFFSET_ASSUMED
        ? new Moment(time.toInstant(assumed), time, withoutPlace)
        : new Moment(time.atZone(place).toInstant(), time, ZoneBasis.LOCATION_ZONE);
  }
}
