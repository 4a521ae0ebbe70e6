package id.emall.bank.bca;

import id.emall.bank.snap.SnapClient;
import id.emall.bank.snap.SnapPartner;
import id.emall.bank.snap.SnapSettings;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.MutationSourceFactory;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the adapter of kind {@code bca-snap}. BCA publishes neither its rate limit nor its
 * end-of-day hours, so both are settings: one call in five minutes, and no pause, unless told.
 */
public final class BcaFactory implements MutationSourceFactory {

  static final String BANK = "BCA";

  /** The channel of KlikBCA Bisnis services. */
  private static final String CHANNEL = "95051";

  private static final String TOKEN_PATH = "/openapi/v1.0/access-token/b2b";
  private static final Duration FRESHNESS = Duration.ofMinutes(5);
  private static final int DAYS_BACK = 31;
  private static final int ROW_CAP = 9000;

  @Override
  public String kind() {
    return "bca-snap";
  }

  @Override
  public List<SettingKey> settings() {
    List<SettingKey> keys = new ArrayList<>(SnapSettings.keys());
    keys.add(
        SettingKey.optional(
            "freshness", "shortest time between two readings, PT5M; BCA publishes no limit"));
    keys.add(
        SettingKey.optional("row-cap", "rows at which an answer counts as cut off, " + ROW_CAP));
    keys.add(SettingKey.optional("end-of-day", "WIB time from which not to ask, e.g. 23:30"));
    keys.add(SettingKey.optional("start-of-day", "WIB time from which to ask again, e.g. 01:00"));
    return List.copyOf(keys);
  }

  @Override
  public MutationSource create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    SnapPartner partner = SnapSettings.partner(BANK, settings, TOKEN_PATH, CHANNEL);
    return new BcaStatementSource(new SnapClient(partner, context), capabilities(settings));
  }

  private static Capabilities capabilities(AdapterSettings settings) {
    LocalTime end = time(settings, "end-of-day");
    LocalTime start = time(settings, "start-of-day");
    if ((end == null) != (start == null)) {
      throw new IllegalArgumentException(
          "settings 'end-of-day' and 'start-of-day' of adapter '%s' go together"
              .formatted(settings.name()));
    }
    return new Capabilities(
        DAYS_BACK,
        DAYS_BACK,
        settings.get("row-cap", ROW_CAP, 1, ROW_CAP),
        false,
        false,
        settings.get("freshness", FRESHNESS),
        end,
        start);
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
