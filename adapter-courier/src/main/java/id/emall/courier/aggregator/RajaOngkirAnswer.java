package id.emall.courier.aggregator;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.courier.Particulars;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.Answer;
import id.emall.courier.BracketedText;
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
 * Reads RajaOngkir's answer about one waybill. Its samples disagree on {@code summary.status}, so
 * {@code delivered} and {@code delivery_status} say whether a parcel was handed over, and both have
 * to where both are there.
 */
final class RajaOngkirAnswer implements FollowedCourier.Reading {

  private static final String RAJAONGKIR = "RajaOngkir";

  private static final Pattern NO_SUCH_WAYBILL =
      Pattern.compile("waybill|resi|not found|tidak ditemukan", Pattern.CASE_INSENSITIVE);

  private final StatusTable table;
  private final ScanTimes times;

  RajaOngkirAnswer(StatusTable table, ScanTimes times) {
    this.table = table;
    this.times = times;
  }

  @Override
  public TrackResult read(String number, byte[] raw) {
    JsonNode answer = Json.read(RAJAONGKIR, raw);
    String code = Json.text(answer, "meta", "code");
    if (code == null || !code.matches("\\d{3}")) {
      throw Unanswered.unreadable(RAJAONGKIR, "'meta.code' is missing");
    }
    if (!code.equals("200")) {
      return refused(Integer.parseInt(code), Json.text(answer, "meta", "message"), raw);
    }
    JsonNode data = answer.path("data");
    if (!data.isObject()) {
      throw Unanswered.unreadable(RAJAONGKIR, "'data' is missing");
    }
    ParcelStory.same(RAJAONGKIR, number, Json.text(data, "summary", "waybill_number"));
    return found(data, raw);
  }

  private static TrackResult refused(int code, String message, byte[] raw) {
    String said = message == null ? "" : message;
    boolean unknown = code == 404 || code == 400 && NO_SUCH_WAYBILL.matcher(said).find();
    if (unknown) {
      return new TrackResult.NotFound(raw);
    }
    throw Unanswered.because(
        Answer.kindOf(code),
        Integer.toString(code),
        "RajaOngkir says: " + Unanswered.shortened(said));
  }

  private TrackResult found(JsonNode data, byte[] raw) {
    List<ScanWords> scans =
        Json.list(RAJAONGKIR, data, "manifest").stream().map(RajaOngkirAnswer::scan).toList();
    ParcelStory story = new ParcelStory(RAJAONGKIR, table, times).oldestFirst(scans);
    JsonNode handed = data.path("delivery_status");
    if (delivered(data, handed)) {
      String time = joined(Json.text(handed, "pod_date"), Json.text(handed, "pod_time"));
      String last = scans.isEmpty() ? null : scans.getLast().time();
      story
          .deliveredAsTold(new ScanWords(time == null ? last : time, "DELIVERED", "DELIVERED"))
          .receivedBy(Json.text(handed, "pod_receiver"));
    }
    return story
        .particulars(Particulars.of(Json.text(data, "summary", "service_code"), null))
        .found(raw);
  }

  private static boolean delivered(JsonNode data, JsonNode handed) {
    String status = Json.text(handed, "status");
    boolean said = data.path("delivered").asBoolean(false);
    return said && (status == null || status.equalsIgnoreCase("DELIVERED"));
  }

  private static ScanWords scan(JsonNode told) {
    String text = Json.text(told, "manifest_description");
    return new ScanWords(
            joined(Json.text(told, "manifest_date"), Json.text(told, "manifest_time")),
            Json.text(told, "manifest_code"),
            text)
        .meant(text == null ? null : BracketedText.of(text).says())
        .at(Json.text(told, "city_name"));
  }

  private static String joined(String date, String time) {
    return date == null ? null : date + " " + (time == null ? "00:00" : time);
  }
}
