package id.emall.bank.bri.older;

import id.emall.bank.wire.Mac256;
import java.util.Base64;

/** BRI-Signature: HMAC-SHA256 under the client secret, in base64 (BRI's own PHP kit). */
final class OlderSignature {

  private OlderSignature() {}

  /**
   * @param path without a query
   * @param token without the word Bearer
   * @param body empty for GET
   */
  static String of(
      String secret, String path, String verb, String token, String timestamp, String body) {
    String text =
        "path=%s&verb=%s&token=Bearer %s&timestamp=%s&body=%s"
            .formatted(path, verb, token, timestamp, body);
    return Base64.getEncoder().encodeToString(Mac256.of(secret, text));
  }
}
