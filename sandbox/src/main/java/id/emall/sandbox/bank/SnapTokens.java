package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives out access tokens (service 73) to the customer whose key is registered. */
final class SnapTokens {

  private final Stage stage;
  private final BankHouse house;
  private final BankTokens tokens;
  private final String clientId;
  private final PublicKey registered;

  SnapTokens(
      Stage stage, BankHouse house, BankTokens tokens, String clientId, PublicKey registered) {
    this.stage = stage;
    this.house = house;
    this.tokens = tokens;
    this.clientId = clientId;
    this.registered = registered;
  }

  Reply give(Call call) {
    if (stage.faults().take(BankFaults.TOKEN_REFUSED)) {
      throw new SnapRefusal("4017300", "Unauthorized. [Unknown client]");
    }
    String timestamp = call.header("X-TIMESTAMP").orElse("");
    if (!SnapTimestamp.holds(timestamp, house.terms().milliseconds(), stage.clock().instant())) {
      throw new SnapRefusal("4007301", "Invalid Field Format [X-TIMESTAMP]");
    }
    String client =
        call.header("X-CLIENT-KEY")
            .orElseThrow(
                () -> new SnapRefusal("4007302", "Invalid Mandatory Field [X-CLIENT-KEY]"));
    if (!client.equals(clientId)) {
      throw new SnapRefusal("4017300", "Unauthorized. [Unknown client]");
    }
    if (!signed(client + "|" + timestamp, call.header("X-SIGNATURE").orElse(""))) {
      throw new SnapRefusal("4017300", "Unauthorized. [Signature]");
    }
    if (!asked(call)) {
      throw new SnapRefusal("4007300", "Invalid Field Format [clientId/clientSecret/grantType]");
    }
    return Reply.json(answer());
  }

  private Map<String, String> answer() {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("responseCode", "2007300");
    answer.put("responseMessage", "Successful");
    if (!stage.faults().take(BankFaults.TOKEN_MALFORMED)) {
      answer.put("accessToken", tokens.give());
    }
    answer.put("tokenType", "bearer");
    answer.put("expiresIn", Long.toString(tokens.validity().toSeconds()));
    return answer;
  }

  private boolean asked(Call call) {
    try {
      JsonNode body = call.json();
      return body.path("grantType").asText().equals("client_credentials")
          && (!house.terms().additionalInfo() || body.path("additionalInfo").isObject());
    } catch (BadCall e) {
      return false;
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
