package id.emall.courier.dhl;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.Answer;
import id.emall.courier.Conversation;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.Json;
import id.emall.courier.Unanswered;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Asks MyDHL about up to 200 waybills at once. One alone is asked for at its own path, because
 * there DHL tells the offset of every scan's time. Numbers that DHL does not know are left out of
 * an answer; where it knows none, it says 404.
 */
final class ExpressDesk {

  private static final int NOT_FOUND = 404;

  private final HttpUrl baseUrl;
  private final String authorization;
  private final Conversation conversation;
  private final ExpressAnswer reading;

  ExpressDesk(CourierSettings settings, HttpUrl baseUrl, ExpressAnswer reading) {
    this.baseUrl = baseUrl;
    this.authorization =
        Credentials.basic(
            settings.own().get("username"),
            settings.own().secret("password"),
            StandardCharsets.UTF_8);
    this.conversation = settings.conversation();
    this.reading = reading;
  }

  List<TrackResult> ask(List<TrackQuery> queries) {
    Answer answer = conversation.answer(request(queries));
    if (answer.status() == NOT_FOUND) {
      return queries.stream()
          .map(query -> (TrackResult) new TrackResult.NotFound(answer.body()))
          .toList();
    }
    Map<String, JsonNode> shipments = shipments(answer.bodyIfGood());
    return queries.stream().map(query -> result(query.number(), shipments, answer)).toList();
  }

  private Request request(List<TrackQuery> queries) {
    HttpUrl.Builder url = baseUrl.newBuilder();
    if (queries.size() == 1) {
      url.addPathSegment("shipments")
          .addPathSegment(queries.getFirst().number())
          .addPathSegment("tracking")
          .addQueryParameter("requestGMTOffsetPerEvent", "true");
    } else {
      url.addPathSegment("tracking");
      queries.forEach(query -> url.addQueryParameter("shipmentTrackingNumber", query.number()));
    }
    url.addQueryParameter("trackingView", "all-checkpoints")
        .addQueryParameter("levelOfDetail", "shipment");
    return new Request.Builder()
        .url(url.build())
        .header("Authorization", authorization)
        .header("Accept", "application/json")
        .build();
  }

  private static Map<String, JsonNode> shipments(byte[] body) {
    try {
      JsonNode answer = Json.read(ExpressAnswer.DHL, body);
      if (!answer.has("shipments")) {
        throw Unanswered.unreadable(ExpressAnswer.DHL, "'shipments' is missing");
      }
      Map<String, JsonNode> shipments = new HashMap<>();
      for (JsonNode shipment : Json.list(ExpressAnswer.DHL, answer, "shipments")) {
        String number = Json.text(shipment, "shipmentTrackingNumber");
        if (number != null) {
          shipments.putIfAbsent(number, shipment);
        }
      }
      return shipments;
    } catch (Unanswered e) {
      throw new Unanswered(e.failure(), body);
    }
  }

  private TrackResult result(String number, Map<String, JsonNode> shipments, Answer answer) {
    JsonNode shipment = shipments.get(number);
    return shipment == null
        ? new TrackResult.NotFound(answer.body())
        : FollowedCourier.read(reading, number, Json.write(shipment));
  }
}
