package id.emall.courier.dhl;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.courier.Particulars;
import id.emall.contracts.courier.ScanPlace;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.FollowedCourier;
import id.emall.courier.Json;
import id.emall.courier.ParcelStory;
import id.emall.courier.ScanTimes;
import id.emall.courier.ScanWords;
import id.emall.courier.StatusTable;
import id.emall.courier.Unanswered;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one shipment of MyDHL's answer. Its {@code status} tells how the question went, not the
 * parcel. Date and time come apart, of the place, with an offset only where it was asked for. DHL's
 * sample lists the oldest scan first and others say the newest: the times decide.
 */
final class ExpressAnswer implements FollowedCourier.Reading {

  static final String DHL = "DHL Express";

  private static final Pattern SIGNED =
      Pattern.compile("^Delivered\\s*[:-]\\s*(.{1,80})$", Pattern.CASE_INSENSITIVE);

  private final StatusTable table;
  private final ScanTimes times;

  ExpressAnswer(StatusTable table, ScanTimes times) {
    this.table = table;
    this.times = times;
  }

  @Override
  public TrackResult read(String number, byte[] raw) {
    JsonNode shipment = Json.read(DHL, raw);
    String answered = Json.text(shipment, "shipmentTrackingNumber");
    if (answered == null) {
      throw Unanswered.unreadable(DHL, "'shipmentTrackingNumber' is missing");
    }
    ParcelStory.same(DHL, number, answered);
    List<JsonNode> told =
        Json.list(DHL, shipment, "events").stream()
            .sorted(Comparator.comparing(event -> String.valueOf(time(event))))
            .toList();
    ParcelStory story =
        new ParcelStory(DHL, table, times)
            .oldestFirst(told.stream().map(ExpressAnswer::scan).toList());
    told.forEach(event -> story.receivedBy(receiver(event)));
    return story.particulars(particulars(shipment, story)).found(raw);
  }

  private static ScanWords scan(JsonNode event) {
    JsonNode area = event.path("serviceArea").path(0);
    String name = Json.text(area, "description");
    String city = name == null ? null : name.replaceFirst("-[A-Z]{2}$", "");
    String country =
        name != null && name.matches(".*-[A-Z]{2}$") ? name.substring(name.length() - 2) : null;
    return new ScanWords(time(event), Json.text(event, "typeCode"), Json.text(event, "description"))
        .at(name, new ScanPlace(Json.text(area, "code"), city, null, country, null, null));
  }

  private static String time(JsonNode event) {
    String date = Json.text(event, "date");
    String time = Json.text(event, "time");
    String offset = Json.text(event, "GMTOffset");
    return date == null || time == null ? null : date + "T" + time + (offset == null ? "" : offset);
  }

  private static String receiver(JsonNode event) {
    if (!"OK".equals(Json.text(event, "typeCode"))) {
      return null;
    }
    String signed = Json.text(event, "signedBy");
    Matcher matcher = SIGNED.matcher(String.valueOf(Json.text(event, "description")));
    return signed != null ? signed : matcher.matches() ? matcher.group(1) : null;
  }

  private static Particulars particulars(JsonNode shipment, ParcelStory story) {
    boolean metric = "metric".equalsIgnoreCase(Json.text(shipment, "unitOfMeasurements"));
    return new Particulars(
        Json.text(shipment, "productCode"),
        metric ? Json.grams(Json.text(shipment, "totalWeight")) : null,
        null,
        story.moment(Json.text(shipment, "estimatedDeliveryDate")),
        null,
        List.of(),
        null);
  }
}
