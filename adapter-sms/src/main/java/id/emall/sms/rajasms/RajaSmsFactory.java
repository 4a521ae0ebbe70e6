package id.emall.sms.rajasms;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import id.emall.sms.http.HttpSending;
import java.util.List;

/** Makes gateways of kind {@code raja-sms}. */
public final class RajaSmsFactory implements SmsGatewayFactory {

  @Override
  public String kind() {
    return "raja-sms";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.required("base-url", "address of the server that the vendor names"),
        SettingKey.secret("api-key", "the account's key"),
        SettingKey.optional("product", "reguler, masking or otp; reguler when not given"),
        SettingKey.optional(
            "success-status",
            "numbers of globalstatus that mean taken, apart by commas; 10 when not given"
                + " (unverified); the word Success means it in any case"),
        SettingKey.optional(
            "refused-status",
            "numbers of globalstatus that mean never to be taken; none when not given"),
        SettingKey.optional(
            "account-status",
            "numbers of globalstatus that mean an unknown key or caller; none when not given"),
        SettingKey.optional(
            "callback-status",
            "the field of a callback that tells the state; status when not given (unverified)"),
        SettingKey.optional(
            "callback-delivered",
            "its words for arrived, apart by commas; delivered,delivrd,terkirim when not given"
                + " (unverified)"),
        SettingKey.optional(
            "callback-undelivered",
            "its words for never to arrive; undelivered,undeliv,failed,rejected,expired,gagal when"
                + " not given (unverified)"),
        SettingKey.optional("timeout", "how long one call may take, PT15S when not given"));
  }

  @Override
  public SmsGateway create(AdapterContext context) {
    return new RajaSmsGateway(
        new HttpSending(context.http(), context.settings()),
        HttpSending.address(context.settings(), "base-url", null),
        context.settings());
  }
}
