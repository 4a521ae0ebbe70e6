package id.emall.core.notice.delivery;

import id.emall.core.common.settings.MallSettings;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;

/** How mail leaves the mall. */
@ApplicationScoped
class MailSettings {

  private static final String CONNECT_TIMEOUT_MS = "5000";
  private static final String TIMEOUT_MS = "15000";

  private SettingReader read;
  private MallSettings mall;

  protected MailSettings() {}

  @Inject
  MailSettings(SettingReader read, MallSettings mall) {
    this.read = read;
    this.mall = mall;
  }

  /** The SMTP server. {@code emall.mail.host} */
  String host() {
    return read.text("emall.mail.host", "localhost");
  }

  /** Its port. {@code emall.mail.port} */
  int port() {
    return read.whole("emall.mail.port", 25, 1, 65_535);
  }

  /** The sender's address. {@code emall.mail.from} */
  String from() {
    return read.text("emall.mail.from", "noreply@" + domain());
  }

  /** Name to sign in with; without one nobody signs in. {@code emall.mail.user} */
  Optional<String> user() {
    return read.find("emall.mail.user");
  }

  /** Needed when there is a user; may be {@code file:/path}. {@code emall.mail.password} */
  String password() {
    return read.secret("emall.mail.password");
  }

  /** Whether the connection must turn to TLS. {@code emall.mail.starttls} */
  boolean startTls() {
    return Boolean.parseBoolean(read.text("emall.mail.starttls", "false"));
  }

  /** Where the mall lives, as the right side of message ids. */
  String domain() {
    return mall.siteUrl().getHost();
  }

  /** For a session; time-outs are always set, because Jakarta Mail waits for ever without. */
  Properties session() {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", host());
    properties.put("mail.smtp.port", String.valueOf(port()));
    properties.put("mail.smtp.localhost", domain());
    properties.put("mail.smtp.from", from());
    properties.put("mail.smtp.connectiontimeout", CONNECT_TIMEOUT_MS);
    properties.put("mail.smtp.timeout", TIMEOUT_MS);
    properties.put("mail.smtp.writetimeout", TIMEOUT_MS);
    properties.put("mail.smtp.auth", String.valueOf(user().isPresent()));
    if (startTls()) {
      properties.put("mail.smtp.starttls.enable", "true");
      properties.put("mail.smtp.starttls.required", "true");
      properties.put("mail.smtp.ssl.checkserveridentity", "true");
    }
    return properties;
  }
}
