package id.emall.core.notice;

import id.emall.contracts.sms.SmsSize;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Keeps text messages within the GSM alphabet, outside of which a message holds less than half as
 * much. Names keep their letters and lose their accents; signs have plain equivalents.
 */
final class GsmText {

  private static final String ELLIPSIS = "..";
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

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
    StringBuilder plain = new StringBuilder(simple.length());
    Normalizer.normalize(simple, Normalizer.Form.NFC)
        .codePoints()
        .forEach(point -> add(point, plain));
    return plain.toString();
  }

  /** A name cut to so many characters, on one line. */
  static String shortened(String name, int most) {
    String line = SPACE.matcher(name).replaceAll(" ").strip();
    return line.length() <= most
        ? line
        : line.substring(0, most - ELLIPSIS.length()).strip() + ELLIPSIS;
  }

  private static void add(int point, StringBuilder plain) {
    if (Character.isWhitespace(point)) {
      plain.append(point == '\n' ? '\n' : ' ');
    } else if (SmsSize.isGsm(point)) {
      plain.appendCodePoint(point);
    } else {
      String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
      String base = MARKS.matcher(parts).replaceAll("");
      plain.append(!base.isEmpty() && SmsSize.of(base).gsm() ? base : "?");
    }
  }
}
