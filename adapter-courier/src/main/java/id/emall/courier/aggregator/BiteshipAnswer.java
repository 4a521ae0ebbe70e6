package id.emall.courier.aggregator;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads Biteship's answer about one waybill. */
final class BiteshipAnswer implements FollowedCourier.Reading {

  private static final String BITESHIP = "Biteship";
  private static final Set<String> NOT_FOUND = Set.of("40003001", "40003002");

  private static final Pattern DELIVERING =
      Pattern.compile(
          "\\b(kurir|antar|diantar|pengantaran|courier|delivery)\\b", Pattern.CASE_INSENSITIVE);

  private final StatusTable table;
  private final ScanTimes times;

  BiteshipAnswer(StatusTable table, ScanTimes times) {
    this.table = table;
    this.times = times;
  }

  @Override
  public TrackResult read(String number, byte[] raw) {
    JsonNode answer = Json.read(BITESHIP, raw);
    if (!answer.path("success").isBoolean()) {
      throw Unanswered.unreadable(BITESHIP, "'success' is missing");
    }
    return answer.path("success").asBoolean() ? found(number, answer, raw) : refused(answer, raw);
  }

  private static TrackResult refused(JsonNode answer, byte[] raw) {
    String code = String.valueOf(Json.text(answer, "code"));
    if (NOT_FOUND.contains(code)) {
      return new TrackResult.NotFound(raw);
    }
    throw Unanswered.because(
        Kind.BAD_REQUEST,
        code,
        "Biteship says: " + Unanswered.shortened(Json.text(answer, "error")));
  }

  private TrackResult found(String number, JsonNode answer, byte[] raw) {
    ParcelStory.same(BITESHIP, number, Json.text(answer, "waybill_id"));
    List<ScanWords> scans =
        Json.list(BITESHIP, answer, "history").stream().map(BiteshipAnswer::scan).toList();
    ParcelStory story = new ParcelStory(BITESHIP, table, times).oldestFirst(scans);
    ShipmentStatus present = table.meaning(code(Json.text(answer, "status"), null), null).status();
    if (present == ShipmentStatus.DELIVERED && !scans.isEmpty()) {
      story.deliveredAsTold(scans.getLast());
    } else if (scans.isEmpty() && present != ShipmentStatus.UNKNOWN) {
      story.present(present);
    }
    return story.found(raw);
  }

  private static ScanWords scan(JsonNode told) {
    String note = Json.text(told, "note");
    return new ScanWords(
        Json.text(told, "updated_at"), code(Json.text(told, "status"), note), note);
  }

  /** One spelling of a status, told apart by its note where it means two things. */
  static String code(String status, String note) {
    if (status == null) {
      return null;
    }
    String plain = status.toLowerCase(Locale.ROOT).replace("_", "");
    boolean delivering = note != null && DELIVERING.matcher(note).find();
    return plain.equals("droppingoff") && delivering ? plain + "/antar" : plain;
  }
}
