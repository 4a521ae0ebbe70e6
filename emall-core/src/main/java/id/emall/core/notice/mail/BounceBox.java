package id.emall.core.notice.mail;

import id.emall.core.common.settings.SettingReader;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * The mailbox that bounces come to, read by IMAP.
 *
 * @param tls whether the connection is encrypted from its beginning
 * @param kept how long what was dealt with stays there
 */
record BounceBox(
    String host,
    int port,
    boolean tls,
    String user,
    String password,
    String folder,
    Duration kept) {

  private static final String PREFIX = "emall.mail.bounces.";
  private static final String CONNECT_TIMEOUT_MS = "5000";
  private static final String TIMEOUT_MS = "15000";
  private static final Duration USUALLY_KEPT = Duration.ofDays(30);

  /**
   * The mailbox of the settings; empty when none is named.
   *
   * @throws IllegalStateException naming the setting that is missing or wrong
   */
  static Optional<BounceBox> read(SettingReader settings, BounceAddress address) {
    if (settings.find(PREFIX + "host").isEmpty()) {
      if (!settings.under(PREFIX).isEmpty()) {
        throw new IllegalStateException("setting " + PREFIX + "host is required");
      }
      return Optional.empty();
    }
    if (!address.isOn()) {
      throw new IllegalStateException(
          "bounces are to be read, so setting emall.mail.bounce-address is required too");
    }
    boolean tls = tls(settings);
    return Optional.of(
        new BounceBox(
            settings.text(PREFIX + "host"),
            settings.whole(PREFIX + "port", tls ? 993 : 143, 1, 65_535),
            tls,
            settings.text(PREFIX + "user"),
            settings.secret(PREFIX + "password"),
            settings.text(PREFIX + "folder", "INBOX"),
            settings.duration(PREFIX + "kept", USUALLY_KEPT)));
  }

  private static boolean tls(SettingReader settings) {
    String value = settings.text(PREFIX + "tls", "true");
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalStateException("setting " + PREFIX + "tls must be true or false");
    }
    return value.equals("true");
  }

  String protocol() {
    return tls ? "imaps" : "imap";
  }

  /**
   * Reading leaves no trace in the mailbox; time-outs are set, because there are none otherwise.
   */
  Properties session() {
    Properties properties = new Properties();
    String prefix = "mail." + protocol() + ".";
    properties.put("mail.store.protocol", protocol());
    properties.put(prefix + "host", host);
    properties.put(prefix + "port", String.valueOf(port));
    properties.put(prefix + "peek", "true");
    properties.put(prefix + "connectiontimeout", CONNECT_TIMEOUT_MS);
    properties.put(prefix + "timeout", TIMEOUT_MS);
    properties.put(prefix + "writetimeout", TIMEOUT_MS);
    if (tls) {
      properties.put(prefix + "ssl.checkserveridentity", "true");
    }
    return properties;
  }

  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
