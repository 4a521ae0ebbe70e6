package id.emall.courier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scan's text of JNE taken apart, whoever repeats it: {@code DELIVERED TO [SITI | 11-01-2022
 * 10:32 | SUMBAWA BESAR ]} or {@code RECEIVED AT SORTING CENTER [JAKARTA , HUB VETERAN]}; the
 * bracket may be empty or missing.
 *
 * @param says what stands before the bracket
 * @param place city, or null
 * @param receiver who took the parcel when the text tells, or null
 */
public record BracketedText(String says, String place, String receiver) {

  private static final Pattern BRACKETED = Pattern.compile("(?s)(.*?)(?:\\s+AT)?\\s*\\[(.*)]\\s*");

  public static BracketedText of(String text) {
    Matcher matcher = BRACKETED.matcher(text);
    if (!matcher.matches()) {
      return new BracketedText(text.strip(), null, null);
    }
    String says = matcher.group(1).strip();
    String[] parts = matcher.group(2).split("\\|", -1);
    if (parts.length >= 3) {
      return new BracketedText(says, filled(parts[parts.length - 1]), filled(parts[0]));
    }
    return new BracketedText(says, filled(matcher.group(2)), null);
  }

  private static String filled(String text) {
    return text.isBlank() ? null : text.strip().replaceAll("\\s+,", ",");
  }
}
