package id.emall.courier.fedex;

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
 * Reads FedEx's pushes (Advanced Integrated Visibility), whose body was not seen: taken for the
 * track results of the Track API, bare or under {@code output}. FedEx sends events out of order, so
 * the scans' own times decide.
 *
 * @see <a
 *     href="https://developer.fedex.com/api/en-us/catalog/shipment-visibility-webhook/docs.html">
 *     FedEx, Advanced Integrated Visibility</a>
 */
final class FedexPush {

  private static final String FEDEX = "FedEx";

  private FedexPush() {}

  static PushParser taking(PushProof proof, FedexAnswer answer) {
    return new PushedNews(FEDEX, proof, body -> read(answer, body));
  }

  private static List<Pushed> read(FedexAnswer answer, JsonNode body) {
    JsonNode root = body.has("output") ? body.path("output") : body;
    List<JsonNode> parts = Json.list(FEDEX, root, "completeTrackResults");
    List<Pushed> pushed = new ArrayList<>();
    for (JsonNode part : parts.isEmpty() ? List.of(root) : parts) {
      String number = Json.text(part, "trackingNumber");
      if (number == null) {
        throw Unanswered.unreadable(FEDEX, "no tracking number is named");
      }
      pushed.add(
          PushedNews.of(
              FEDEX, number, part, FollowedCourier.read(answer, number, Json.write(part))));
    }
    return pushed;
  }
}
