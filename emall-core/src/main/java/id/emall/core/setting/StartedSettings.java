package id.emall.core.setting;

import id.emall.contracts.settings.SettingNames;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * What this node was started with, for operators to read. Nothing that opens a door is shown: no
 * secret, no key, no password, no name to sign in with, and of an adapter's settings only which one
 * it is.
 */
@ApplicationScoped
public class StartedSettings {

  private static final String PREFIX = "emall.";

  private static final Pattern SECRET =
      Pattern.compile("(^|[.-])(password|secret|key|token|user|dkim|database)($|[.-])");

  /** Of adapters' own settings these alone tell nothing that must stay inside. */
  private static final Pattern OPEN_OF_ADAPTERS =
      Pattern.compile(
          "(bank|courier|oidc|push|rate|registry|sms)\\.[^.]+\\.(adapter|bank|closed|title)");

  private static final Pattern OF_ADAPTERS =
      Pattern.compile("(bank|courier|oidc|push|rate|registry|sms)\\..+");

  /** Names without their prefix, and what they are when nobody sets them. */
  private static final Properties USUAL = usual();

  private SettingReader read;

  protected StartedSettings() {}

  @Inject
  StartedSettings(SettingReader read) {
    this.read = read;
  }

  /**
   * One setting that was set.
   *
   * @param value null where it is not shown
   */
  public record Started(String key, String value) {

    /** What tells its purpose: its name without the prefix, or the kind of its adapter. */
    public String about() {
      String name = key.substring(PREFIX.length());
      return OF_ADAPTERS.matcher(name).matches() ? name.substring(0, name.indexOf('.')) : name;
    }

    /**
     * What it is when nobody sets it; empty for none and where words alone can tell, null for an
     * adapter's, which knows by itself.
     */
    public String usual() {
      return USUAL.getProperty(key.substring(PREFIX.length()));
    }
  }

  /**
   * Those that were set, by name; what is not set is as README.md says.
   *
   * @throws Refusal FORBIDDEN without the right SETTINGS
   */
  public List<Started> all(Actor operator) {
    operator.requireOperator(Right.SETTINGS);
    return read.under(PREFIX).entrySet().stream()
        .filter(one -> SettingNames.known(PREFIX + one.getKey()))
        .map(
            one -> new Started(PREFIX + one.getKey(), isOpen(one.getKey()) ? one.getValue() : null))
        .toList();
  }

  private static Properties usual() {
    Properties usual = new Properties();
    try (InputStream file = StartedSettings.class.getResourceAsStream("usual.properties")) {
      usual.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("the usual values of settings cannot be read", e);
    }
    return usual;
  }

  private static boolean isOpen(String name) {
    return OF_ADAPTERS.matcher(name).matches()
        ? OPEN_OF_ADAPTERS.matcher(name).matches()
        : !SECRET.matcher(name).find();
  }
}
