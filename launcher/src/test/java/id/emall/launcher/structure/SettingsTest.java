package id.emall.launcher.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the settings that are read, those that are known at start, and those README lists. */
class SettingsTest {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final Path KNOWN =
      PROJECT.resolve("contracts/src/main/java/id/emall/contracts/settings/SettingNames.java");
  private static final Path USUAL =
      PROJECT.resolve("emall-core/src/main/resources/id/emall/core/setting/usual.properties");
  private static final Path TOLD =
      PROJECT.resolve("emall-web/src/main/resources/id/emall/web/installed_texts_en.properties");

  /** What stands in for a setting that is not set: a text, a number, or a time. */
  private static final Pattern FALLBACK =
      Pattern.compile(
          "\\(\\s*\"(emall\\.[a-z0-9.-]+)\",\\s*(?:\"([^\"]+)\"|([0-9][0-9_]*)"
              + "|Duration\\.of(Days|Hours|Minutes|Seconds)\\(([0-9]+)\\))");

  /** A line of README's tables: names, what they are when nobody sets them, what they are for. */
  private static final Pattern ROW =
      Pattern.compile("^\\| (`emall\\.[^|]+?) +\\|([^|]*)\\|", Pattern.MULTILINE);

  private static final Pattern READ = Pattern.compile("\"(emall\\.[a-z0-9.-]*[a-z0-9])\"");

  @Test
  void every_setting_that_is_read_is_known() {
    Set<String> read = new TreeSet<>();
    for (String module : List.of("emall-core", "emall-web")) {
      sources(PROJECT.resolve(module).resolve("src/main/java"))
          .forEach(source -> read.addAll(found(READ, source)));
    }

    assertThat(known()).containsAll(read);
  }

  @Test
  void the_readme_lists_every_known_setting() {
    String readme = text(PROJECT.resolve("README.md"));

    assertThat(known())
        .allSatisfy(
            key ->
                assertThat(readme)
                    .as(key)
                    .containsAnyOf("`" + key + "`", "`" + key.substring(lastGroup(key)) + "`"));
  }

  @Test
  void operators_are_told_what_each_known_setting_is_for_and_its_usual_value() {
    Set<String> told = new TreeSet<>();
    properties(TOLD)
        .forEach(
            (key, text) -> {
              if (key.toString().startsWith("installed.what.")) {
                told.add("emall." + key.toString().substring("installed.what.".length()));
              }
            });

    assertThat(usual().keySet()).isEqualTo(known());
    assertThat(told).containsAll(known());
  }

  @Test
  void usual_values_are_those_of_the_readme() {
    Properties told = properties(TOLD);
    Map<String, String> usual = usual();

    readmeDefaults()
        .forEach(
            (key, cell) -> {
              boolean value = cell.matches("`[^`]*`");
              boolean none = cell.isEmpty() || cell.equals("none");
              assertThat(usual)
                  .containsEntry(key, value ? cell.substring(1, cell.length() - 1) : "");
              assertThat(told.containsKey("installed.usual." + key.substring("emall.".length())))
                  .as("%s: %s", key, cell)
                  .isEqualTo(!value && !none);
            });
  }

  @Test
  void usual_values_are_those_of_the_code() {
    Map<String, String> usual = usual();
    Properties told = properties(TOLD);
    int compared = 0;
    for (String module : List.of("emall-core", "emall-web")) {
      for (String source : sources(PROJECT.resolve(module).resolve("src/main/java")).toList()) {
        Matcher read = FALLBACK.matcher(source);
        while (read.find()) {
          String value = usual.get(read.group(1));
          if (told.containsKey("installed.usual." + read.group(1).substring("emall.".length()))) {
            continue;
          }
          if (read.group(2) != null) {
            assertThat(value).as(read.group(1)).isEqualTo(read.group(2));
          } else if (read.group(3) != null) {
            assertThat(value).as(read.group(1)).isEqualTo(read.group(3).replace("_", ""));
          } else {
            assertThat(Duration.parse(value))
                .as(read.group(1))
                .isEqualTo(duration(read.group(4), Long.parseLong(read.group(5))));
          }
          compared++;
        }
      }
    }

    assertThat(compared).isGreaterThan(80);
  }

  private static Duration duration(String unit, long number) {
    return switch (unit) {
      case "Days" -> Duration.ofDays(number);
      case "Hours" -> Duration.ofHours(number);
      case "Minutes" -> Duration.ofMinutes(number);
      default -> Duration.ofSeconds(number);
    };
  }

  private static Map<String, String> usual() {
    Map<String, String> usual = new TreeMap<>();
    properties(USUAL).forEach((key, value) -> usual.put("emall." + key, value.toString()));
    return usual;
  }

  /** What README's tables say of each known setting; of several in a line, each its own. */
  private static Map<String, String> readmeDefaults() {
    Map<String, String> defaults = new TreeMap<>();
    Matcher row = ROW.matcher(text(PROJECT.resolve("README.md")));
    while (row.find()) {
      String[] keys = row.group(1).split(", ");
      String[] cells = row.group(2).strip().split(", ");
      String first = keys[0].replace("`", "");
      for (int i = 0; i < keys.length; i++) {
        String name = keys[i].replace("`", "");
        String key = name.startsWith(".") ? first.substring(0, lastGroup(first)) + name : name;
        boolean each = cells.length == keys.length;
        defaults.put(key, each ? cells[i] : row.group(2).strip());
      }
    }
    defaults.keySet().retainAll(known());
    assertThat(defaults.keySet()).isEqualTo(known());
    return defaults;
  }

  private static Properties properties(Path file) {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  /** README shortens neighbours: {@code emall.mail.host}, {@code .port}. */
  private static int lastGroup(String key) {
    return Math.max(0, key.indexOf('.', "emall.".length()));
  }

  private static Set<String> known() {
    Set<String> keys = new TreeSet<>();
    found(Pattern.compile("^ +\"([a-z0-9.-]+)\"[,)]", Pattern.MULTILINE), text(KNOWN))
        .forEach(key -> keys.add("emall." + key));
    return keys;
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Stream<String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(SettingsTest::text)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
