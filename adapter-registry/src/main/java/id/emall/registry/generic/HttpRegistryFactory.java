package id.emall.registry.generic;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.registry.IdentityRegistry;
import id.emall.contracts.registry.IdentityRegistryFactory;
import id.emall.contracts.registry.RegisteredPaper;
import id.emall.registry.http.JsonCalls;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes registries of kind {@code http}. */
public final class HttpRegistryFactory implements IdentityRegistryFactory {

  @Override
  public String kind() {
    return "http";
  }

  @Override
  public List<SettingKey> settings() {
    return List.of(
        SettingKey.required("base-url", "where questions are posted to"),
        SettingKey.secret("token", "what we prove ourselves with, as a bearer token"),
        SettingKey.required(
            "papers", "which papers it knows, apart by commas, e.g. NPWP or PIRT,HALAL"),
        SettingKey.optional("timeout", "how long one call may take, PT15S when not given"));
  }

  @Override
  public IdentityRegistry create(AdapterContext context) {
    AdapterSettings settings = context.settings();
    return new HttpRegistry(
        new JsonCalls(context.http(), settings),
        JsonCalls.address(settings, "base-url", null),
        settings.secret("token"),
        papers(settings));
  }

  private static Set<RegisteredPaper> papers(AdapterSettings settings) {
    Set<RegisteredPaper> papers = EnumSet.noneOf(RegisteredPaper.class);
    try {
      Arrays.stream(settings.get("papers").split("\\s*,\\s*"))
          .map(name -> RegisteredPaper.valueOf(name.toUpperCase(Locale.ROOT)))
          .forEach(papers::add);
      return papers;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "setting 'papers' of adapter '%s' must name some of %s"
              .formatted(settings.name(), Arrays.toString(RegisteredPaper.values())),
          e);
    }
  }
}
