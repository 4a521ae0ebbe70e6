package id.emall.core.common;

import java.time.Duration;
import java.util.Base64;

/** Where randomness comes from: a secure source in service, a seeded one in tests. */
public interface Chance {

  /** More than anybody guesses. */
  int TOKEN_BYTES = 32;

  /**
   * @return a whole number from 0 to {@code bound - 1}
   */
  int below(int bound);

  byte[] bytes(int length);

  /**
   * What opens something for whoever has it; kept only as a hash.
   *
   * @return 32 random bytes in base64url, 43 characters of A-Z a-z 0-9 - _
   */
  default String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
  }

  /** A duration spread evenly over ± the given percentage of {@code middle}. */
  default Duration around(Duration middle, int percent) {
    long spread = middle.toMillis() * percent / 100;
    if (spread == 0) {
      return middle;
    }
    int bound = (int) Math.min(Integer.MAX_VALUE, 2 * spread + 1);
    return middle.plusMillis(below(bound) - Math.min(spread, bound / 2));
  }
}
