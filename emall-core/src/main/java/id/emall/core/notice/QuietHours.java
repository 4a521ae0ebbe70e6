package id.emall.core.notice;

import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * When people are not disturbed by what may wait: from {@code emall.message.quiet-from} until
 * {@code emall.message.quiet-until} by the clock where they live. There are none when both are the
 * same.
 */
@ApplicationScoped
public class QuietHours {

  private static final String USUALLY_FROM = "21:00";
  private static final String USUALLY_UNTIL = "07:00";

  private LocalTime from;
  private LocalTime until;

  protected QuietHours() {}

  /**
   * @throws IllegalStateException when a setting is no time of day
   */
  @Inject
  QuietHours(SettingReader settings) {
    from = time(settings, "emall.message.quiet-from", USUALLY_FROM);
    until = time(settings, "emall.message.quiet-until", USUALLY_UNTIL);
  }

  private static LocalTime time(SettingReader settings, String key, String fallback) {
    try {
      return LocalTime.parse(settings.text(key, fallback));
    } catch (DateTimeParseException e) {
      throw new IllegalStateException("setting " + key + " must be a time such as 21:00", e);
    }
  }

  /** From when until when, if there are any. */
  Optional<MessageChoices.Night> night() {
    return from.equals(until)
        ? Optional.empty()
        : Optional.of(new MessageChoices.Night(from, until));
  }

  /** When they end, if this is one of them; its first moment is, its last is not. */
  public Optional<Instant> end(Instant now, ZoneId zone) {
    ZonedDateTime there = now.atZone(zone);
    LocalTime time = there.toLocalTime();
    boolean begun = !time.isBefore(from);
    boolean over = !time.isBefore(until);
    boolean overnight = until.isBefore(from);
    if (overnight ? !begun && over : !begun || over) {
      return Optional.empty();
    }
    LocalDate day = there.toLocalDate();
    LocalDate last = overnight && begun ? day.plusDays(1) : day;
    return Optional.of(ZonedDateTime.of(last, until, zone).withLaterOffsetAtOverlap().toInstant());
  }
}
