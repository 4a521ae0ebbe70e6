package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Stage;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The access tokens that a bank has given out. Forgotten at a restart, so that whoever holds one
 * meets a refused token then.
 */
final class BankTokens {

  private final Stage stage;
  private final Duration validity;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> goodUntil = new LinkedHashMap<>();

  BankTokens(Stage stage, Duration validity) {
    this.stage = stage;
    this.validity = validity;
  }

  Duration validity() {
    return validity;
  }

  synchronized String give() {
    Instant now = stage.clock().instant();
    goodUntil.values().removeIf(until -> until.isBefore(now));
    byte[] bytes = new byte[40];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    goodUntil.put(token, now.plus(validity));
    return token;
  }

  /** Whether a token was given out here and is still good. */
  synchronized boolean holds(String token) {
    if (stage.faults().take(BankFaults.TOKEN_EXPIRED)) {
      goodUntil.clear();
    }
    Instant until = goodUntil.get(token);
    return until != null && stage.clock().instant().isBefore(until);
  }
}
