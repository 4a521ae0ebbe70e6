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

  /** The id, unless the text is none. */
  public static Optional<UUID> id(String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
