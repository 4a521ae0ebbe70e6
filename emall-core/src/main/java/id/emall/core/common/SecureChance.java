package id.emall.core.common;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/** Randomness nobody can guess. */
@ApplicationScoped
public class SecureChance implements Chance {

  private final SecureRandom random = new SecureRandom();

  @Override
  public int below(int bound) {
    return random.nextInt(bound);
  }

  @Override
  public byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
