package id.emall.courier.aggregator;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
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

/** Reads BinderByte's answer about one waybill, newest scan first. */
final class BinderByteAnswer implements FollowedCourier.Reading {

  private static final String BINDERBYTE = "BinderByte";

  private static final Pattern CREDENTIALS =
      Pattern.compile("api.?key|unauthori|forbidden", Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_SUCH_WAYBILL =
      Pattern.compile(
          "not found|tidak ditemukan|invalid (awb|waybill|resi)|belum terdaftar",
          Pattern.CASE_INSENSITIVE);

  private final StatusTable table;
  private final ScanTimes times;

  BinderByteAnswer(StatusTable table, ScanTimes times) {
    this.table = table;
    this.times = times;
  }

  @Override
  public TrackResult read(String number, byte[] raw) {
    JsonNode answer = Json.read(BINDERBYTE, raw);
    String status = Json.text(answer, "status");
    if (status == null || !status.matches("\\d{3}")) {
      throw Unanswered.unreadable(BINDERBYTE, "'status' is missing");
    }
    if (!status.equals("200")) {
      return refused(Integer.parseInt(status), Json.text(answer, "message"), raw);
    }
    JsonNode summary = answer.path("data").path("summary");
    String answered = Json.text(summary, "awb");
    if (answered == null) {
      throw Unanswered.unreadable(BINDERBYTE, "'data.summary' is missing");
    }
    ParcelStory.same(BINDERBYTE, number, answered);
    return found(answer.path("data"), summary, raw);
  }

  private static TrackResult refused(int status, String message, byte[] raw) {
    String said = message == null ? "" : message;
    if (CREDENTIALS.matcher(said).find()) {
      throw Unanswered.because(Kind.AUTH, Integer.toString(status), "BinderByte refused the key");
    }
    if (status == 404 || NO_SUCH_WAYBILL.matcher(said).find()) {
      return new TrackResult.NotFound(raw);
    }
    throw Unanswered.because(
        Answer.kindOf(status),
        Integer.toString(status),
        "BinderByte says: " + Unanswered.shortened(said));
  }

  private TrackResult found(JsonNode data, JsonNode summary, byte[] raw) {
    List<ScanWords> scans =
        Json.list(BINDERBYTE, data, "history").stream().map(BinderByteAnswer::scan).toList();
    ParcelStory story = new ParcelStory(BINDERBYTE, table, times).newestFirst(scans);
    if ("DELIVERED".equalsIgnoreCase(Json.text(summary, "status"))) {
      story.deliveredAsTold(new ScanWords(Json.text(summary, "date"), "DELIVERED", "DELIVERED"));
    }
    scans.forEach(scan -> story.receivedBy(BracketedText.of(scan.description()).receiver()));
    return story
        .particulars(
            Particulars.of(Json.text(summary, "service"), Json.grams(Json.text(summary, "weight"))))
        .found(raw);
  }

  private static ScanWords scan(JsonNode told) {
    String text = Json.text(told, "desc");
    if (text == null) {
      throw Unanswered.unreadable(BINDERBYTE, "a scan has no text");
    }
    BracketedText parts = BracketedText.of(text);
    String place = Json.text(told, "location");
    return new ScanWords(Json.text(told, "date"), null, text)
        .meant(parts.says())
        .at(place == null ? parts.place() : place);
  }
}
