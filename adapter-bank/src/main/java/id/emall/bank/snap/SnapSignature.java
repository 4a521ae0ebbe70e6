package id.emall.bank.snap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signatures of SNAP BI (technical specification 1.0.2). The body is hashed as the bytes that
 * go over the wire, so it must be written without blanks that mean nothing.
 */
public final class SnapSignature {

  private static final String RSA = "SHA256withRSA";
  private static final String HMAC = "HmacSHA512";

  private SnapSignature() {}

  /** X-SIGNATURE of an access-token call: RSA over {@code clientId|timestamp}, in base64. */
  public static String forToken(PrivateKey key, String clientId, String timestamp) {
    return rsa(key, clientId + "|" + timestamp);
  }

  /**
   * X-SIGNATURE of a service call, symmetric: HMAC-SHA512 under the client secret.
   *
   * @param url path and query as on the wire
   * @param token without the word Bearer
   */
  public static String symmetric(
      String clientSecret,
      SignatureEncoding encoding,
      String method,
      String url,
      String token,
      byte[] body,
      String timestamp) {
    String text = symmetricText(method, url, token, body, timestamp);
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), HMAC));
      return encoding.write(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA512 cannot be computed", e);
    }
  }

  /** X-SIGNATURE without a token, asymmetric: RSA, in base64. Some notifications use it. */
  public static String asymmetric(
      PrivateKey key, String method, String path, byte[] body, String timestamp) {
    return rsa(key, asymmetricText(method, path, body, timestamp));
  }

  /** Whether an asymmetric signature was made by the holder of the key. */
  public static boolean holds(
      PublicKey key, String method, String path, byte[] body, String timestamp, String signature) {
    return verified(key, asymmetricText(method, path, body, timestamp), signature);
  }

  /** Whether the signature of an access-token call was made by the holder of the key. */
  public static boolean tokenHolds(
      PublicKey key, String clientId, String timestamp, String signature) {
    return verified(key, clientId + "|" + timestamp, signature);
  }

  static String symmetricText(
      String method, String url, String token, byte[] body, String timestamp) {
    return method + ":" + url + ":" + token + ":" + hash(body) + ":" + timestamp;
  }

  static String asymmetricText(String method, String path, byte[] body, String timestamp) {
    return method + ":" + path + ":" + hash(body) + ":" + timestamp;
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 cannot be computed", e);
    }
  }

  private static String rsa(PrivateKey key, String text) {
    try {
      Signature signer = Signature.getInstance(RSA);
      signer.initSign(key);
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signer.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the private key cannot sign with " + RSA, e);
    }
  }

  private static boolean verified(PublicKey key, String text, String signature) {
    try {
      Signature verifier = Signature.getInstance(RSA);
      verifier.initVerify(key);
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
