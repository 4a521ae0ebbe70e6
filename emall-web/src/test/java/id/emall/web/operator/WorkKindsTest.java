package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the core raises for operators is told in both languages. */
class WorkKindsTest {

  private static final Pattern RAISED =
      Pattern.compile("[iI]tems\\.raise\\(\\s*(?:\"([a-z.-]+)\"|([A-Z_]+))");

  private static Set<String> raised() throws IOException {
    Set<String> kinds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("../emall-core/src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Matcher raised = RAISED.matcher(source);
        while (raised.find()) {
          kinds.add(raised.group(1) == null ? value(source, raised.group(2)) : raised.group(1));
        }
      }
    }
    return kinds;
  }

  private static String value(String source, String constant) {
    Matcher set = Pattern.compile(constant + " =\\s*\"([a-z.-]+)\"").matcher(source);
    assertThat(set.find()).as("the value of %s", constant).isTrue();
    return set.group(1);
  }

  @Test
  void each_kind_of_work_has_its_name_and_its_advice_in_both_languages() throws IOException {
    assertThat(raised()).contains("feed.trouble", "message.parked", "message.gateway");
    for (Language language : Language.values()) {
      for (String kind : raised()) {
        assertThat(Texts.in(language).has("operator.item." + kind)).as(kind).isTrue();
        assertThat(Texts.in(language).has("operator.todo." + kind)).as(kind).isTrue();
      }
    }
  }

  @Test
  void each_kind_of_failure_outside_is_told_in_both_languages() {
    for (Language language : Language.values()) {
      for (OutsideFailure.Kind kind : OutsideFailure.Kind.values()) {
        assertThat(Texts.in(language).has("operator.failure." + kind)).as("%s", kind).isTrue();
      }
    }
  }
}
