package id.emall.sms.twilio;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import id.emall.sms.http.HttpSending;
import java.util.List;

/** Makes gateways of kind {@code twilio}. */
public final class TwilioFactory implements SmsGatewayFactory {

  private static final String API = "https://api.twilio.com";

  @Override
  public String kind() {
    return "twilio";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.optional("base-url", "address of the API, " + API + " when not given"),
        SettingKey.required("account-sid", "the account, AC and 32 hexadecimal digits"),
        SettingKey.secret("auth-token", "the account's token, which also signs Twilio's calls"),
        SettingKey.optional("from", "the number or name that people see"),
        SettingKey.optional(
            "messaging-service-sid", "instead of from: the messaging service that chooses it"),
        SettingKey.optional("timeout", "how long one call may take, PT15S when not given"));
  }

  @Override
  public SmsGateway create(AdapterContext context) {
    return new TwilioGateway(
        new HttpSending(context.http(), context.settings()),
        HttpSending.address(context.settings(), "base-url", API),
        context.settings());
  }
}
