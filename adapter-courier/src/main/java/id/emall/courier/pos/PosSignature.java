package id.emall.courier.pos;

import id.emall.courier.Seal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * The headers under which a newer variant of the gateway wants its calls signed: HMAC-SHA256 in hex
 * over {@code METHOD:path:token:hex(SHA-256(body)):timestamp}, the time in UTC with milliseconds.
 *
 * @param key that Pos Indonesia issued
 */
record PosSignature(String key, String secret, Clock clock) {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  Map<String, String> headers(String method, String path, String token, byte[] body) {
    String timestamp = TIMESTAMP.format(clock.instant());
    String text = String.join(":", method, path, token, Seal.sha256Hex(body), timestamp);
    return Map.of(
        "X-POS-Key", key,
        "X-POS-Timestamp", timestamp,
        "X-POS-Signature", Seal.hmacHex(secret, text));
  }
}
