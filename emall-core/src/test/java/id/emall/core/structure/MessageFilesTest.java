package id.emall.core.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A key that stands twice in a file is told by its last text alone, and nobody is warned. */
class MessageFilesTest {

  private static List<Path> files() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      return modules
          .map(module -> module.resolve("src/main/resources"))
          .filter(Files::isDirectory)
          .flatMap(MessageFilesTest::propertiesIn)
          .toList();
    }
  }

  private static Stream<Path> propertiesIn(Path resources) {
    try (Stream<Path> files = Files.walk(resources)) {
      return files.filter(file -> file.toString().endsWith(".properties")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> doubled(Path file) throws IOException {
    Set<String> doubled = new TreeSet<>();
    Properties watched =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
              doubled.add(key.toString());
            }
            return super.put(key, value);
          }
        };
    watched.load(new StringReader(Files.readString(file)));
    return doubled;
  }

  @Test
  void no_key_stands_twice_in_a_file() throws IOException {
    assertThat(files()).hasSizeGreaterThan(8);
    for (Path file : files()) {
      assertThat(doubled(file)).as(file.toString()).isEmpty();
    }
  }
}
