package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Faults;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the banks' older interfaces have in common: OAuth tokens, a signature over the call, a
 * limit, and services that break. What a refusal looks like is each bank's own.
 */
final class OlderGate {

  private static final Duration SKEW = Duration.ofMinutes(5);

  /** Why a call is turned down. */
  enum Why {
    LIMIT,
    TOKEN,
    SIGNATURE,
    TIMESTAMP,
    CREDENTIALS,
    BROKEN,
    SLOW
  }

  /** How a bank says no. */
  interface Refusals {
    BankRefusal of(Why why);
  }

  /** Whether the call is signed as it must be under this token. */
  interface Signature {
    boolean holds(String token);
  }

  private final Stage stage;
  private final Limits limits;
  private final BankTokens tokens;
  private final Refusals refusals;

  OlderGate(Stage stage, Limits limits, BankTokens tokens, Refusals refusals) {
    this.stage = stage;
    this.limits = limits;
    this.tokens = tokens;
    this.refusals = refusals;
  }

  /**
   * Gives out a token.
   *
   * @param known whether the caller's credentials are right
   */
  Reply token(boolean known) {
    if (!known || stage.faults().take(BankFaults.TOKEN_REFUSED)) {
      throw refusals.of(Why.CREDENTIALS);
    }
    Map<String, String> answer = new LinkedHashMap<>();
    if (!stage.faults().take(BankFaults.TOKEN_MALFORMED)) {
      answer.put("access_token", tokens.give());
    }
    answer.put("token_type", "Bearer");
    answer.put("expires_in", Long.toString(tokens.validity().toSeconds()));
    return Reply.json(answer);
  }

  /**
   * @param timestamp as the call's header has it
   * @throws BankRefusal when the call is turned down
   */
  void pass(Call call, Optional<String> timestamp, Signature signature) {
    Faults faults = stage.faults();
    if (!limits.allow()) {
      throw refusals.of(Why.LIMIT);
    }
    String header = call.header("Authorization").orElse("");
    String token = header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    if (!tokens.holds(token)) {
      throw refusals.of(Why.TOKEN);
    }
    if (timestamp.filter(this::isNow).isEmpty()) {
      throw refusals.of(Why.TIMESTAMP);
    }
    if (faults.take(BankFaults.SIGNATURE_REFUSED) || !signature.holds(token)) {
      throw refusals.of(Why.SIGNATURE);
    }
    if (faults.take(BankFaults.SERVER_ERROR)) {
      throw refusals.of(Why.BROKEN);
    }
    if (faults.take(BankFaults.GATEWAY_TIMEOUT)) {
      throw refusals.of(Why.SLOW);
    }
  }

  private boolean isNow(String text) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      return Duration.between(at, stage.clock().instant()).abs().compareTo(SKEW) <= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
