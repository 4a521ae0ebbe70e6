package id.emall.registry.verihubs;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.registry.IdentityRegistry;
import id.emall.contracts.registry.IdentityRegistryFactory;
import id.emall.registry.http.JsonCalls;
import java.util.List;

/** Makes registries of kind {@code verihubs}. */
public final class VerihubsFactory implements IdentityRegistryFactory {

  private static final String ADDRESS = "https://api.verihubs.com";

  @Override
  public String kind() {
    return "verihubs";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.optional("base-url", "address of the service, " + ADDRESS + " when not given"),
        SettingKey.secret("app-id", "the account's App-ID"),
        SettingKey.secret("api-key", "the account's API-Key"),
        SettingKey.optional("timeout", "how long one call may take, PT15S when not given"));
  }

  @Override
  public IdentityRegistry create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    return new Verihubs(
        new JsonCalls(context.http(), settings),
        JsonCalls.address(settings, "base-url", ADDRESS)
            .newBuilder()
            .addPathSegments("data-verification/id-verification/verify")
            .build(),
        settings.secret("app-id"),
        settings.secret("api-key"));
  }
}
