package id.emall.courier;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.TokenStore;
import id.emall.contracts.adapter.TokenStore.Token;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.Request;

/**
 * The access token of one contract with a courier: asked for by one caller at a time, used until
 * shortly before its end, and renewed once when the courier does not take it any longer.
 *
 * @param store where it is kept, for all nodes
 * @param name under which it is kept
 * @param conversation in which it is asked for
 * @param request how it is asked for
 * @param reading what it is in a good answer
 */
public record AccessToken(
    TokenStore store,
    String name,
    Clock clock,
    Conversation conversation,
    Request request,
    Function<JsonNode, Issued> reading) {

  /** A token is not used in its last minute: it must live until the courier has read the call. */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  /** A token as the courier gives it out and how long it lives. */
  public record Issued(String value, Duration life) {}

  /**
   * Makes a call with the token, and once more with a new one where the courier refuses it.
   *
   * @param refused whether an answer says that the token is no longer taken
   * @throws Unanswered when no token is given out
   */
  public Answer call(Function<String, Answer> call, Predicate<Answer> refused) {
    String token = store.token(name, this::fetch);
    Answer answer = call.apply(token);
    if (!refused.test(answer)) {
      return answer;
    }
    store.drop(name, token);
    return call.apply(store.token(name, this::fetch));
  }

  /** Who does not get a token has wrong credentials, unless the courier is down or busy. */
  private Token fetch() {
    var asked = clock.instant();
    Answer answer = conversation.answer(request);
    if (!answer.good()) {
      Kind kind = Answer.kindOf(answer.status());
      throw answer.refused(kind == Kind.BAD_REQUEST ? Kind.AUTH : kind, "asked for a token");
    }
    Issued issued = reading.apply(Json.read(answer.courier(), answer.body()));
    if (issued.value() == null || issued.life() == null || !issued.life().isPositive()) {
      throw Unanswered.unreadable(answer.courier(), "a token or how long it lives is missing");
    }
    return new Token(issued.value(), asked.plus(used(issued.life())));
  }

  private static Duration used(Duration life) {
    return life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2);
  }

  /** OAuth 2, section 5.1: {@code access_token} and its life in seconds. */
  public static Issued oauth(JsonNode answer) {
    String life = Json.text(answer, "expires_in");
    boolean seconds = life != null && life.matches("[1-9][0-9]{0,7}");
    return new Issued(
        Json.text(answer, "access_token"),
        seconds ? Duration.ofSeconds(Long.parseLong(life)) : null);
  }
}
