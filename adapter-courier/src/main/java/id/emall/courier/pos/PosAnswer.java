package id.emall.courier.pos;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.courier.Particulars;
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
import java.util.regex.Pattern;

/**
 * Reads both generations of Pos Indonesia's answers. The first tells events in {@code
 * rs_tnt.r_tnt}, null for an unknown number and an object where there is one event only; the second
 * a {@code connote} with its state and history.
 */
final class PosAnswer implements FollowedCourier.Reading {

  private static final String POS = "Pos Indonesia";
  private static final Pattern NOT_FOUND =
      Pattern.compile("tidak ditemukan|not found", Pattern.CASE_INSENSITIVE);

  private final StatusTable table;
  private final ScanTimes times;

  PosAnswer(StatusTable table, ScanTimes times) {
    this.table = table;
    this.times = times;
  }

  @Override
  public TrackResult read(String number, byte[] raw) {
    JsonNode answer = Json.read(POS, raw);
    if (answer.has("connote_code") || answer.has("connote_history")) {
      return second(number, answer, raw);
    }
    String error = Json.text(answer, "errors", "global");
    if (error != null && NOT_FOUND.matcher(error).find()) {
      return new TrackResult.NotFound(raw);
    }
    if (!answer.has("rs_tnt")) {
      throw Unanswered.unreadable(POS, "it has neither 'rs_tnt' nor 'connote_code'");
    }
    return answer.path("rs_tnt").isObject()
        ? first(number, answer, raw)
        : new TrackResult.NotFound(raw);
  }

  private TrackResult first(String number, JsonNode answer, byte[] raw) {
    List<JsonNode> events = Json.list(POS, answer, "rs_tnt", "r_tnt");
    events.forEach(event -> ParcelStory.same(POS, number, Json.text(event, "barcode")));
    List<PosDescription> told =
        events.stream().map(e -> PosDescription.of(Json.text(e, "description"))).toList();
    ParcelStory story =
        new ParcelStory(POS, table, times).oldestFirst(events.stream().map(this::event).toList());
    told.forEach(one -> story.receivedBy(one.receiver()));
    return story
        .particulars(
            service(
                told.stream()
                    .map(PosDescription::service)
                    .filter(one -> one != null)
                    .findFirst()
                    .orElse(null)))
        .found(raw);
  }

  /** The event's name and its description tell the status together. */
  private ScanWords event(JsonNode event) {
    String name = Json.text(event, "eventName");
    String description = Json.text(event, "description");
    return new ScanWords(
            Json.text(event, "eventDate"), name, PosDescription.of(description).shown(name))
        .meant(Json.joined(" ", name, description))
        .at(Json.text(event, "office"))
        .because(PosDescription.of(description).reason());
  }

  private TrackResult second(String number, JsonNode answer, byte[] raw) {
    ParcelStory.same(POS, number, Json.text(answer, "connote_code"));
    List<ScanWords> scans =
        Json.list(POS, answer, "connote_history").stream()
            .map(one -> new ScanWords(Json.text(one, "date"), null, Json.text(one, "content")))
            .toList();
    String state = Json.text(answer, "connote_state");
    ParcelStory story = new ParcelStory(POS, table, times).oldestFirst(scans);
    ShipmentStatus present = table.meaning(state, null).status();
    if (present == ShipmentStatus.DELIVERED && !scans.isEmpty()) {
      story.deliveredAsTold(new ScanWords(scans.getLast().time(), state, state));
    } else if (present != ShipmentStatus.UNKNOWN) {
      story.present(present);
    }
    scans.forEach(scan -> story.receivedBy(PosDescription.takenBy(scan.description())));
    return story.particulars(service(Json.text(answer, "connote_service"))).found(raw);
  }

  private static Particulars service(String name) {
    return Particulars.of(name, null);
  }
}
