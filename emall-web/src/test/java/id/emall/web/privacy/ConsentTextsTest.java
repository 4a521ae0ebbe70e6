package id.emall.web.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Hashing;
import id.emall.core.privacy.Consents;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A consent is proof of the words that were shown, of which it keeps the version alone. Words that
 * say something else therefore need a new one.
 */
class ConsentTextsTest {

  /** SHA-256 of the words by version: old versions stay, the newest is today's. */
  private static final Map<String, String> WORDS =
      Map.of("2026-11", "e9fca92e0b4b0744e41117016c0fa728e96ce0127b5b68b872f680c91d73a221");

  /** Not words that anybody agrees to: how the version itself is shown. */
  private static final String VERSION = "terms.version";

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream file =
        Consents.class.getResourceAsStream(
            "/id/emall/web/privacy_texts_" + language + ".properties")) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static boolean isAgreedTo(String key) {
    return !key.equals(VERSION)
        && (key.startsWith("terms.")
            || key.startsWith("privacy.consent.")
            || key.equals("privacy.consents.text"));
  }

  @Test
  void other_words_have_another_version() throws IOException {
    StringBuilder words = new StringBuilder();
    for (String language : List.of("id", "en")) {
      Properties texts = texts(language);
      for (String key : new TreeSet<>(texts.stringPropertyNames())) {
        if (isAgreedTo(key)) {
          words.append(key).append('=').append(texts.getProperty(key)).append('\n');
        }
      }
    }

    assertThat(WORDS)
        .as(
            "the words members agree to have changed: raise Consents.TEXT_VERSION and add their"
                + " digest here; old digests stay")
        .containsEntry(Consents.TEXT_VERSION, Hashing.sha256(words.toString()));
  }
}
