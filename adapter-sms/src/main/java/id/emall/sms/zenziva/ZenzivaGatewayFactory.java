package id.emall.sms.zenziva;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;

/** Makes gateways of kind {@code zenziva}. */
public final class ZenzivaGatewayFactory implements SmsGatewayFactory {

  private static final String CONSOLE = "https://console.zenziva.net";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Override
  public String kind() {
    return "zenziva";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.optional("base-url", "address of the console, " + CONSOLE + " when not given"),
        SettingKey.secret("userkey", "the account's userkey"),
        SettingKey.secret("passkey", "the account's passkey"),
        SettingKey.optional("timeout", "how long one call may take, PT15S when not given"));
  }

  @Override
  public SmsGateway create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    return new ZenzivaGateway(
        context.http(),
        baseUrl(settings),
        settings.get("userkey"),
        settings.get("passkey"),
        settings.get("timeout", PATIENCE));
  }

  private static HttpUrl baseUrl(AdapterSettings settings) {
    HttpUrl url = HttpUrl.parse(settings.get("base-url", CONSOLE));
    if (url == null) {
      throw new IllegalArgumentException(
          "setting 'base-url' of adapter '"
              + settings.name()
              + "' must be an http or https address");
    }
    return url;
  }
}
