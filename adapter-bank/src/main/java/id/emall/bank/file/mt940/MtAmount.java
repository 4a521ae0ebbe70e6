package id.emall.bank.file.mt940;

import id.emall.bank.file.reading.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * Amounts as SWIFT writes them: digits, a comma, up to two digits. Indonesian banks were seen to
 * leave the comma away. A point or a second comma is never a thousands separator; it is an error.
 */
final class MtAmount {

  static final String EXPECTED = "1234,56";

  private static final int LONGEST = 15;
  private static final Pattern FORMAT = Pattern.compile("[0-9]+(,[0-9]{0,2})?");

  private MtAmount() {}

  /** Scale 2. */
  static BigDecimal of(String text, Place place) {
    if (text.length() > LONGEST || !FORMAT.matcher(text).matches()) {
      throw place.unreadable(text, EXPECTED);
    }
    String plain =
        text.endsWith(",") ? text.substring(0, text.length() - 1) : text.replace(',', '.');
    return new BigDecimal(plain).setScale(2, RoundingMode.UNNECESSARY);
  }
}
