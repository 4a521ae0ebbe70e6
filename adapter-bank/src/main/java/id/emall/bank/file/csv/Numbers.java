package id.emall.bank.file.csv;

import id.emall.bank.file.reading.Place;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Amounts in one of two styles. Both decimals must be there: so the styles cannot be mistaken for
 * one another, and a figure that was cut off is noticed.
 */
final class Numbers {

  /** How a bank writes amounts. */
  enum Style {
    /** {@code 1,234.56}. */
    POINT("1,234.56"),
    /** {@code 1.234,56}. */
    COMMA("1.234,56"),
    /** Not known: the first amount of the file decides. */
    FIRST_DECIDES("1,234.56 / 1.234,56");

    private final String example;

    Style(String example) {
      this.example = example;
    }
  }

  private static final Pattern POINT =
      Pattern.compile("-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)\\.[0-9]{2}");
  private static final Pattern COMMA =
      Pattern.compile("-?(?:[0-9]{1,3}(?:\\.[0-9]{3})+|[0-9]*),[0-9]{2}");
  private static final int LONGEST = 24;

  private Style style;

  Numbers(Style style) {
    this.style = style;
  }

  /** Not negative, scale 2. */
  BigDecimal amount(String text, Place place) {
    BigDecimal amount = balance(text, place);
    if (text.startsWith("-")) {
      throw place.unreadable(text, style.example);
    }
    return amount;
  }

  /** Scale 2; negative when the account is in debit. */
  BigDecimal balance(String text, Place place) {
    boolean point = style != Style.COMMA && POINT.matcher(text).matches();
    boolean comma = style != Style.POINT && COMMA.matcher(text).matches();
    if (text.length() > LONGEST || point == comma) {
      throw place.unreadable(text, style.example);
    }
    style = point ? Style.POINT : Style.COMMA;
    String plain = point ? text.replace(",", "") : text.replace(".", "").replace(',', '.');
    return new BigDecimal(plain);
  }
}
