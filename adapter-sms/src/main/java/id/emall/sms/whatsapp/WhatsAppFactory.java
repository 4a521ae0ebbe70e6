package id.emall.sms.whatsapp;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import id.emall.sms.http.HttpSending;
import java.util.List;

/** Makes gateways of kind {@code whatsapp}. */
public final class WhatsAppFactory implements SmsGatewayFactory {

  private static final String GRAPH = "https://graph.facebook.com";

  @Override
  public String kind() {
    return "whatsapp";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.optional("base-url", "address of the API, " + GRAPH + " when not given"),
        SettingKey.optional("version", "of the API, v23.0 when not given"),
        SettingKey.required("phone-number-id", "Meta's id of the number that sends"),
        SettingKey.secret("access-token", "of a system user who may send from it"),
        SettingKey.secret("app-secret", "under which Meta signs its calls"),
        SettingKey.secret("verify-token", "what Meta says when the webhook is set up"),
        SettingKey.required(
            "template", "approved template whose body is one parameter, which becomes the text"),
        SettingKey.optional("language", "the template's language, id when not given"),
        SettingKey.optional(
            "codes",
            "whether one-time codes go this way too, false when not given: Meta wants templates of"
                + " another category for them"),
        SettingKey.optional("timeout", "how long one call may take, PT15S when not given"));
  }

  @Override
  public SmsGateway create(AdapterContext context) {
    return new WhatsAppGateway(
        new HttpSending(context.http(), context.settings()),
        HttpSending.address(context.settings(), "base-url", GRAPH),
        context.settings(),
        context.clock());
  }
}
