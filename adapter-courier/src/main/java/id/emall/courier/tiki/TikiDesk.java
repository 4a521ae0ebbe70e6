package id.emall.courier.tiki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.TrackQuery;
import id.emall.courier.AccessToken;
import id.emall.courier.Answer;
import id.emall.courier.Conversation;
import id.emall.courier.CourierSettings;
import id.emall.courier.Json;
import id.emall.courier.Unanswered;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Asks TIKI about a parcel: a login, then its particulars and its history with one token. */
final class TikiDesk {

  private static final MediaType JSON = MediaType.get("application/json");

  private final HttpUrl baseUrl;
  private final Conversation conversation;
  private final AccessToken token;

  TikiDesk(CourierSettings settings, HttpUrl baseUrl, Duration tokenLife) {
    this.baseUrl = baseUrl;
    this.conversation = settings.conversation();
    ObjectNode login =
        Json.object()
            .put("username", settings.own().get("username"))
            .put("password", settings.own().secret("password"));
    this.token =
        new AccessToken(
            settings.context().tokens(),
            settings.tokenName(),
            settings.context().clock(),
            conversation,
            request("user/auth", login).build(),
            answer -> issued(answer, tokenLife));
  }

  /** A refused login comes with HTTP 200 and a status in the body. */
  private static AccessToken.Issued issued(JsonNode answer, Duration life) {
    String value = Json.text(answer, "response", "token");
    if (value == null) {
      throw TikiStatus.failure(TikiStatus.of(answer), "TIKI gave no token");
    }
    return new AccessToken.Issued(value, life);
  }

  /** The history is asked for only of a number that TIKI knows. */
  byte[] ask(TrackQuery query) {
    byte[] info = ask("connote/info", query.number());
    byte[] history =
        TikiStatus.holdsParcel(info) ? ask("connote/history", query.number()) : new byte[0];
    return Json.together("info", info, "history", history);
  }

  private byte[] ask(String path, String number) {
    ObjectNode body = Json.object().put("cnno", number);
    Answer answer =
        token.call(
            value ->
                conversation.answer(request(path, body).header("x-access-token", value).build()),
            TikiDesk::refused);
    if (refused(answer)) {
      throw answer.refused(Kind.AUTH, "it does not take the token");
    }
    return answer.bodyIfGood();
  }

  private static boolean refused(Answer answer) {
    if (!answer.good()) {
      return answer.status() == 401 || answer.status() == 403;
    }
    try {
      int status = TikiStatus.of(Json.read("TIKI", answer.body()));
      return status == 401 || status == 403;
    } catch (Unanswered e) {
      // told by whoever reads the answer
      return false;
    }
  }

  private Request.Builder request(String path, JsonNode body) {
    return new Request.Builder()
        .url(baseUrl.newBuilder().addPathSegments(path).build())
        .header("Accept", "application/json")
        .post(RequestBody.create(Json.write(body), JSON));
  }
}
