package id.emall.bank.snap;

import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import okhttp3.HttpUrl;

/** The settings that every SNAP contract has, and the reading of them. */
public final class SnapSettings {

  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private SnapSettings() {}

  /** What the settings are called and mean. */
  public static List<SettingKey> keys() {
    return List.of(
        SettingKey.required("base-url", "the bank's address: scheme, host and port"),
        SettingKey.required("client-id", "client id, sent as X-CLIENT-KEY"),
        SettingKey.secret("client-secret", "client secret, under which service calls are signed"),
        SettingKey.secret(
            "private-key", "RSA private key (PKCS#8, PEM) whose public half the bank has"),
        SettingKey.required("partner-id", "sent as X-PARTNER-ID"),
        SettingKey.optional("channel-id", "sent as CHANNEL-ID, as the bank assigned it"),
        SettingKey.optional("token-path", "where access tokens are given out"),
        SettingKey.optional("timeout", "how long one call may wait for its answer, PT20S"));
  }

  /**
   * @param bank short name for messages
   * @throws IllegalArgumentException when a setting is missing or malformed; names it
   */
  public static SnapPartner partner(
      String bank, AdapterSettings settings, String tokenPath, String channelId) {
    return new SnapPartner(
        bank,
        settings.name(),
        baseUrl(settings),
        settings.get("token-path", tokenPath),
        settings.get("client-id"),
        settings.secret("client-secret"),
        privateKey(settings),
        settings.get("partner-id"),
        settings.get("channel-id", channelId));
  }

  private static HttpUrl baseUrl(AdapterSettings settings) {
    HttpUrl url = HttpUrl.parse(settings.get("base-url"));
    if (url == null || !url.encodedPath().equals("/") || url.query() != null) {
      throw refused(settings, "base-url", "must be an address such as https://host:port");
    }
    return url;
  }

  private static PrivateKey privateKey(AdapterSettings settings) {
    String pem = settings.secret("private-key");
    if (!pem.startsWith(BEGIN) || !pem.endsWith(END)) {
      throw refused(settings, "private-key", "must be PEM that begins with " + BEGIN);
    }
    String body = pem.substring(BEGIN.length(), pem.length() - END.length());
    try {
      byte[] key = Base64.getMimeDecoder().decode(body);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Its message could quote the key.
      throw refused(settings, "private-key", "is no RSA key in PKCS#8 form");
    }
  }

  private static IllegalArgumentException refused(
      AdapterSettings settings, String key, String why) {
    return new IllegalArgumentException(
        "setting '" + key + "' of adapter '" + settings.name() + "' " + why);
  }
}
