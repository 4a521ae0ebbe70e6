package id.emall.core.partner;

import java.util.List;
import java.util.Locale;

/** Which of the mall's languages somebody prefers. */
public final class Languages {

  private static final List<String> KNOWN = List.of("id", "en");

  private Languages() {}

  /**
   * @param acceptLanguage the header's value, or null
   * @return {@code id} unless English is preferred
   */
  public static String preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return "id";
    }
    try {
      String found = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), KNOWN);
      return found == null ? "id" : found;
    } catch (IllegalArgumentException e) {
      return "id";
    }
  }
}
