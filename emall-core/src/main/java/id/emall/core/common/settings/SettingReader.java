package id.emall.core.common.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads settings as values of their kind and says by name which one is wrong. A secret may be given
 * as {@code file:/path}; then the file's first line without blanks is the value.
 */
@ApplicationScoped
public class SettingReader {

  private final Config config = ConfigProvider.getConfig(SettingReader.class.getClassLoader());

  /** What was read, because asking every source of settings each time is dear. */
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  /** A setting as it was when it was first asked for; settings change with a new start alone. */
  public Optional<String> find(String key) {
    return known.computeIfAbsent(
        key,
        name ->
            config
                .getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty()));
  }

  public String text(String key, String fallback) {
    return find(key).orElse(fallback);
  }

  /**
   * @throws IllegalStateException when the setting is missing
   */
  public String text(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalStateException("setting " + key + " is required"));
  }

  public String secret(String key) {
    return resolve(key, text(key));
  }

  /** Secrets with commas between, each of which may be a file; none when it is not set. */
  public List<String> secrets(String key) {
    return find(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(value -> resolve(key, value))
        .toList();
  }

  public int whole(String key, int fallback, int least, int most) {
    String value = text(key, Integer.toString(fallback));
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    throw new IllegalStateException(
        "setting " + key + " must be a whole number from " + least + " to " + most);
  }

  public Duration duration(String key, Duration fallback) {
    String value = text(key, fallback.toString());
    try {
      return Duration.parse(value);
    } catch (DateTimeParseException e) {
      throw new IllegalStateException(
          "setting " + key + " must be an ISO-8601 duration such as PT24H", e);
    }
  }

  /** Every setting under a prefix, the prefix left off, file references of secrets unresolved. */
  public Map<String, String> under(String prefix) {
    Map<String, String> found = new TreeMap<>();
    for (String name : config.getPropertyNames()) {
      if (name.startsWith(prefix)) {
        find(name).ifPresent(value -> found.put(name.substring(prefix.length()), value));
      }
    }
    return found;
  }

  static String resolve(String key, String value) {
    if (!value.startsWith("file:")) {
      return value;
    }
    Path file = Path.of(value.substring("file:".length()));
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "setting " + key + " names a file that cannot be read: " + file, e);
    }
  }
}
