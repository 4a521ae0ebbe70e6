package id.emall.sandbox.push;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a sender is the one to whom the browser gave its address: RFC 8292. */
final class Proof {

  private static final Pattern HEADER = Pattern.compile("vapid t=([\\w.-]+), ?k=([\\w-]+)");
  private static final Duration LONGEST = Duration.ofHours(24);

  private Proof() {}

  /**
   * @param header what {@code Authorization} says
   * @param key the public key the browser was given
   * @param origin of the address that was called
   */
  static boolean isRight(String header, String key, String origin, Instant now) {
    Matcher said = HEADER.matcher(header);
    if (!said.matches() || !said.group(2).equals(key)) {
      return false;
    }
    String[] parts = said.group(1).split("\\.");
    try {
      return parts.length == 3
          && isSigned(parts, Curve.read(key))
          && claims(Json.read(Curve.read(parts[1])), origin, now);
    } catch (GeneralSecurityException | IllegalArgumentException | BadCall e) {
      return false;
    }
  }

  private static boolean isSigned(String[] parts, byte[] point) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(Curve.publicKey(point));
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    return signature.verify(Curve.read(parts[2]));
  }

  private static boolean claims(JsonNode claims, String origin, Instant now) {
    Instant end = Instant.ofEpochSecond(claims.path("exp").asLong());
    String subject = claims.path("sub").asText();
    return claims.path("aud").asText().equals(origin)
        && end.isAfter(now)
        && !end.isAfter(now.plus(LONGEST))
        && (subject.startsWith("mailto:") || subject.startsWith("https:"));
  }
}
