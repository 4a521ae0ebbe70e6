package id.emall.core.member.factor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What a browser is asked, as the JSON of Web Authentication Level 3, section 5.1.9 and 5.1.10. */
final class PasskeyOptions {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private PasskeyOptions() {}

  /** To make a passkey that stays in the device, for a user it has verified. */
  static String toAdd(
      String challenge,
      String domain,
      String mall,
      UUID memberId,
      String username,
      List<byte[]> known) {
    ObjectNode options = JSON.createObjectNode().put("challenge", challenge);
    options.putObject("rp").put("id", domain).put("name", mall);
    options
        .putObject("user")
        .put("id", base64(bytes(memberId)))
        .put("name", username)
        .put("displayName", username);
    ArrayNode algorithms = options.putArray("pubKeyCredParams");
    PasskeyCheck.ALGORITHMS.forEach(
        one -> algorithms.addObject().put("type", "public-key").put("alg", one.getValue()));
    options
        .putObject("authenticatorSelection")
        .put("residentKey", "required")
        .put("requireResidentKey", true)
        .put("userVerification", "required");
    options.put("attestation", "none").put("timeout", TIMEOUT.toMillis());
    name(options.putArray("excludeCredentials"), known);
    return options.toString();
  }

  /** To sign with a passkey: with one of these, or with any of the mall's when none is named. */
  static String toUse(String challenge, String domain, List<byte[]> allowed) {
    ObjectNode options = JSON.createObjectNode().put("challenge", challenge);
    options.put("rpId", domain).put("userVerification", "required");
    options.put("timeout", TIMEOUT.toMillis());
    name(options.putArray("allowCredentials"), allowed);
    return options.toString();
  }

  private static void name(ArrayNode list, List<byte[]> ids) {
    ids.forEach(id -> list.addObject().put("type", "public-key").put("id", base64(id)));
  }

  /** How authenticators know a member: the 16 bytes of the id, which say nothing of the person. */
  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
