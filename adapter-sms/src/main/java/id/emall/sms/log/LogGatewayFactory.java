package id.emall.sms.log;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.sms.SmsGateway;
import id.emall.contracts.sms.SmsGatewayFactory;
import java.util.List;

/** Makes gateways of kind {@code log}, which only write what they are given. */
public final class LogGatewayFactory implements SmsGatewayFactory {

  @Override
  public String kind() {
    return "log";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of();
  }

  @Override
  public SmsGateway create(AdapterContext context) {
    return new LogGateway(context.settings().name());
  }
}
