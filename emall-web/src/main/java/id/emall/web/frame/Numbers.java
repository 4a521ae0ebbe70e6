package id.emall.web.frame;

import id.emall.core.common.Rupiah;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** Reads what forms and addresses carry, without trusting it. */
public final class Numbers {

  private static final int MOST_DIGITS = 9;
  private static final int MOST_RUPIAH_DIGITS = 15;

  private Numbers() {}

  /** The whole number, or {@code otherwise} when it is none of at most nine digits. */
  public static int whole(String text, int otherwise) {
    return isNumber(text, MOST_DIGITS) ? Integer.parseInt(text.strip()) : otherwise;
  }

  /** The rupiah that a page of ours wrote into its form, or none when somebody else wrote there. */
  public static Rupiah written(String text) {
    return isNumber(text, MOST_RUPIAH_DIGITS)
        ? new Rupiah(Long.parseLong(text.strip()))
        : Rupiah.ZERO;
  }

  private static boolean isNumber(String text, int mostDigits) {
    String digits = text == null ? "" : text.strip();
    return !digits.isEmpty()
        && digits.length() <= mostDigits
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * The rupiah of an amount as people type it: {@code 50000}, {@code 50.000} or {@code Rp50.000};
   * empty when it is none.
   */
  public static Optional<Long> rupiah(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String amount = text.strip().replaceFirst("(?i)^rp\\.?\\s*", "");
    return amount.matches("\\d{1,12}|\\d{1,3}(\\.\\d{3}){1,3}")
        ? Optional.of(Long.valueOf(amount.replace(".", "")))
        : Optional.empty();
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
