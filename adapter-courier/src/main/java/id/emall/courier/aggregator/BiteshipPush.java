package id.emall.courier.aggregator;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.courier.PushParser;
import id.emall.contracts.courier.PushParser.Pushed;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.Json;
import id.emall.courier.PushProof;
import id.emall.courier.PushedNews;
import id.emall.courier.StatusTable;
import id.emall.courier.Unanswered;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Reads Biteship's pushes: {@code order.status} and {@code order.waybill_id} say that something of
 * a parcel changed and not when, so they carry no scan and the parcel is asked about. {@code
 * order.price} is about money and tells nothing of the parcel. A status may come twice in earnest,
 * without anything to tell the two apart; within an hour the second counts as the first sent again.
 *
 * @see <a href="https://biteship.com/en/docs/api/webhooks">Biteship, webhooks</a>
 */
final class BiteshipPush {

  private static final String BITESHIP = "Biteship";

  private final StatusTable table;
  private final Served served;
  private final Clock clock;

  private BiteshipPush(StatusTable table, Served served, Clock clock) {
    this.table = table;
    this.served = served;
    this.clock = clock;
  }

  static PushParser taking(PushProof proof, StatusTable table, Served served, Clock clock) {
    return new PushedNews(BITESHIP, proof, new BiteshipPush(table, served, clock)::read);
  }

  private List<Pushed> read(JsonNode body) {
    String event = Json.text(body, "event");
    if (event == null) {
      throw Unanswered.unreadable(BITESHIP, "'event' is missing");
    }
    String number = Json.text(body, "courier_waybill_id");
    String company = Json.text(body, "courier_company");
    boolean ours = company == null || company.equalsIgnoreCase(served.code());
    boolean tells = event.equals("order.status") || event.equals("order.waybill_id");
    return number != null && tells && ours ? List.of(pushed(event, number, body)) : List.of();
  }

  private Pushed pushed(String event, String number, JsonNode body) {
    String status = BiteshipAnswer.code(Json.text(body, "status"), null);
    String hour = clock.instant().truncatedTo(ChronoUnit.HOURS).toString();
    return PushedNews.of(
        BITESHIP,
        number,
        String.join("|", event, String.valueOf(status), hour),
        new TrackResult.Found(
            List.of(), present(status), null, null, null, null, null, Json.write(body)));
  }

  /** Its word alone ends nothing: whatever it says, the parcel is asked about. */
  private ShipmentStatus present(String status) {
    ShipmentStatus said = table.meaning(status, null).status();
    return said == null || said.terminal() ? ShipmentStatus.IN_TRANSIT : said;
  }
}
