package id.emall.web.frame;

import java.util.Optional;
import java.util.UUID;

/** Reads what forms and addresses carry, without trusting it. */
public final class Numbers {

  private static final int MOST_DIGITS = 9;

  private Numbers() {}

  /** The whole number, or {@code otherwise} when it is none of at most nine digits. */
  public static int whole(String text, int otherwise) {
    if (text == null) {
      return otherwise;
    }
    String digits = text.strip();
    if (digits.isEmpty()
        || digits.length() > MOST_DIGITS
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return otherwise;
    }
    return Integer.parseInt(digits);
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

  /** The id, unless the text is none. */
  public static Optional<UUID> id(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
