package id.emall.courier.dhl;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.courier.PushParser;
import id.emall.contracts.courier.PushParser.Pushed;
import id.emall.courier.FollowedCourier;
import id.emall.courier.Json;
import id.emall.courier.PushProof;
import id.emall.courier.PushedNews;
import id.emall.courier.Unanswered;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads DHL's Unified pushes. Their body was not seen: taken for shipments of the Unified answer,
 * under {@code shipments} or bare. Messages about the subscription itself, which name a {@code
 * scope} and no parcel, tell nothing.
 *
 * @see <a href="https://developer.dhl.com/api-reference/shipment-tracking-unified-push">DHL,
 *     Shipment Tracking - Unified - Push</a>
 */
final class UnifiedPush {

  private static final String DHL = "DHL";

  private UnifiedPush() {}

  static PushParser taking(PushProof proof, UnifiedAnswer answer) {
    return new PushedNews(DHL, proof, body -> read(answer, body));
  }

  private static List<Pushed> read(UnifiedAnswer answer, JsonNode body) {
    List<JsonNode> shipments = Json.list(DHL, body, "shipments");
    if (shipments.isEmpty() && body.has("scope") && !body.has("id")) {
      return List.of();
    }
    List<Pushed> pushed = new ArrayList<>();
    for (JsonNode shipment : shipments.isEmpty() ? List.of(body) : shipments) {
      String number = Json.text(shipment, "id");
      if (number == null) {
        throw Unanswered.unreadable(DHL, "no shipment is named");
      }
      byte[] raw = Json.write(Json.object().set("shipments", Json.list(shipment)));
      pushed.add(PushedNews.of(DHL, number, shipment, FollowedCourier.read(answer, number, raw)));
    }
    return pushed;
  }
}
