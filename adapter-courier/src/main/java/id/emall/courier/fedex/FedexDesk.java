package id.emall.courier.fedex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.AccessToken;
import id.emall.courier.Answer;
import id.emall.courier.Conversation;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.Json;
import id.emall.courier.Unanswered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/** Asks FedEx about up to thirty parcels at once. */
final class FedexDesk {

  private static final MediaType JSON = MediaType.get("application/json");

  /** A parcel is handed over within so many days of the day that we know. */
  private static final int DAYS_AROUND = 10;

  private final HttpUrl url;
  private final String locale;
  private final Conversation conversation;
  private final AccessToken token;
  private final FedexAnswer reading;

  FedexDesk(CourierSettings settings, HttpUrl baseUrl, FedexAnswer reading) {
    this.url = baseUrl.newBuilder().addPathSegments("track/v1/trackingnumbers").build();
    this.locale = settings.own().get("locale", "en_US");
    this.conversation = settings.conversation();
    this.reading = reading;
    FormBody form =
        new FormBody.Builder()
            .add("grant_type", "client_credentials")
            .add("client_id", settings.own().get("client-id"))
            .add("client_secret", settings.own().secret("client-secret"))
            .build();
    this.token =
        new AccessToken(
            settings.context().tokens(),
            settings.tokenName(),
            settings.context().clock(),
            conversation,
            new Request.Builder()
                .url(baseUrl.newBuilder().addPathSegments("oauth/token").build())
                .post(form)
                .build(),
            AccessToken::oauth);
  }

  List<TrackResult> ask(List<TrackQuery> queries) {
    byte[] body = Json.write(question(queries));
    Answer answer =
        token.call(
            value -> conversation.answer(request(value, body)),
            answered -> answered.status() == 401);
    if (!answer.good()) {
      throw answer.refused(Answer.kindOf(answer.status()), said(answer));
    }
    Map<String, JsonNode> parts = parts(answer);
    return queries.stream().map(query -> result(query, parts, answer)).toList();
  }

  private Request request(String accessToken, byte[] body) {
    return new Request.Builder()
        .url(url)
        .header("Authorization", "Bearer " + accessToken)
        .header("Accept", "application/json")
        .header("x-locale", locale)
        .post(RequestBody.create(body, JSON))
        .build();
  }

  private static ObjectNode question(List<TrackQuery> queries) {
    ObjectNode question = Json.object().put("includeDetailedScans", true);
    ArrayNode infos = question.putArray("trackingInfo");
    for (TrackQuery query : queries) {
      ObjectNode info = infos.addObject();
      if (query.sentOn() != null) {
        info.put("shipDateBegin", query.sentOn().minusDays(DAYS_AROUND).toString());
        info.put("shipDateEnd", query.sentOn().plusDays(DAYS_AROUND).toString());
      }
      info.putObject("trackingNumberInfo").put("trackingNumber", query.number());
    }
    return question;
  }

  /** What FedEx says of each number. */
  private static Map<String, JsonNode> parts(Answer answer) {
    try {
      JsonNode read = Json.read("FedEx", answer.body());
      if (!read.path("output").has("completeTrackResults")) {
        throw Unanswered.unreadable("FedEx", "'output.completeTrackResults' is missing");
      }
      Map<String, JsonNode> parts = new HashMap<>();
      for (JsonNode part : Json.list("FedEx", read, "output", "completeTrackResults")) {
        String number = Json.text(part, "trackingNumber");
        if (number != null) {
          parts.putIfAbsent(number, part);
        }
      }
      return parts;
    } catch (Unanswered e) {
      throw new Unanswered(e.failure(), answer.body());
    }
  }

  private TrackResult result(TrackQuery query, Map<String, JsonNode> parts, Answer answer) {
    JsonNode part = parts.get(query.number());
    if (part == null) {
      return Unanswered.because(
              Kind.INCONSISTENT, "", "FedEx left out " + query.number() + ", which was asked for")
          .result();
    }
    byte[] raw = Json.write(part);
    FollowedCourier.Reading dated = (number, bytes) -> reading.read(number, bytes, query.sentOn());
    return FollowedCourier.read(dated, query.number(), raw);
  }

  /** FedEx's own code of an error, which tells a wrong project from a wrong password. */
  private static String said(Answer answer) {
    try {
      return Json.text(Json.read("FedEx", answer.body()).path("errors").path(0), "code");
    } catch (Unanswered e) {
      // an error page of something on the way
      return "";
    }
  }
}
