package id.emall.bank.wire;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The access token of one contract with a bank: fetched by one caller at a time, used until shortly
 * before its end, and renewed once when the bank does not take it any longer.
 *
 * @param name under which it is kept
 */
public record TokenKeeper(TokenStore store, String name, Supplier<TokenStore.Token> fetch) {

  /** A token is not used in its last minute: it must live until the bank has read the call. */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  /**
   * Makes a call with the token, and once more with a new one where the bank refuses it.
   *
   * @param refused whether an answer says that the token is no longer taken
   */
  public Received call(Function<String, Received> call, Predicate<Received> refused) {
    String token = store.token(name, fetch);
    Received received = call.apply(token);
    if (!refused.test(received)) {
      return received;
    }
    store.drop(name, token);
    return call.apply(store.token(name, fetch));
  }

  /** Fetches the token unless there is one. */
  public void ready() {
    store.token(name, fetch);
  }

  /**
   * A token as the bank gives it out.
   *
   * @param life how long it lives in seconds, sent as text or as a number
   * @param asked when it was asked for
   * @throws OutsideFailure MALFORMED when there is no token or no life
   */
  public static TokenStore.Token read(
      String bank, String code, JsonNode value, JsonNode life, Instant asked) {
    String token = value.asText("");
    String seconds = life.asText("").strip();
    if (token.isEmpty() || !seconds.matches("[1-9][0-9]{0,7}")) {
      throw new OutsideFailure(
          Kind.MALFORMED,
          code,
          bank + " answered a token call without a token and its life in seconds");
    }
    Duration whole = Duration.ofSeconds(Long.parseLong(seconds));
    Duration used =
        whole.compareTo(MARGIN.multipliedBy(2)) > 0 ? whole.minus(MARGIN) : whole.dividedBy(2);
    return new TokenStore.Token(token, asked.plus(used));
  }
}
