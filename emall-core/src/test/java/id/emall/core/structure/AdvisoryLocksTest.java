package id.emall.core.structure;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.AdvisoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Locks that are no rows have one home, or two of them meet on a number one day. */
class AdvisoryLocksTest {

  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main"), Path.of("../emall-web/src/main"), Path.of("../launcher/src/main"));

  @Test
  void each_has_a_number_of_its_own() {
    assertThat(Stream.of(AdvisoryLock.values()).map(AdvisoryLock::number)).doesNotHaveDuplicates();
  }

  @Test
  void nobody_takes_one_past_the_list() throws IOException {
    List<String> takers = new ArrayList<>();
    for (Path sources : SOURCES) {
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String name = file.getFileName().toString();
          if ((name.endsWith(".java") || name.endsWith(".sql"))
              && Files.readString(file).contains("advisory_")) {
            takers.add(name);
          }
        }
      }
    }

    assertThat(takers).containsExactly("AdvisoryLock.java");
  }
}
