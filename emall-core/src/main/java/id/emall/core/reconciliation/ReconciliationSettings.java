package id.emall.core.reconciliation;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** When days are closed and how often everything is looked at. */
@ApplicationScoped
public class ReconciliationSettings {

  private SettingReader read;

  protected ReconciliationSettings() {}

  @Inject
  public ReconciliationSettings(SettingReader read) {
    this.read = read;
  }

  /**
   * From when on (WIB) the day before is closed. {@code emall.reconciliation.hour}
   *
   * @throws IllegalStateException when it is no time of day
   */
  public LocalTime hour() {
    String value = read.text("emall.reconciliation.hour", "06:00");
    try {
      return LocalTime.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(
          "setting emall.reconciliation.hour must be a time of day such as 06:00", e);
    }
  }

  /** Between two looks at everything. {@code emall.reconciliation.interval} */
  public Duration interval() {
    return read.duration("emall.reconciliation.interval", Duration.ofMinutes(30));
  }

  /**
   * How long after the hour the morning's result waits for accounts that are not read to the end of
   * the day. {@code emall.reconciliation.wait}
   */
  public Duration waitForFeeds() {
    return read.duration("emall.reconciliation.wait", Duration.ofHours(2));
  }

  /** Undecided money older than this is told. {@code emall.alarm.undecided-after} */
  public Duration undecidedAfter() {
    return read.duration("emall.alarm.undecided-after", Duration.ofHours(24));
  }

  /** The moment of this day from which on the day before is closed. */
  Instant closingTime(LocalDate today) {
    return today.atTime(hour()).atZone(MallClock.WIB).toInstant();
  }
}
