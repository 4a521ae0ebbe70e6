package id.emall.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextsTest {

  /** A text asked for by its whole key, or by the beginning of keys that a state completes. */
  private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9]+(?:[.-][A-Za-z0-9_-]+)+)\"");

  private static final Set<String> askedWhole = new TreeSet<>();
  private static final Set<String> askedBegin = new TreeSet<>();
  private static final Set<String> literals = new HashSet<>();

  @BeforeAll
  static void read_what_pages_ask_for() throws IOException {
    for (Path folder : new Path[] {Path.of("src/main/jte"), Path.of("src/main/java")}) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          note(Files.readString(file));
        }
      }
    }
  }

  private static void note(String source) {
    Matcher asked = ASKED.matcher(source);
    while (asked.find()) {
      (asked.group(2) == null ? askedWhole : askedBegin).add(asked.group(1));
    }
    Matcher literal = LITERAL.matcher(source);
    while (literal.find()) {
      literals.add(literal.group(1));
    }
  }

  @Test
  void both_languages_have_the_same_texts() {
    assertThat(Texts.in(Language.ENGLISH).keys())
        .containsExactlyInAnyOrderElementsOf(Texts.in(Language.INDONESIAN).keys());
  }

  @Test
  void every_text_that_a_page_asks_for_is_there() {
    assertThat(Texts.in(Language.INDONESIAN).keys()).containsAll(askedWhole);
    for (String begin : askedBegin) {
      assertThat(Texts.in(Language.INDONESIAN).keys()).anyMatch(key -> key.startsWith(begin));
    }
  }

  @Test
  void no_text_is_kept_that_no_page_asks_for() {
    Set<String> idle =
        Texts.in(Language.INDONESIAN).keys().stream()
            .filter(key -> !askedWhole.contains(key) && !literals.contains(key))
            .filter(key -> askedBegin.stream().noneMatch(key::startsWith))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(idle).isEmpty();
  }

  @Test
  void both_languages_fill_the_same_places() {
    Pattern place = Pattern.compile("\\{\\d}");
    for (String key : Texts.in(Language.INDONESIAN).keys()) {
      assertThat(places(place, Texts.in(Language.ENGLISH).get(key)))
          .as(key)
          .isEqualTo(places(place, Texts.in(Language.INDONESIAN).get(key)));
    }
  }

  @Test
  void a_text_that_nobody_wrote_is_refused_with_its_key() {
    assertThatThrownBy(() -> Texts.in(Language.INDONESIAN).get("no.such.text"))
        .hasMessageContaining("no.such.text");
  }

  @Test
  void one_thing_is_told_in_the_singular_and_several_in_the_plural() {
    Texts english = Texts.in(Language.ENGLISH);

    assertThat(english.get("report.pieces", "1")).isEqualTo("1 piece");
    assertThat(english.get("report.pieces", 0)).isEqualTo("0 pieces");
    assertThat(english.get("report.pieces", "1,000")).isEqualTo("1,000 pieces");
    assertThat(english.get("operator.reconciliation.closed", 1, 2, "20 November 2026"))
        .isEqualTo("1 of 2 accounts is closed for 20 November 2026.");
  }

  @Test
  void what_people_type_is_no_choice_between_one_and_many() {
    assertThat(Texts.in(Language.ENGLISH).get("office.bound", "{1:kopi", "1 June"))
        .isEqualTo("The account of {1:kopi is bound since 1 June.");
  }

  @Test
  void every_choice_between_one_and_many_is_whole() {
    Pattern begun = Pattern.compile("\\{\\d:");
    Pattern whole = Pattern.compile("\\{\\d:[^{}|]+\\|[^{}|]+}");
    for (Language language : Language.values()) {
      for (String key : Texts.in(language).keys()) {
        String text = Texts.in(language).get(key);
        assertThat(whole.matcher(text).results().count())
            .as(key)
            .isEqualTo(begun.matcher(text).results().count());
      }
    }
  }

  private static Set<String> places(Pattern place, String text) {
    return place.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
  }
}
