package id.emall.courier.dhl;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.Particulars;
import id.emall.contracts.courier.ScanPlace;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.FollowedCourier;
import id.emall.courier.Json;
import id.emall.courier.ParcelStory;
import id.emall.courier.ScanTimes;
import id.emall.courier.ScanWords;
import id.emall.courier.StatusTable;
import id.emall.courier.Unanswered;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads DHL's Unified answer about one number. Scans usually carry the local time of their place
 * and no offset.
 */
final class UnifiedAnswer implements FollowedCourier.Reading {

  private static final String DHL = "DHL";

  private final StatusTable table;
  private final ScanTimes times;

  UnifiedAnswer(StatusTable table, ScanTimes times) {
    this.table = table;
    this.times = times;
  }

  @Override
  public TrackResult read(String number, byte[] raw) {
    JsonNode answer = Json.read(DHL, raw);
    if ("404".equals(Json.text(answer, "status")) && !answer.has("shipments")) {
      return new TrackResult.NotFound(raw);
    }
    List<JsonNode> shipments = Json.list(DHL, answer, "shipments");
    if (shipments.isEmpty()) {
      throw Unanswered.unreadable(DHL, "'shipments' is missing");
    }
    return found(number, shipments.getFirst(), raw);
  }

  /** A piece's number answers with the shipment that it belongs to. */
  TrackResult found(String number, JsonNode shipment, byte[] raw) {
    List<String> ids =
        Stream.concat(
                Stream.ofNullable(Json.text(shipment, "id")),
                Json.list(DHL, shipment, "details", "pieceIds").stream().map(JsonNode::asText))
            .toList();
    if (ids.stream().noneMatch(number::equalsIgnoreCase)) {
      throw Unanswered.because(
          Kind.INCONSISTENT, "", "asked about " + number + ", DHL answered " + ids);
    }
    List<ScanWords> scans =
        Json.list(DHL, shipment, "events").stream().map(UnifiedAnswer::scan).toList();
    ParcelStory story = new ParcelStory(DHL, table, times).newestFirst(scans);
    JsonNode present = shipment.path("status");
    ShipmentStatus said =
        table.meaning(Json.text(present, "statusCode"), text(present), null).status();
    if (said == ShipmentStatus.DELIVERED) {
      story.deliveredAsTold(scan(present));
    } else if (scans.isEmpty() && said != null && said != ShipmentStatus.UNKNOWN) {
      story.present(said);
    }
    return story
        .receivedBy(Json.text(shipment, "details", "proofOfDelivery", "signed", "name"))
        .particulars(particulars(shipment, story))
        .found(raw);
  }

  private static ScanWords scan(JsonNode told) {
    String code = Json.text(told, "statusCode");
    JsonNode address = told.path("location").path("address");
    String place = Json.text(address, "addressLocality");
    return new ScanWords(Json.text(told, "timestamp"), code, text(told))
        .category(code)
        .at(
            place,
            new ScanPlace(
                null,
                city(place),
                Json.text(address, "postalCode"),
                Json.text(address, "countryCode"),
                null,
                null))
        .because(Json.text(told, "remark"));
  }

  /** Express writes {@code JAKARTA - INDONESIA}. */
  private static String city(String place) {
    return place == null ? null : place.split(" - ", 2)[0].strip();
  }

  private static String text(JsonNode told) {
    return Json.joined(": ", Json.text(told, "status"), Json.text(told, "description"));
  }

  private static Particulars particulars(JsonNode shipment, ParcelStory story) {
    JsonNode details = shipment.path("details");
    JsonNode weight = details.path("weight");
    JsonNode frame = shipment.path("estimatedDeliveryTimeFrame");
    String through = Json.text(frame, "estimatedThrough");
    return new Particulars(
        Json.text(details, "product", "productName"),
        "kg".equalsIgnoreCase(Json.text(weight, "unitText"))
            ? Json.grams(Json.text(weight, "value"))
            : null,
        story.moment(Json.text(frame, "estimatedFrom")),
        story.moment(through == null ? Json.text(shipment, "estimatedTimeOfDelivery") : through),
        null,
        List.of(),
        Json.link(Json.text(details, "proofOfDelivery", "documentUrl")));
  }
}
