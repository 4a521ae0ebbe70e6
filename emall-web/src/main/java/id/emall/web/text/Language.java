package id.emall.web.text;

import java.util.Locale;
import java.util.Optional;

/** The languages of the site. Indonesian comes first: it is spoken to whoever states no wish. */
public enum Language {
  INDONESIAN("id", "Bahasa Indonesia"),
  ENGLISH("en", "English");

  private final String code;
  private final String ownName;
  private final Locale locale;

  Language(String code, String ownName) {
    this.code = code;
    this.ownName = ownName;
    this.locale = Locale.of(code, "ID");
  }

  /** The two letters of ISO 639, as in {@code lang} attributes. */
  public String code() {
    return code;
  }

  /** What speakers of the language call it. */
  public String ownName() {
    return ownName;
  }

  /** The language as spoken in Indonesia. */
  public Locale locale() {
    return locale;
  }

  /** The language with these two letters, if the site speaks it. */
  public static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
