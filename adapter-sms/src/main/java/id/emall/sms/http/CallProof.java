package id.emall.sms.http;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a call proves to come from a gateway. */
public final class CallProof {

  private CallProof() {}

  /**
   * @param algorithm e.g. {@code HmacSHA256}
   */
  public static byte[] mac(String algorithm, String secret, byte[] signed) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm + " is missing", e);
    }
  }

  /** Takes as long whatever the two share. */
  public static boolean same(String expected, String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** The call does not prove to come from the gateway. */
  public static OutsideFailure missing(String why) {
    return new OutsideFailure(Kind.AUTH, "", why);
  }

  /** The call makes no sense. */
  public static OutsideFailure unreadable(String why) {
    return new OutsideFailure(Kind.MALFORMED, "", why);
  }
}
