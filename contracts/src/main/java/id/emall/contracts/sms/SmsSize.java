package id.emall.contracts.sms;

import java.util.BitSet;

/**
 * How much room a text takes in the air, by 3GPP TS 23.038 and 23.040: the GSM alphabet when every
 * character is in it, UCS-2 otherwise; one part, or several with a header of six octets each.
 *
 * @param gsm whether the GSM 7-bit alphabet holds the whole text
 * @param units septets (GSM) or 16-bit units (UCS-2), extension characters counting two
 * @param parts how many messages the network bills
 */
public record SmsSize(boolean gsm, int units, int parts) {

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENSION = "^{}\\[~]|€\f";

  private static final BitSet GSM = new BitSet();

  static {
    (BASIC + EXTENSION).chars().forEach(GSM::set);
  }

  private static final int GSM_ALONE = 160;
  private static final int GSM_PART = 153;
  private static final int UCS_ALONE = 70;
  private static final int UCS_PART = 67;

  /** Whether the GSM 7-bit alphabet or its extension has the character. */
  public static boolean isGsm(int codePoint) {
    return GSM.get(codePoint);
  }

  /** Measures a text; an empty one still takes one part. */
  public static SmsSize of(String text) {
    boolean gsm = text.chars().allMatch(SmsSize::isGsm);
    int units = 0;
    int parts = 1;
    int inPart = 0;
    for (int i = 0; i < text.length(); i++) {
      int width = gsm && EXTENSION.indexOf(text.charAt(i)) >= 0 ? 2 : 1;
      if (!gsm && Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()) {
        width = 2;
        i++;
      }
      units += width;
      inPart += width;
      if (inPart > (gsm ? GSM_PART : UCS_PART)) {
        parts++;
        inPart = width;
      }
    }
    return new SmsSize(gsm, units, units <= (gsm ? GSM_ALONE : UCS_ALONE) ? 1 : parts);
  }
}
