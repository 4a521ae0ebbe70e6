package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the core raises for operators is told in both languages. */
class WorkKindsTest {

  private static final Pattern RAISED =
      Pattern.compile("[iI]tems\\.raise\\(\\s*(?:\"([a-z.-]+)\"|(?:([A-Z]\\w+)\\.)?([A-Z_]+)\\b)");

  /** The facts beside a kind, up to the end of the statement. */
  private static final Pattern FACTS =
      Pattern.compile("[iI]tems\\.raise\\([^;]*?Map\\.of\\(([^;]*)\\)\\);");

  private static final Pattern FACT = Pattern.compile("\"([a-z-]+)\",");

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("../emall-core/src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }

  private static Set<String> raised() throws IOException {
    List<String> sources = sources();
    Set<String> kinds = new TreeSet<>();
    for (String source : sources) {
      Matcher raised = RAISED.matcher(source);
      while (raised.find()) {
        kinds.add(
            raised.group(1) == null
                ? value(sources, source, raised.group(2), raised.group(3))
                : raised.group(1));
      }
    }
    return kinds;
  }

  /** The constant's value, in the class that is named or else where it is used. */
  private static String value(List<String> all, String here, String owner, String constant) {
    Pattern declared = Pattern.compile(constant + " =\\s*\"([a-z.-]+)\"");
    return all.stream()
        .filter(source -> owner == null ? source.equals(here) : source.contains("class " + owner))
        .flatMap(source -> declared.matcher(source).results())
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no value of " + constant));
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
  void each_fact_beside_a_kind_has_its_name_in_both_languages() throws IOException {
    Set<String> facts = new TreeSet<>();
    for (String source : sources()) {
      FACTS
          .matcher(source)
          .results()
          .flatMap(raised -> FACT.matcher(raised.group(1)).results())
          .forEach(fact -> facts.add(fact.group(1)));
    }

    assertThat(facts).contains("reference", "rows", "amount", "order");
    for (Language language : Language.values()) {
      for (String fact : facts) {
        assertThat(Texts.in(language).has("operator.fact." + fact)).as(fact).isTrue();
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
