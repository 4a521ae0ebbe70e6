package id.emall.core.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of all messages, from {@code texts_id.properties} and {@code texts_en.properties}.
 * Where a value goes, its name stands in braces.
 */
final class Texts {

  private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final Map<String, Texts> KNOWN = new ConcurrentHashMap<>();

  private final ResourceBundle bundle;

  /** Texts taken apart, by key. */
  private final Map<String, List<String>> apart = new ConcurrentHashMap<>();

  private Texts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /**
   * @param language {@code id} or {@code en}
   */
  static Texts in(String language) {
    return KNOWN.computeIfAbsent(
        "en".equals(language) ? "en" : "id",
        known ->
            new Texts(
                ResourceBundle.getBundle(
                    "id.emall.core.notice.texts",
                    Locale.forLanguageTag(known),
                    Texts.class.getClassLoader(),
                    NO_FALLBACK)));
  }

  /**
   * @throws java.util.MissingResourceException when there is no such text
   * @throws IllegalArgumentException when a value is missing
   */
  String say(String key, Map<String, String> values) {
    List<String> parts = apart.computeIfAbsent(key, this::parts);
    StringBuilder said = new StringBuilder(parts.getFirst());
    for (int hole = 1; hole < parts.size(); hole += 2) {
      String value = values.get(parts.get(hole));
      if (value == null) {
        throw new IllegalArgumentException("text " + key + " needs {" + parts.get(hole) + "}");
      }
      said.append(value).append(parts.get(hole + 1));
    }
    return said.toString();
  }

  /** Words and names of holes in turn, beginning and ending with words, which may be empty. */
  private List<String> parts(String key) {
    String text = bundle.getString(key);
    List<String> parts = new ArrayList<>();
    Matcher hole = HOLE.matcher(text);
    int from = 0;
    while (hole.find()) {
      parts.add(text.substring(from, hole.start()));
      parts.add(hole.group(1));
      from = hole.end();
    }
    parts.add(text.substring(from));
    return List.copyOf(parts);
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
