package id.emall.core.common;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Says a refusal in a person's language, from {@code id/emall/core/messages/refusals_*.properties}.
 */
public final class RefusalTexts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private RefusalTexts() {}

  /**
   * @param language {@code id} or {@code en}
   */
  public static String say(Refusal refusal, String language) {
    return say(refusal.code(), refusal.arguments(), language);
  }

  /**
   * @param language {@code id} or {@code en}
   */
  public static String say(FieldError error, String language) {
    return say(error.code(), error.arguments(), language);
  }

  /**
   * @param language {@code id} or {@code en}
   */
  public static String say(String code, List<Object> arguments, String language) {
    Locale locale = Locale.forLanguageTag("en".equals(language) ? "en" : "id");
    try {
      String pattern =
          ResourceBundle.getBundle(
                  "id.emall.core.messages.refusals",
                  locale,
                  RefusalTexts.class.getClassLoader(),
                  NO_FALLBACK)
              .getString(code);
      return new MessageFormat(pattern, locale).format(arguments.toArray());
    } catch (MissingResourceException e) {
      return code;
    }
  }
}
