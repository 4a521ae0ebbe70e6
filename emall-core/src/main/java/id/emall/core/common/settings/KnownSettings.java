package id.emall.core.common.settings;

import id.emall.contracts.settings.SettingNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses a mistyped setting at start, wherever it was given, instead of letting it be silently
 * without effect. What stands under the adapters' prefixes is checked when the adapters are made,
 * against what each declares.
 */
@ApplicationScoped
public class KnownSettings {

  private static final String PREFIX = "emall.";

  private SettingReader settings;

  protected KnownSettings() {}

  @Inject
  public KnownSettings(SettingReader settings) {
    this.settings = settings;
  }

  /**
   * @throws IllegalStateException naming the settings nobody knows, when there are any
   */
  public void check() {
    Set<String> unknown = new TreeSet<>();
    for (String key : settings.under(PREFIX).keySet()) {
      if (!SettingNames.known(PREFIX + key)) {
        unknown.add(PREFIX + key);
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "unknown settings " + unknown + "; README.md lists the known ones");
    }
  }
}
