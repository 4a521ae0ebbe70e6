package id.emall.launcher.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
