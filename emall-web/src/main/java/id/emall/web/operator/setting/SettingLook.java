package id.emall.web.operator.setting;

import id.emall.core.common.settings.Adjustable;
import id.emall.core.setting.SettingDesk;
import id.emall.core.setting.StartedSettings;
import id.emall.web.frame.Page;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How values of settings are told. */
public final class SettingLook {

  private SettingLook() {}

  /** The value in words, e.g. {@code 48 jam}. */
  public static String words(Adjustable setting, String value, Page page) {
    if (value.isEmpty()) {
      return page.t("setting.empty");
    }
    return setting.kind() == Adjustable.Kind.LINE ? value : hours(setting, value, page);
  }

  private static String hours(Adjustable setting, String value, Page page) {
    if (setting.kind() == Adjustable.Kind.NUMBER) {
      return page.t("setting.hours", value);
    }
    Duration time = read(value);
    if (time == null) {
      return value;
    }
    return time.toSeconds() % 3600 == 0
        ? page.t("setting.hours", page.formats().number(time.toHours()))
        : page.t("setting.seconds", page.formats().number(time.toSeconds()));
  }

  /** What stands in the field at first. */
  static String typed(SettingDesk.InForce now) {
    if (now.setting().kind() != Adjustable.Kind.HOURS) {
      return now.value();
    }
    Duration time = read(now.value());
    return time == null ? "" : Long.toString(Math.max(time.toHours(), now.setting().least()));
  }

  /** What one that the mall was started with is when nobody sets it; null where nobody knows. */
  public static String usual(StartedSettings.Started one, Page page) {
    if (page.texts().has("installed.usual." + one.about())) {
      return page.t("installed.usual." + one.about());
    }
    return one.usual() == null || !one.usual().isEmpty() ? one.usual() : page.t("setting.empty");
  }

  private static Duration read(String value) {
    try {
      return Duration.parse(value);
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }
}
