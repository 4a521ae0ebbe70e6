package id.emall.core.testing;

import id.emall.core.common.Chance;
import java.util.Random;

/** The same randomness in every run of a seed. */
public final class SeededChance implements Chance {

  private final Random random;

  public SeededChance(long seed) {
    random = new Random(seed);
  }

  @Override
  public synchronized int below(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public synchronized byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
