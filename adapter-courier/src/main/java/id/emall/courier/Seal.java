package id.emall.courier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes and message authentication codes as couriers use them. */
public final class Seal {

  private static final String HMAC = "HmacSHA256";

  private Seal() {}

  public static String sha256Hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 cannot be computed", e);
    }
  }

  public static String hmacHex(String secret, String text) {
    return HexFormat.of().formatHex(hmac(secret, text.getBytes(StandardCharsets.UTF_8)));
  }

  public static byte[] hmac(String secret, byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(HMAC + " cannot be computed", e);
    }
  }

  /** Whether two texts are the same, in a time that tells nothing about where they differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
