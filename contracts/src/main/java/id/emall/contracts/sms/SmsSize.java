package id.emall.contracts.sms;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room a text takes in the air, by 3GPP TS 23.038 and 23.040: the GSM alphabet when every
 * character is in it, UCS-2 otherwise; one part, or several with a header of six octets each.
 *
 * @param gsm whether the GSM 7-bit alphabet holds the whole text
 * @param units septets (GSM) or 16-bit units (UCS-2), extension characters counting two
 * @param parts how many messages the network bills
 */
public record SmsSize(boolean gsm, int units, int parts) {

  private static final int GSM_ALONE = 160;
  private static final int GSM_PART = 153;
  private static final int UCS_ALONE = 70;
  private static final int UCS_PART = 67;

  /** Whether the GSM 7-bit alphabet or its extension has the character. */
  public static boolean isGsm(int codePoint) {
    return GsmAlphabet.has(codePoint);
  }

  /** Measures a text; an empty one still takes one part. */
  public static SmsSize of(String text) {
    boolean gsm = text.chars().allMatch(SmsSize::isGsm);
    return new SmsSize(gsm, units(text, gsm), split(text, gsm).size());
  }

  /**
   * A text as the parts in which it is sent, as long as they may be; what takes two units is never
   * torn apart.
   *
   * @param gsm whether it is sent in the GSM alphabet, else in UCS-2
   */
  public static List<String> split(String text, boolean gsm) {
    if (units(text, gsm) <= (gsm ? GSM_ALONE : UCS_ALONE)) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int most = gsm ? GSM_PART : UCS_PART;
    int from = 0;
    int inPart = 0;
    for (int i = 0; i < text.length(); ) {
      int width = width(text, i, gsm);
      if (inPart + width > most) {
        parts.add(text.substring(from, i));
        from = i;
        inPart = 0;
      }
      inPart += width;
      i += characters(text, i, gsm);
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static int units(String text, boolean gsm) {
    int units = 0;
    for (int i = 0; i < text.length(); i += characters(text, i, gsm)) {
      units += width(text, i, gsm);
    }
    return units;
  }

  private static int width(String text, int at, boolean gsm) {
    return gsm ? GsmAlphabet.width(text.charAt(at)) : characters(text, at, false);
  }

  /** Two for a character outside the basic plane. */
  private static int characters(String text, int at, boolean gsm) {
    boolean pair = !gsm && Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length();
    return pair ? 2 : 1;
  }
}
