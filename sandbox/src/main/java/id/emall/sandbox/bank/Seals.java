package id.emall.sandbox.bank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The sums under which callers of a bank sign, and the bodies they are made over. */
final class Seals {

  private Seals() {}

  /**
   * @param algorithm {@code HmacSHA512} or {@code HmacSHA256}
   */
  static byte[] mac(String algorithm, String secret, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " is missing", e);
    }
  }

  /** SHA-256 in lower-case hex. */
  static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is missing", e);
    }
  }

  static boolean equal(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** The JSON without the blanks that mean nothing; blanks inside texts stay. */
  static byte[] minified(byte[] json) {
    byte[] kept = new byte[json.length];
    int length = 0;
    boolean inText = false;
    boolean escaped = false;
    for (byte next : json) {
      boolean blank = next == ' ' || next == '\n' || next == '\r' || next == '\t';
      if (inText || !blank) {
        kept[length++] = next;
      }
      if (inText && escaped) {
        escaped = false;
      } else if (inText && next == '\\') {
        escaped = true;
      } else if (next == '"') {
        inText = !inText;
      }
    }
    return Arrays.copyOf(kept, length);
  }
}
