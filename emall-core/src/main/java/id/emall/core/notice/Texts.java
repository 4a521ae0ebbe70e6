package id.emall.core.notice;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words the mall is delivered with, by language: those of all messages, from {@code
 * texts_*.properties}, and what operators read of them, from {@code catalogue_*.properties}.
 */
final class Texts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Map<String, Texts> KNOWN = new ConcurrentHashMap<>();

  private final ResourceBundle bundle;

  /** Texts taken apart, by key. */
  private final Map<String, Phrase> apart = new ConcurrentHashMap<>();

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * The words of messages.
   *
   * @param language {@code id} or {@code en}
   */
  static Texts in(String language) {
    return of("texts", language);
  }

  /**
   * What messages are called, when they are sent, and values to show them with.
   *
   * @param language {@code id} or {@code en}
   */
  static Texts catalogue(String language) {
    return of("catalogue", language);
  }

  private static Texts of(String file, String language) {
    String known = "en".equals(language) ? "en" : "id";
    return KNOWN.computeIfAbsent(
        file + "_" + known,
        name ->
            new Texts(
                ResourceBundle.getBundle(
                    "id.emall.core.notice." + file,
                    Locale.forLanguageTag(known),
                    Texts.class.getClassLoader(),
                    NO_FALLBACK)));
  }

  /** {@code id} or {@code en}. */
  String language() {
    return bundle.getLocale().getLanguage();
  }

  /**
   * @throws java.util.MissingResourceException when there is no such text
   * @throws IllegalArgumentException when a value is missing
   */
  String say(String key, Map<String, String> values) {
    try {
      return phrase(key).filled(values);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("text " + key + ": " + e.getMessage(), e);
    }
  }

  private Phrase phrase(String key) {
    return apart.computeIfAbsent(key, name -> Phrase.of(bundle.getString(name)));
  }

  /** The text as it stands, with its holes. */
  Optional<String> open(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  Set<String> keys() {
    return bundle.keySet();
  }

  /** A text without holes. */
  String say(String key) {
    return say(key, Map.of());
  }

  /** A word for one of the mall's own; the word itself where there is no better one. */
  String or(String key, String word) {
    return find(key, Map.of()).orElse(word);
  }

  /** What people call a courier's service. */
  String service(String code) {
    return or("service." + code, code);
  }

  /** A text that not every message has. */
  Optional<String> find(String key, Map<String, String> values) {
    return bundle.containsKey(key) ? Optional.of(say(key, values)) : Optional.empty();
  }
}
