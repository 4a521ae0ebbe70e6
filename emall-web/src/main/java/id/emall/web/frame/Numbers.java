package id.emall.web.frame;

import id.emall.core.common.Rupiah;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what forms and addresses carry, without trusting it. */
public final class Numbers {

  private static final int MOST_RUPIAH_DIGITS = 15;

  /** At most nine digits, or as many in groups of three as people write them. */
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}|[0-9]{1,3}(\\.[0-9]{3}){1,2}");

  private static final Pattern RUPIAH = Pattern.compile("[0-9]{1,12}|[0-9]{1,3}(\\.[0-9]{3}){1,3}");

  /** The sign before an amount, and what stands for no sen behind it. */
  private static final Pattern AROUND_RUPIAH = Pattern.compile("(?i)^rp\\.? *|,(-|00)$");

  private static final Pattern PERCENT = Pattern.compile("([+-]?) *([0-9]{1,4}) *%?");

  /** Blanks that are copied along from pages and messages. */
  private static final Pattern FIXED_BLANKS = Pattern.compile("[\u00a0\u2007\u202f]");

  private Numbers() {}

  /**
   * The whole number, typed as {@code 1500} or {@code 1.500}; {@code otherwise} when it is none of
   * at most nine digits.
   */
  public static int whole(String text, int otherwise) {
    String number = plain(text);
    return WHOLE.matcher(number).matches() ? Integer.parseInt(number.replace(".", "")) : otherwise;
  }

  /** The rupiah that a page of ours wrote into its form, or none when somebody else wrote there. */
  public static Rupiah written(String text) {
    String digits = plain(text);
    return digits.matches("[0-9]{1," + MOST_RUPIAH_DIGITS + "}")
        ? new Rupiah(Long.parseLong(digits))
        : Rupiah.ZERO;
  }

  /**
   * The rupiah of an amount as people type it: {@code 50000}, {@code 50.000}, {@code Rp50.000} or
   * {@code Rp 50.000,-}; empty when it is none.
   */
  public static Optional<Long> rupiah(String text) {
    String amount = AROUND_RUPIAH.matcher(plain(text)).replaceAll("");
    return RUPIAH.matcher(amount).matches()
        ? Optional.of(Long.valueOf(amount.replace(".", "")))
        : Optional.empty();
  }

  /**
   * The whole percentage of at most four digits, typed as {@code 10}, {@code 7 %} or {@code -5%};
   * empty when it is none.
   */
  public static Optional<Integer> percent(String text) {
    Matcher typed = PERCENT.matcher(plain(text).replace('\u2212', '-'));
    return typed.matches()
        ? Optional.of(Integer.valueOf(typed.group(1) + typed.group(2)))
        : Optional.empty();
  }

  private static String plain(String text) {
    return text == null ? "" : FIXED_BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** The day as date fields send it, {@code 2026-11-20}; empty when it is none. */
  public static Optional<LocalDate> day(String text) {
    try {
      return Optional.ofNullable(text).map(String::strip).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The id, unless the text is none. */
  public static Optional<UUID> id(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
