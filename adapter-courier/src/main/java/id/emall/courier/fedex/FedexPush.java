package id.emall.courier.fedex;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.courier.PushParser;
import id.emall.courier.FollowedCourier;
import id.emall.courier.Json;
import id.emall.courier.PushProof;
import id.emall.courier.PushedNews;
import id.emall.courier.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads FedEx's pushes (Advanced Integrated Visibility), whose body was not seen: taken for the
 * track results of the Track API, bare or under {@code output}. FedEx sends events out of order, so
 * the scans' own times decide.
 *
 * @see <a
 *     href="https://developer.fedex.com/api/en-us/catalog/shipment-visibility-webhook/docs.html">
 *     FedEx, Advanced Integrated Visibility</a>
 */
final class FedexPush implements PushParser {

  private static final String FEDEX = "FedEx";

  private final FedexAnswer answer;
  private final PushedNews news;

  FedexPush(PushProof proof, FedexAnswer answer) {
    this.answer = answer;
    this.news = new PushedNews(FEDEX, proof, this::read);
  }

  @Override
  public List<Pushed> parse(Map<String, String> headers, byte[] body) {
    return news.parse(headers, body);
  }

  private List<Pushed> read(JsonNode body) {
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
