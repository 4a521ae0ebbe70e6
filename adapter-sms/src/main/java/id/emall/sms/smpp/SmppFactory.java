package id.emall.sms.smpp;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import java.util.List;

/** Makes gateways of kind {@code smpp}. */
public final class SmppFactory implements SmsGatewayFactory {

  @Override
  public String kind() {
    return "smpp";
  }

  @Override
  public List<SettingKey> settings() {
    return SmppSettings.KEYS;
  }

  @Override
  public SmsGateway create(AdapterContext context) {
    return new SmppGateway(SmppSettings.of(context.settings()));
  }
}
