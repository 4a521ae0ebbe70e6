package id.emall.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IconsTest {

  private static final Path SPRITE = Path.of("src/main/webapp/assets/icons.svg");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:icon\\(page = page, name|icon) = \"([^\"]+)\"|new DeskLink\\([^,]+, \"([^\"]+)\"");

  @Test
  void every_icon_that_is_named_is_in_the_sprite() throws IOException {
    Set<String> named =
        NAMED
            .matcher(sources())
            .results()
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(sprite()).containsAll(named);
  }

  @Test
  void no_icon_is_sent_that_nothing_names() throws IOException {
    String sources = sources();

    assertThat(sprite())
        .allMatch(
            icon -> sources.contains("\"" + icon + "\"") || sources.contains("'" + icon + "'"));
  }

  private static Set<String> sprite() throws IOException {
    return Pattern.compile("symbol id=\"([^\"]+)\"")
        .matcher(Files.readString(SPRITE))
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Templates and page resources, and the migrations that bring the categories' icons. */
  private static String sources() throws IOException {
    var all = new StringBuilder();
    for (String folder :
        new String[] {
          "src/main/jte", "src/main/java", "../emall-core/src/main/resources/db/migration"
        }) {
      try (var files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }
}
