package id.emall.core.payment;

import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;

/** What the operators' desk lets one operator do alone, and for how long it can be undone. */
@ApplicationScoped
public class DeskSettings {

  private SettingReader settings;

  protected DeskSettings() {}

  @Inject
  public DeskSettings(SettingReader settings) {
    this.settings = settings;
  }

  /**
   * {@code emall.desk.bind-limit}: from this many rupiah on a second operator agrees to what one
   * decides or brings alone.
   */
  public BigDecimal bindLimit() {
    return BigDecimal.valueOf(
        settings.whole("emall.desk.bind-limit", 5_000_000, 0, Integer.MAX_VALUE));
  }

  /**
   * {@code emall.desk.undo-window}: how long such a decision can be undone before it takes effect.
   */
  public Duration undoWindow() {
    return settings.duration("emall.desk.undo-window", Duration.ofMinutes(2));
  }

  /** {@code emall.desk.interval}: how often the desk's own work is looked at. */
  public Duration interval() {
    return settings.duration("emall.desk.interval", Duration.ofSeconds(5));
  }
}
