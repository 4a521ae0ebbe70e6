package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives out access tokens (service 73) to the customer whose key is registered, each good for 900
 * seconds. Forgotten at a restart, so that whoever holds one meets a refused token then.
 */
final class BcaTokens {

  private static final Duration VALIDITY = Duration.ofSeconds(900);

  private final Stage stage;
  private final String clientId;
  private final PublicKey registered;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> goodUntil = new LinkedHashMap<>();

  BcaTokens(Stage stage, String clientId, PublicKey registered) {
    this.stage = stage;
    this.clientId = clientId;
    this.registered = registered;
  }

  Reply give(Call call) {
    if (stage.faults().take(BankFaults.TOKEN_REFUSED)) {
      throw new BcaRefusal("4017300", "Unauthorized. [Unknown client]");
    }
    String timestamp = call.header("X-TIMESTAMP").orElse("");
    if (!BcaTimestamp.holds(timestamp, stage.clock().instant())) {
      throw new BcaRefusal("4007301", "Invalid Field Format [X-TIMESTAMP]");
    }
    String client =
        call.header("X-CLIENT-KEY")
            .orElseThrow(() -> new BcaRefusal("4007302", "Invalid Mandatory Field [X-CLIENT-KEY]"));
    if (!client.equals(clientId)) {
      throw new BcaRefusal("4017300", "Unauthorized. [Unknown client]");
    }
    if (!signed(client + "|" + timestamp, call.header("X-SIGNATURE").orElse(""))) {
      throw new BcaRefusal("4017300", "Unauthorized. [Signature]");
    }
    if (!grantType(call).equals("client_credentials")) {
      throw new BcaRefusal("4007300", "Invalid Field Format [clientId/clientSecret/grantType]");
    }
    return Reply.json(answer());
  }

  /** Whether a token was given out here and is still good. */
  synchronized boolean holds(String token) {
    Instant until = goodUntil.get(token);
    return until != null && stage.clock().instant().isBefore(until);
  }

  /** Makes every token given out so far invalid. */
  synchronized void revoke() {
    goodUntil.clear();
  }

  private synchronized Map<String, String> answer() {
    Instant now = stage.clock().instant();
    goodUntil.values().removeIf(until -> until.isBefore(now));
    byte[] bytes = new byte[40];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    goodUntil.put(token, now.plus(VALIDITY));
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("responseCode", "2007300");
    answer.put("responseMessage", "Successful");
    if (!stage.faults().take(BankFaults.TOKEN_MALFORMED)) {
      answer.put("accessToken", token);
    }
    answer.put("tokenType", "bearer");
    answer.put("expiresIn", Long.toString(VALIDITY.toSeconds()));
    return answer;
  }

  private static String grantType(Call call) {
    try {
      JsonNode body = call.json();
      return body.path("grantType").asText();
    } catch (BadCall e) {
      return "";
    }
  }

  private boolean signed(String text, String signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(registered);
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
