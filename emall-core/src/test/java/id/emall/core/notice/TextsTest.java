package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.SmsSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final URI SITE = URI.create("https://lumbung.example.id");

  @ParameterizedTest
  @ValueSource(strings = {"texts", "catalogue"})
  void both_languages_have_the_same_texts_with_the_same_holes(String file) {
    Properties indonesian = read(file, "id");
    Properties english = read(file, "en");

    assertThat(english.stringPropertyNames()).isEqualTo(indonesian.stringPropertyNames());
    for (String key : indonesian.stringPropertyNames()) {
      assertThat(Phrase.of(english.getProperty(key)).holes())
          .as(key)
          .hasSameElementsAs(Phrase.of(indonesian.getProperty(key)).holes());
    }
  }

  @Test
  void every_occasion_has_its_words_and_no_words_are_without_occasion() {
    Set<String> wanted = new TreeSet<>();
    for (Occasion occasion : Occasion.values()) {
      if (occasion.channels().contains(Channel.SMS)) {
        wanted.add(occasion.key() + ".sms");
      }
      if (occasion.channels().contains(Channel.EMAIL)) {
        wanted.add(occasion.key() + ".subject");
        wanted.add(occasion.key() + ".mail");
      }
    }

    Set<String> there =
        read("texts", "id").stringPropertyNames().stream()
            .filter(key -> key.matches(".*\\.(sms|subject|mail)"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(there).isEqualTo(wanted);
  }

  @Test
  void every_occasion_is_in_the_operators_catalogue_and_nothing_else_is() {
    Set<String> wanted = new TreeSet<>();
    for (Occasion occasion : Occasion.values()) {
      wanted.add(occasion.key() + ".name");
      wanted.add(occasion.key() + ".when");
      Holes.known(occasion).forEach(value -> wanted.add("value." + value));
    }

    Set<String> there =
        read("catalogue", "id").stringPropertyNames().stream()
            .filter(key -> key.matches("value\\..*|.*\\.(name|when)"))
            .filter(key -> !key.matches("(sample|longest)\\..*"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(there).isEqualTo(wanted);
  }

  @Test
  void there_is_a_sample_for_whatever_a_message_says() {
    for (String language : MessageKey.LANGUAGES) {
      Samples samples = Samples.usual(language, SITE);
      for (Occasion occasion : Occasion.values()) {
        Tidings told = samples.tidings(occasion, Set.of());

        assertThat(told.values().values()).as(occasion.key()).noneMatch(v -> v.contains("{"));
        assertThat(told.facts().values()).as(occasion.key()).noneMatch(v -> v.contains("{"));
        assertThat(told.facts().keySet())
            .as(occasion.key())
            .allMatch(fact -> Texts.in(language).keys().contains("fact." + fact));
      }
    }
  }

  @Test
  void the_delivered_words_satisfy_what_is_asked_of_those_that_operators_write() {
    MessageKey.all().forEach(key -> assertThat(WordsCheck.fits(key, key.delivered())).isTrue());
  }

  @Test
  void a_text_message_takes_two_parts_at_most_and_keeps_to_the_gsm_alphabet() {
    for (String language : MessageKey.LANGUAGES) {
      for (String key : read("texts", language).stringPropertyNames()) {
        if (key.endsWith(".sms")) {
          Samples longest = Samples.longest(language, SITE);
          Phrase phrase = Phrase.of(Texts.in(language).open(key).orElseThrow());
          SmsSize size =
              SmsSize.of(
                  phrase.filled(
                      phrase.holes().stream()
                          .collect(Collectors.toMap(hole -> hole, hole -> said(longest, hole)))));

          assertThat(size.gsm()).as(key).isTrue();
          assertThat(size.parts()).as(key + " has " + size.units()).isLessThanOrEqualTo(2);
        }
      }
    }
  }

  private static String said(Samples samples, String hole) {
    return hole.equals("site") ? "Lumbung" : samples.value(hole);
  }

  private static Properties read(String name, String language) {
    Properties texts = new Properties();
    try (Reader file =
        new InputStreamReader(
            Texts.class.getResourceAsStream(name + "_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
