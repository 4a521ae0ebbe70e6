package id.emall.bank.snap;

import id.emall.bank.statement.Channel;
import id.emall.bank.statement.NoRows;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import java.util.ArrayList;
import java.util.List;

/**
 * How one contract's statement is asked for, where the bank leaves that open.
 *
 * @param path of the service
 * @param toTime time of day of toDateTime
 * @param firstPage number of the first page; 0 where there are none
 * @param noRows the code that means an empty statement
 * @param totals whether the bank's totals are held against the rows
 */
record StatementTerms(String path, String toTime, int firstPage, NoRows noRows, boolean totals) {

  static List<SettingKey> keys(SnapDialect.Asking asking) {
    List<SettingKey> keys = new ArrayList<>();
    keys.add(
        SettingKey.optional("version", "version of the statement service, " + asking.version()));
    keys.add(
        SettingKey.optional("statement-path", "path of the statement service, " + asking.path()));
    keys.add(SettingKey.optional("to-time", "time of day of toDateTime, " + asking.toTime()));
    if (asking.firstPage() != null) {
      keys.add(
          SettingKey.optional("first-page", "number of the first page, " + asking.firstPage()));
    }
    keys.add(NoRows.key(""));
    keys.add(SettingKey.optional("totals", "whether the bank's totals are checked, true"));
    return List.copyOf(keys);
  }

  /**
   * @throws IllegalArgumentException when a setting is malformed; names it
   */
  static StatementTerms of(SnapDialect.Asking asking, AdapterSettings settings) {
    String version = matching(settings, "version", asking.version(), "v[0-9]+(\\.[0-9]+)?", "v1.0");
    return new StatementTerms(
        matching(settings, "statement-path", asking.path(), "/[\\w./{}-]+", "/v1.0/bank-statement")
            .replace("{version}", version),
        matching(
            settings, "to-time", asking.toTime(), "[0-2][0-9]:[0-5][0-9]:[0-5][0-9]", "23:59:59"),
        settings.get("first-page", asking.firstPage() == null ? 0 : asking.firstPage(), 0, 1),
        NoRows.of(settings, ""),
        Channel.flag(settings, "totals", true));
  }

  private static String matching(
      AdapterSettings settings, String key, String fallback, String pattern, String example) {
    String text = settings.get(key, fallback);
    if (!text.matches(pattern)) {
      throw new IllegalArgumentException(
          "setting '%s' of adapter '%s' must be like %s".formatted(key, settings.name(), example));
    }
    return text;
  }
}
