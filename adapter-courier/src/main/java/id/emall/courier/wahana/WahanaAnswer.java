package id.emall.courier.wahana;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.FollowedCourier;
import id.emall.courier.Json;
import id.emall.courier.ParcelStory;
import id.emall.courier.ScanTimes;
import id.emall.courier.ScanWords;
import id.emall.courier.StatusTable;
import id.emall.courier.Unanswered;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Wahana's answer about one parcel. */
final class WahanaAnswer implements FollowedCourier.Reading {

  private static final String WAHANA = "Wahana";

  /** The parcel's last state, of which only this one is known. */
  private static final String DELIVERED = "3";

  /** What errors say is not published; these words give them away. */
  private static final Pattern CREDENTIALS =
      Pattern.compile("token|unauthori|akses|expired", Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_FOUND =
      Pattern.compile("tidak (ditemukan|terdaftar|ada)|not found", Pattern.CASE_INSENSITIVE);

  private static final Pattern RECEIVER =
      Pattern.compile("^Diterima oleh ([^(]{1,80})", Pattern.CASE_INSENSITIVE);

  private final StatusTable table;
  private final ScanTimes times;

  WahanaAnswer(StatusTable table, ScanTimes times) {
    this.table = table;
    this.times = times;
  }

  @Override
  public TrackResult read(String number, byte[] raw) {
    JsonNode answer = Json.read(WAHANA, raw);
    String status = Json.text(answer, "status");
    if ("error".equalsIgnoreCase(status)) {
      return told(Json.joined(" ", Json.text(answer, "message"), Json.text(answer, "error")), raw);
    }
    String answered = Json.text(answer, "TTKNO");
    if (!"OK".equalsIgnoreCase(status) || answered == null) {
      throw Unanswered.unreadable(WAHANA, "it has no 'status' and no 'TTKNO'");
    }
    ParcelStory.same(WAHANA, number, answered);
    List<ScanWords> scans =
        Json.list(WAHANA, answer, "data").stream().map(WahanaAnswer::scan).toList();
    ParcelStory story = new ParcelStory(WAHANA, table, times).oldestFirst(scans);
    if (DELIVERED.equals(Json.text(answer, "StatusTerakhir")) && !scans.isEmpty()) {
      story.deliveredAsTold(scans.getLast());
    }
    scans.forEach(scan -> story.receivedBy(receiver(scan.description())));
    return story.found(raw);
  }

  private static ScanWords scan(JsonNode told) {
    return new ScanWords(
            Json.text(told, "Tanggal"),
            Json.text(told, "StatusInternal"),
            Json.text(told, "TrackStatusNama"))
        .at(Json.text(told, "lokasicd"));
  }

  private static TrackResult told(String error, byte[] raw) {
    String said = error == null ? "" : error;
    if (NOT_FOUND.matcher(said).find()) {
      return new TrackResult.NotFound(raw);
    }
    throw Unanswered.because(
        CREDENTIALS.matcher(said).find() ? Kind.AUTH : Kind.MALFORMED,
        "",
        "Wahana says: " + Unanswered.shortened(said));
  }

  private static String receiver(String text) {
    Matcher matcher = RECEIVER.matcher(text == null ? "" : text);
    return matcher.find() ? matcher.group(1).strip() : null;
  }
}
