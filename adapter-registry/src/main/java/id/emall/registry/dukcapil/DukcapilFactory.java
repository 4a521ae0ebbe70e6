package id.emall.registry.dukcapil;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.registry.IdentityRegistry;
import id.emall.contracts.registry.IdentityRegistryFactory;
import id.emall.registry.http.JsonCalls;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Makes registries of kind {@code dukcapil}. */
public final class DukcapilFactory implements IdentityRegistryFactory {

  private static final int THRESHOLD = 90;

  @Override
  public String kind() {
    return "dukcapil";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.required(
            "base-url", "address of the web service, e.g. https://10.0.0.1:8000/dukcapil"),
        SettingKey.required("institution", "number of our institution, part of the path"),
        SettingKey.required("user-id", "the account's user id"),
        SettingKey.secret("password", "the account's password"),
        SettingKey.required("ip", "our address, as told to Dukcapil"),
        SettingKey.optional(
            "threshold", "80 to 100, from which likeness on a name counts as equal; 90 if absent"),
        SettingKey.optional(
            "date-format",
            "how birth dates are written, dd-MM-yyyy when not given; clients differ"),
        SettingKey.optional("timeout", "how long one call may take, PT15S when not given"));
  }

  @Override
  public IdentityRegistry create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    return new Dukcapil(
        new JsonCalls(context.http(), settings),
        JsonCalls.address(settings, "base-url", null)
            .newBuilder()
            .addPathSegment("get_json")
            .addPathSegment(settings.get("institution"))
            .addPathSegment("CALL_VERIFY_BY_ELEMEN")
            .build(),
        new Dukcapil.Account(
            settings.get("user-id"), settings.secret("password"), settings.get("ip")),
        settings.get("threshold", THRESHOLD, 80, 100),
        format(settings));
  }

  private static DateTimeFormatter format(AdapterSettings settings) {
    try {
      return DateTimeFormatter.ofPattern(settings.get("date-format", "dd-MM-yyyy"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "setting 'date-format' of adapter '%s' must be a pattern such as dd-MM-yyyy"
              .formatted(settings.name()),
          e);
    }
  }
}
