package id.emall.core.member.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that a secret makes from the time: RFC 6238 with what every app does, HMAC-SHA-1, six
 * digits, a new one each 30 seconds.
 */
final class Totp {

  /** RFC 4226, section 4, R6: at least 128 bits, better 160. */
  static final int SECRET_BYTES = 20;

  static final int DIGITS = 6;
  static final int STEP_S = 30;

  /** RFC 6238, section 5.2: at most one step for delay, and here one for a clock that is ahead. */
  private static final int STEPS_OFF = 1;

  private static final int MODULUS = 1_000_000;

  private Totp() {}

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_S);
  }

  /** RFC 4226, section 5.3. */
  static String code(byte[] secret, long step) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
    return "%06d".formatted(number % MODULUS);
  }

  /** The step that a typed code is of. Takes the same time whatever is typed. */
  static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
    OptionalLong found = OptionalLong.empty();
    byte[] given = typed.getBytes(StandardCharsets.UTF_8);
    for (long step = step(now) - STEPS_OFF; step <= step(now) + STEPS_OFF; step++) {
      byte[] expected = code(secret, step).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(expected, given)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  private static byte[] hmac(byte[] secret, byte[] counter) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(counter);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA1", e);
    }
  }
}
