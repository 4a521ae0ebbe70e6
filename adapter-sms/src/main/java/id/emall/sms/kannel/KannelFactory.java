package id.emall.sms.kannel;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import id.emall.sms.http.HttpSending;
import java.util.List;

/** Makes gateways of kind {@code kannel}. */
public final class KannelFactory implements SmsGatewayFactory {

  @Override
  public String kind() {
    return "kannel";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.required("base-url", "address of Kannel's smsbox, such as http://host:13013"),
        SettingKey.required("username", "of the group sendsms-user"),
        SettingKey.secret("password", "of the group sendsms-user"),
        SettingKey.optional("sender", "the number or name that people see; Kannel's own without"),
        SettingKey.optional(
            "smsc", "the smsc-id through which messages go; Kannel chooses without"),
        new SettingKey(
            "inbound-secret",
            false,
            true,
            "what Kannel's get-url says as key; without it no message of people is taken"),
        SettingKey.optional("timeout", "how long one call may take, PT15S when not given"));
  }

  @Override
  public SmsGateway create(AdapterContext context) {
    return new KannelGateway(
        new HttpSending(context.http(), context.settings()),
        HttpSending.address(context.settings(), "base-url", null),
        context.settings());
  }
}
