package id.emall.core.notice;

import id.emall.contracts.sms.SmsSize;
import java.text.Normalizer;

/**
 * Keeps text messages within the GSM alphabet, outside of which a message holds less than half as
 * much. Names keep their letters and lose their accents; signs have plain equivalents.
 */
final class GsmText {

  private static final String ELLIPSIS = "..";

  private GsmText() {}

  /** The text in the GSM alphabet; what has no equivalent becomes a question mark. */
  static String plain(String text) {
    String simple =
        text.replace('\u2013', '-')
            .replace('\u2014', '-')
            .replace('\u2018', '\'')
            .replace('\u2019', '\'')
            .replace('\u201c', '"')
            .replace('\u201d', '"')
            .replace('\u2022', '*')
            .replace('\u00d7', 'x')
            .replace("\u2026", ELLIPSIS);
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(simple, Normalizer.Form.NFC)
        .codePoints()
        .forEach(point -> plain.append(letter(Character.toString(point))));
    return plain.toString();
  }

  /** A name cut to so many characters, on one line. */
  static String shortened(String name, int most) {
    String line = name.replaceAll("\\s+", " ").strip();
    return line.length() <= most
        ? line
        : line.substring(0, most - ELLIPSIS.length()).strip() + ELLIPSIS;
  }

  private static String letter(String letter) {
    if (letter.isBlank()) {
      return letter.equals("\n") ? letter : " ";
    }
    if (SmsSize.of(letter).gsm()) {
      return letter;
    }
    String base = Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return !base.isEmpty() && SmsSize.of(base).gsm() ? base : "?";
  }
}
