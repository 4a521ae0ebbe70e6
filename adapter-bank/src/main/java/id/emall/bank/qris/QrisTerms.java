package id.emall.bank.qris;

import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import java.time.Duration;
import java.util.List;

/**
 * What the mall and the bank agreed on for QRIS, besides how calls are made.
 *
 * @param merchantId the setting {@code account}, at most 64 characters
 * @param terminalId at most 16 characters, or empty
 * @param storeId at most 64 characters, or empty
 * @param validMost for how long the bank lets a code be paid at most
 */
record QrisTerms(
    String generatePath,
    String queryPath,
    String merchantId,
    String terminalId,
    String storeId,
    Duration validMost) {

  private static final String GENERATE = "/openapi/v1.0/qr/qr-mpm-generate";
  private static final String QUERY = "/openapi/v1.0/qr/qr-mpm-query";
  private static final Duration DAY = Duration.ofHours(24);

  static List<SettingKey> keys() {
    return List.of(
        SettingKey.optional("terminal-id", "the terminal's id, at most 16 characters"),
        SettingKey.optional("store-id", "the store's id, at most 64 characters"),
        SettingKey.optional("generate-path", "where codes are given out, " + GENERATE),
        SettingKey.optional("query-path", "where codes are asked about, " + QUERY),
        SettingKey.optional("valid-most", "how long the bank lets a code be paid, " + DAY));
  }

  /**
   * @throws IllegalArgumentException when a setting is missing or malformed; names it
   */
  static QrisTerms of(AdapterSettings settings) {
    return new QrisTerms(
        path(settings, "generate-path", GENERATE),
        path(settings, "query-path", QUERY),
        text(settings, "account", 64),
        text(settings, "terminal-id", 16),
        text(settings, "store-id", 64),
        valid(settings));
  }

  private static String path(AdapterSettings settings, String key, String usual) {
    String path = settings.get(key, usual);
    if (!path.matches("/[A-Za-z0-9._/-]{1,200}")) {
      throw refused(settings, key, "must be a path such as " + usual);
    }
    return path;
  }

  private static String text(AdapterSettings settings, String key, int most) {
    String text = settings.get(key, "");
    if (text.length() > most) {
      throw refused(settings, key, "must have at most " + most + " characters");
    }
    return text;
  }

  private static Duration valid(AdapterSettings settings) {
    Duration most = settings.get("valid-most", DAY);
    if (most.compareTo(Duration.ofMinutes(1)) < 0) {
      throw refused(settings, "valid-most", "must be a minute or more");
    }
    return most;
  }

  private static IllegalArgumentException refused(
      AdapterSettings settings, String key, String why) {
    return new IllegalArgumentException(
        "setting '" + key + "' of adapter '" + settings.name() + "' " + why);
  }
}
