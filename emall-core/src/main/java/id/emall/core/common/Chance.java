package id.emall.core.common;

import java.time.Duration;

/** Where randomness comes from: a secure source in service, a seeded one in tests. */
public interface Chance {

  /**
   * @return a whole number from 0 to {@code bound - 1}
   */
  int below(int bound);

  byte[] bytes(int length);

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
