package id.emall.launcher;

import id.emall.contracts.settings.SettingNames;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings of this run: environment variables first, then the settings file, then what the
 * launcher itself puts in. They are handed to the mall as system properties.
 */
final class Settings {

  /** What makes known a bank, a courier and the like that has a name of the operator's choice. */
  private static final Pattern NAMED =
      Pattern.compile("EMALL_(BANK|PUSH|COURIER|RATE|SMS)_([A-Z0-9_]+)_ADAPTER");

  private final Map<String, String> values = new TreeMap<>();
  private final Set<String> spelledOut = new HashSet<>();
  private final Map<String, String> environment;

  private Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * @param file properties in UTF-8, or null
   * @throws Refused when the file cannot be read or holds a setting that nobody knows
   */
  static Settings read(Path file, Map<String, String> environment) {
    Settings settings = new Settings(environment);
    if (file != null) {
      settings.load(file);
    }
    settings.spellOutNamed();
    return settings;
  }

  /** An adapter that only the environment names is as good as one of the file. */
  private void spellOutNamed() {
    environment.keySet().stream()
        .map(NAMED::matcher)
        .filter(Matcher::matches)
        .map(
            named ->
                "emall."
                    + named.group(1).toLowerCase(Locale.ROOT)
                    + "."
                    + named.group(2).toLowerCase(Locale.ROOT).replace('_', '-')
                    + ".")
        .forEach(this::spellOut);
  }

  private void load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw new Refused("there is no settings file " + file, e);
    } catch (IOException | IllegalArgumentException e) {
      throw new Refused("the settings file " + file + " cannot be read: " + e.getMessage(), e);
    }
    List<String> unknown =
        properties.stringPropertyNames().stream()
            .filter(key -> key.startsWith("emall.") && !SettingNames.known(key))
            .sorted()
            .toList();
    if (!unknown.isEmpty()) {
      throw new Refused(
          "unknown settings " + unknown + " in " + file + "; README.md lists the known ones");
    }
    properties.forEach((key, value) -> values.put(key.toString(), value.toString().strip()));
  }

  Optional<String> find(String key) {
    String fromEnvironment = environment.get(environmentName(key));
    return Optional.ofNullable(fromEnvironment != null ? fromEnvironment : values.get(key));
  }

  /** Puts in a value where nobody has given one. */
  void fallback(String key, String value) {
    if (find(key).isEmpty()) {
      values.put(key, value);
    }
  }

  /**
   * Takes over what the environment says of one adapter: the mall finds an adapter's keys by their
   * beginning, which names in capitals do not tell it.
   *
   * @param prefix e.g. {@code emall.courier.pcp.}
   */
  void spellOut(String prefix) {
    String begun = environmentName(prefix);
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(begun) && !isOfAnother(name, begun)) {
            String key = name.substring(begun.length()).toLowerCase(Locale.ROOT).replace('_', '-');
            values.put(prefix + key, value);
            spelledOut.add(prefix + key);
          }
        });
  }

  /** Whether it belongs to an adapter whose name only begins like this one: bca-va beside bca. */
  private boolean isOfAnother(String name, String begun) {
    return environment.keySet().stream()
        .filter(other -> NAMED.matcher(other).matches())
        .map(other -> other.substring(0, other.length() - "ADAPTER".length()))
        .anyMatch(other -> other.length() > begun.length() && name.startsWith(other));
  }

  /** Whether any setting begins so. */
  boolean anyUnder(String prefix) {
    return values.keySet().stream().anyMatch(key -> key.startsWith(prefix))
        || environment.keySet().stream().anyMatch(key -> key.startsWith(environmentName(prefix)));
  }

  /**
   * Makes the settings visible to the mall. What the environment gives is left to it, except the
   * database's password, which the server reads by itself and could not follow to a file.
   */
  void publish() {
    values.forEach(
        (key, value) -> {
          if (!environment.containsKey(environmentName(key)) || spelledOut.contains(key)) {
            System.setProperty(key, value);
          }
        });
    String passwordKey = "emall.database.password";
    find(passwordKey)
        .filter(value -> value.startsWith("file:"))
        .ifPresent(value -> System.setProperty(passwordKey, content(passwordKey, value)));
  }

  private static String content(String key, String reference) {
    Path file = Path.of(reference.substring("file:".length()));
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new Refused("setting " + key + " names a file that cannot be read: " + file, e);
    }
  }

  /** As MicroProfile Config maps names: {@code emall.site.url} is {@code EMALL_SITE_URL}. */
  private static String environmentName(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
