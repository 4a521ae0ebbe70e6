package id.emall.bank.bca.business;

import id.emall.bank.wire.Mac256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * X-BCA-Signature (BCA's documentation): HMAC-SHA256 under the API secret, in lower-case hex.
 * Unlike SNAP it leaves out every blank of the body, also those inside values, and wants query
 * parameters in order of their names.
 */
final class BusinessSignature {

  private BusinessSignature() {}

  /**
   * @param url path and query as on the wire
   * @param token without the word Bearer
   */
  static String of(
      String apiSecret, String method, String url, String token, String body, String timestamp) {
    return HexFormat.of()
        .formatHex(Mac256.of(apiSecret, text(method, url, token, body, timestamp)));
  }

  static String text(String method, String url, String token, String body, String timestamp) {
    String hash = hash(body.replaceAll("\\s", ""));
    return method + ":" + url + ":" + token + ":" + hash + ":" + timestamp;
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 cannot be computed", e);
    }
  }
}
