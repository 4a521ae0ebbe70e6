package id.emall.bank.moota;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.push.PushAdapter;
import id.emall.contracts.bank.push.PushAdapterFactory;
import java.util.List;

/** Makes adapters of kind {@code moota}. */
public final class MootaFactory implements PushAdapterFactory {

  @Override
  public String kind() {
    return "moota";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.secret("secret", "secret_token of the webhook, under which calls are signed"));
  }

  @Override
  public PushAdapter create(AdapterContext context) {
    return new MootaHook(context.settings().secret("secret"));
  }
}
