package id.emall.core.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A use case that asks for an operator or a seller says which right it needs. */
class RightsTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** What is for all operators: it finds out what to show to each, or is about each one's own. */
  private static final List<String> FOR_ALL =
      List.of(
          "Actor.java",
          "WorkOf.java",
          "IdentityReadings.java",
          "ShopStanding.java",
          "ShopDays.java",
          "OfficeAccounts.java",
          "OfficeSignIn.java",
          "TradeFigures.java",
          "ServiceHealth.java");

  @Test
  void no_use_case_is_open_to_all_operators_or_to_all_who_work_for_a_shop() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!FOR_ALL.contains(file.getFileName().toString())) {
          assertThat(Files.readString(file))
              .as("%s", file)
              .doesNotContain("requireOperator()", "requireSeller()");
        }
      }
    }
  }
}
