package id.emall.registry.oss;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.registry.IdentityRegistry;
import id.emall.contracts.registry.IdentityRegistryFactory;
import id.emall.registry.http.JsonCalls;
import java.util.Arrays;
import java.util.List;

/** Makes registries of kind {@code oss}. */
public final class OssFactory implements IdentityRegistryFactory {

  private static final int THRESHOLD = 80;

  @Override
  public String kind() {
    return "oss";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.required("base-url", "address below which inqueryNIB stands"),
        SettingKey.secret("user-key", "our key at the gateway"),
        SettingKey.optional(
            "threshold", "50 to 100, from which likeness on names count as equal; 80 if absent"),
        SettingKey.optional(
            "kbli",
            "beginnings of the fields of business (KBLI) that the mall admits, apart by commas;"
                + " without it they are not looked at"),
        SettingKey.optional(
            "status-field",
            "name of the field that says whether a NIB is in force, which is not public; without"
                + " it that is not looked at"),
        SettingKey.optional(
            "status-active", "its values that mean so, apart by commas; 1,AKTIF when not given"),
        SettingKey.optional("timeout", "how long one call may take, PT15S when not given"));
  }

  @Override
  public IdentityRegistry create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    return new Oss(
        new JsonCalls(context.http(), settings),
        JsonCalls.address(settings, "base-url", null)
            .newBuilder()
            .addPathSegment("inqueryNIB")
            .build(),
        settings.secret("user-key"),
        new OssComparison(
            settings.get("threshold", THRESHOLD, 50, 100),
            list(settings.get("kbli", "")),
            settings.get("status-field", ""),
            list(settings.get("status-active", "1,AKTIF"))));
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split("\\s*,\\s*")).filter(part -> !part.isEmpty()).toList();
  }
}
