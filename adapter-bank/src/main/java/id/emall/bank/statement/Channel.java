package id.emall.bank.statement;

import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.Capabilities;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * What a bank's channel can do when the settings say nothing else. No bank publishes its end-of-day
 * hours, so there are none unless told.
 *
 * @param daysBack how many days back it can be asked
 * @param rangeDays how many days one call may span
 * @param rowCap rows at which an answer counts as cut off; 0 where none is known
 * @param rowIds whether its row ids may be trusted
 * @param rowBalances whether its balances after each row may be trusted
 * @param freshness shortest time between two readings
 * @param reReadDays how many days back rows may still come or change
 * @param lag how long after a transfer its row may still be absent
 */
public record Channel(
    int daysBack,
    int rangeDays,
    int rowCap,
    boolean rowIds,
    boolean rowBalances,
    Duration freshness,
    int reReadDays,
    Duration lag) {

  private static final int MOST_DAYS = 366;
  private static final int MOST_ROWS = 1_000_000;

  /** What the settings are called and mean. */
  public List<SettingKey> keys() {
    return List.of(
        SettingKey.optional("days-back", "how many days back the bank shows, " + daysBack),
        SettingKey.optional("range-days", "how many days one call may span, " + rangeDays),
        SettingKey.optional(
            "row-cap", "rows at which an answer counts as cut off, 0 for no limit, " + rowCap),
        SettingKey.optional("row-ids", "whether the bank's own id tells rows apart, " + rowIds),
        SettingKey.optional(
            "row-balances", "whether the balance after a row tells rows apart, " + rowBalances),
        SettingKey.optional("freshness", "shortest time between two readings, " + freshness),
        SettingKey.optional(
            "re-read-days", "how many days back rows may still come or change, " + reReadDays),
        SettingKey.optional("lag", "how long a row may take to show, " + lag),
        SettingKey.optional("end-of-day", "WIB time from which not to ask, e.g. 23:30"),
        SettingKey.optional("start-of-day", "WIB time from which to ask again, e.g. 01:00"));
  }

  /**
   * @throws IllegalArgumentException when a setting is malformed; names it
   */
  public Capabilities capabilities(AdapterSettings settings) {
    LocalTime end = time(settings, "end-of-day");
    LocalTime start = time(settings, "start-of-day");
    if ((end == null) != (start == null)) {
      throw new IllegalArgumentException(
          "settings 'end-of-day' and 'start-of-day' of adapter '%s' go together"
              .formatted(settings.name()));
    }
    return new Capabilities(
        settings.get("days-back", daysBack, 0, MOST_DAYS),
        settings.get("range-days", rangeDays, 1, MOST_DAYS),
        cap(settings),
        flag(settings, "row-ids", rowIds),
        flag(settings, "row-balances", rowBalances),
        settings.get("freshness", freshness),
        end,
        start,
        settings.get("re-read-days", reReadDays, 0, MOST_DAYS),
        settings.get("lag", lag));
  }

  /** A limit that the bank has published may be lowered, not lifted. */
  private int cap(AdapterSettings settings) {
    return rowCap > 0
        ? settings.get("row-cap", rowCap, 1, rowCap)
        : settings.get("row-cap", rowCap, 0, MOST_ROWS);
  }

  /**
   * A setting that is yes or no.
   *
   * @throws IllegalArgumentException when it is neither true nor false
   */
  public static boolean flag(AdapterSettings settings, String key, boolean fallback) {
    String text = settings.get(key, Boolean.toString(fallback));
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(
          "setting '%s' of adapter '%s' must be true or false".formatted(key, settings.name()));
    }
    return text.equals("true");
  }

  private static LocalTime time(AdapterSettings settings, String key) {
    String text = settings.get(key, "");
    try {
      return text.isEmpty() ? null : LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "setting '%s' of adapter '%s' must be a time such as 23:30"
              .formatted(key, settings.name()));
    }
  }
}
