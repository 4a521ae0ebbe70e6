package id.emall.sms.zenziva;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import id.emall.sms.http.HttpSending;
import java.util.List;

/** Makes gateways of kind {@code zenziva}. */
public final class ZenzivaGatewayFactory implements SmsGatewayFactory {

  private static final String CONSOLE = "https://console.zenziva.net";

  @Override
  public String kind() {
    return "zenziva";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.optional("base-url", "address of the console, " + CONSOLE + " when not given"),
        SettingKey.optional(
            "inbox-url",
            "address of the account's SMS Center, whose inbox is read; without it none is"),
        SettingKey.secret("userkey", "the account's userkey"),
        SettingKey.secret("passkey", "the account's passkey"),
        SettingKey.optional("timeout", "how long one call may take, PT15S when not given"));
  }

  @Override
  public SmsGateway create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    HttpSending http = new HttpSending(context.http(), settings);
    ZenzivaAccount account =
        new ZenzivaAccount(settings.secret("userkey"), settings.secret("passkey"));
    ZenzivaInbox inbox =
        settings.find("inbox-url").isEmpty()
            ? null
            : new ZenzivaInbox(
                http, HttpSending.address(settings, "inbox-url", null), account, context.clock());
    return new ZenzivaGateway(
        http, HttpSending.address(settings, "base-url", CONSOLE), account, inbox);
  }
}
