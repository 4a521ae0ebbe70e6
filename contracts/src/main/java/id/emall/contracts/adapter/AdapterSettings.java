package id.emall.contracts.adapter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The settings of one adapter, without their prefix. Never printed: they hold secrets. */
public final class AdapterSettings {

  private static final String FILE = "file:";

  private final String name;
  private final Map<String, String> values;

  /**
   * @param name the adapter's own name in the settings, e.g. {@code bca} in {@code
   *     emall.bank.bca.base-url}
   * @param values key without prefix to value
   */
  public AdapterSettings(String name, Map<String, String> values) {
    this.name = name;
    this.values = Map.copyOf(values);
  }

  public String name() {
    return name;
  }

  public Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /**
   * @throws IllegalArgumentException when the setting is missing
   */
  public String get(String key) {
    return find(key).orElseThrow(() -> refused(key, "is required"));
  }

  public String get(String key, String fallback) {
    return find(key).orElse(fallback);
  }

  /**
   * A secret, given as it is or as {@code file:/path}; then the file's text is the value, blanks at
   * its ends removed.
   *
   * @throws IllegalArgumentException when it is missing, empty or cannot be read
   */
  public String secret(String key) {
    String value = get(key);
    if (!value.startsWith(FILE)) {
      return value;
    }
    try {
      String text = Files.readString(Path.of(value.substring(FILE.length()))).strip();
      if (!text.isEmpty()) {
        return text;
      }
    } catch (IOException | InvalidPathException e) {
      throw refused(key, "names a file that cannot be read: " + e.getMessage());
    }
    throw refused(key, "names a file that is empty");
  }

  /**
   * @throws IllegalArgumentException when the value is no whole number within the range
   */
  public int get(String key, int fallback, int least, int most) {
    return find(key).map(value -> whole(key, value, least, most)).orElse(fallback);
  }

  /** A duration in ISO-8601 form, e.g. {@code PT20S}. */
  public Duration get(String key, Duration fallback) {
    return find(key).map(value -> duration(key, value)).orElse(fallback);
  }

  private int whole(String key, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    throw refused(key, "must be a whole number from " + least + " to " + most);
  }

  private Duration duration(String key, String value) {
    try {
      return Duration.parse(value);
    } catch (java.time.format.DateTimeParseException e) {
      throw refused(key, "must be an ISO-8601 duration such as PT20S");
    }
  }

  private IllegalArgumentException refused(String key, String why) {
    return new IllegalArgumentException("setting '" + key + "' of adapter '" + name + "' " + why);
  }

  @Override
  public String toString() {
    return "AdapterSettings[" + name + "]";
  }
}
