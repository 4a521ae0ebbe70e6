package id.emall.bank.bca.business;

import id.emall.bank.statement.Channel;
import id.emall.bank.statement.NoRows;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.MutationSourceFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the adapter of kind {@code bca-business}. Documented: OAuth, the signature, the error codes
 * and 31 days back. Unverified, hence settings: the version in the path (v3; v2 is seen too) and
 * the names of a row's fields.
 */
public final class BusinessFactory implements MutationSourceFactory {

  private static final int DAYS_BACK = 31;
  private static final int ROW_CAP = 9000;
  private static final String VERSION = "v3";
  private static final String NO_ROWS = "ESB-07-271";
  private static final Channel CHANNEL =
      new Channel(
          DAYS_BACK, DAYS_BACK, ROW_CAP, false, false, Duration.ofMinutes(5), 4, Duration.ZERO);

  @Override
  public String kind() {
    return "bca-business";
  }

  @Override
  public List<SettingKey> settings() {
    List<SettingKey> keys = new ArrayList<>(BusinessClient.keys());
    keys.add(SettingKey.required("corporate-id", "the corporate id at KlikBCA Bisnis"));
    keys.add(SettingKey.optional("version", "version in the statement's path, " + VERSION));
    keys.add(NoRows.key(NO_ROWS));
    keys.add(BusinessReading.NAMES.key());
    keys.addAll(CHANNEL.keys());
    return List.copyOf(keys);
  }

  @Override
  public MutationSource create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    return new BusinessStatementSource(
        new BusinessClient(context),
        CHANNEL.capabilities(settings),
        new BusinessStatementSource.Terms(
            like(settings, "corporate-id", settings.get("corporate-id"), "[A-Za-z0-9]{1,32}"),
            like(settings, "version", settings.get("version", VERSION), "v[0-9]{1,2}"),
            NoRows.of(settings, NO_ROWS),
            BusinessReading.NAMES.corrected(settings)));
  }

  /** Both stand in the path, where nothing but letters and digits may stand. */
  private static String like(AdapterSettings settings, String key, String value, String pattern) {
    if (!value.matches(pattern)) {
      throw new IllegalArgumentException(
          "setting '%s' of adapter '%s' must match %s".formatted(key, settings.name(), pattern));
    }
    return value;
  }
}
