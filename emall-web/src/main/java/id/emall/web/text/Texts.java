package id.emall.web.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The site's texts in one language, by key. A text may hold places {@code {0}}, {@code {1}} …,
 * filled in the order of the arguments, and {@code {0:order|orders}}, which stands for the first
 * word when that argument reads {@code 1} and for the second otherwise. Everything else is taken as
 * it stands.
 */
public final class Texts {

  /** The message files, each in both languages; a key stands in one of them only. */
  private static final List<String> FILES =
      List.of(
          "texts",
          "factor_texts",
          "account_texts",
          "notice_texts",
          "seller_texts",
          "import_texts",
          "installed_texts",
          "operator_texts",
          "members_texts",
          "rights_texts",
          "privacy_texts",
          "refund_texts",
          "review_texts",
          "buyer_texts",
          "desk_texts",
          "dashboard_texts",
          "goods_texts",
          "help_texts",
          "look_texts",
          "message_texts",
          "payout_texts",
          "place_texts",
          "rate_texts",
          "reconciliation_texts",
          "report_texts",
          "search_texts",
          "setting_texts",
          "voucher_texts");

  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language, read(language)));
    }
  }

  private final Language language;
  private final Map<String, String> texts;

  private Texts(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /** The texts in this language. */
  public static Texts in(Language language) {
    return ALL.get(language);
  }

  /** The language of these texts. */
  public Language language() {
    return language;
  }

  /**
   * The text of this key.
   *
   * @param arguments what stands for {@code {0}}, {@code {1}} …
   * @throws IllegalArgumentException when no message file has the key
   */
  public String get(String key, Object... arguments) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("No " + language.ownName() + " text has the key " + key);
    }
    for (int i = 0; i < arguments.length; i++) {
      text = counted(text, i, String.valueOf(arguments[i]));
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  /** Chooses between one and many before anything that people typed stands in the text. */
  private static String counted(String text, int place, String argument) {
    String begin = "{" + place + ":";
    String told = text;
    for (int at = told.indexOf(begin); at >= 0; at = told.indexOf(begin, at)) {
      int bar = told.indexOf('|', at);
      int end = told.indexOf('}', bar);
      String word =
          argument.equals("1")
              ? told.substring(at + begin.length(), bar)
              : told.substring(bar + 1, end);
      told = told.substring(0, at) + word + told.substring(end + 1);
    }
    return told;
  }

  /** Whether there is a text of this key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  Set<String> keys() {
    return texts.keySet();
  }

  private static Map<String, String> read(Language language) {
    var all = new HashMap<String, String>();
    for (String file : FILES) {
      String name = "/id/emall/web/" + file + "_" + language.code() + ".properties";
      try (var in = Texts.class.getResourceAsStream(name)) {
        if (in == null) {
          continue;
        }
        var properties = new Properties();
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String key : properties.stringPropertyNames()) {
          if (all.put(key, properties.getProperty(key)) != null) {
            throw new IllegalStateException("The text " + key + " stands twice, again in " + name);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(name + " cannot be read", e);
      }
    }
    return Map.copyOf(all);
  }
}
