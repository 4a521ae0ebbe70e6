package id.emall.courier.jne;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.Particulars;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.BracketedText;
import id.emall.courier.FollowedCourier;
import id.emall.courier.Json;
import id.emall.courier.ParcelStory;
import id.emall.courier.ScanTimes;
import id.emall.courier.ScanWords;
import id.emall.courier.StatusTable;
import id.emall.courier.Unanswered;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what JNE answers with HTTP 200, good or bad. */
final class JneAnswer implements FollowedCourier.Reading {

  private static final String JNE = "JNE";

  private static final Pattern UNKNOWN_NUMBER =
      Pattern.compile("cnote.*not found", Pattern.CASE_INSENSITIVE);

  /** JNE's texts for refused credentials are not published; these words give them away. */
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "user ?name|api.?key|password|credential|unauthori|access denied",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOO_MANY =
      Pattern.compile("too many|limit exceeded|rate limit|quota", Pattern.CASE_INSENSITIVE);

  private final StatusTable table;
  private final ScanTimes times;

  JneAnswer(StatusTable table, ScanTimes times) {
    this.table = table;
    this.times = times;
  }

  /**
   * @param number the number that was asked about
   */
  @Override
  public TrackResult read(String number, byte[] raw) {
    JsonNode answer = Json.read(JNE, raw);
    JsonNode cnote = answer.path("cnote");
    return cnote.isObject() ? found(number, answer, cnote, raw) : told(answer, raw);
  }

  /** What JNE says instead of a parcel. */
  private static TrackResult told(JsonNode answer, byte[] raw) {
    String error = Json.text(answer, "error");
    if (error == null) {
      throw Unanswered.unreadable(JNE, "it has neither 'cnote' nor 'error'");
    }
    if (UNKNOWN_NUMBER.matcher(error).find()) {
      return new TrackResult.NotFound(raw);
    }
    Kind kind =
        CREDENTIALS.matcher(error).find()
            ? Kind.AUTH
            : TOO_MANY.matcher(error).find() ? Kind.THROTTLED : Kind.MALFORMED;
    throw Unanswered.because(kind, "", "JNE says: " + Unanswered.shortened(error));
  }

  private TrackResult found(String number, JsonNode answer, JsonNode cnote, byte[] raw) {
    ParcelStory.same(JNE, number, Json.text(cnote, "cnote_no"));
    List<ScanWords> scans =
        history(answer).stream()
            .map(
                one -> scan(Json.text(one, "date"), Json.text(one, "code"), Json.text(one, "desc")))
            .toList();
    ParcelStory story = new ParcelStory(JNE, table, times).oldestFirst(scans);
    if (delivered(cnote)) {
      story.deliveredAsTold(proofOfDelivery(cnote)).deliveredAt(Json.text(cnote, "cnote_pod_date"));
    } else {
      story.present(present(cnote, scans));
    }
    return story
        .receivedBy(receiver(cnote))
        .place(Json.text(cnote, "lat"), Json.text(cnote, "long"))
        .particulars(particulars(answer, cnote))
        .found(raw);
  }

  private static List<JsonNode> history(JsonNode answer) {
    return Json.list(JNE, answer, "history");
  }

  private static ScanWords scan(String time, String code, String description) {
    BracketedText text = BracketedText.of(description == null ? "" : description);
    return new ScanWords(time, code, description).meant(text.says()).at(text.place());
  }

  /** JNE fills in the proof of delivery before, or without, a scan in the history. */
  private ScanWords proofOfDelivery(JsonNode cnote) {
    String said = Json.text(cnote, "last_status");
    boolean saysDelivered = said != null && meaning(said) == ShipmentStatus.DELIVERED;
    return scan(
        Json.text(cnote, "cnote_pod_date"),
        Json.text(cnote, "pod_code"),
        saysDelivered ? said : Json.text(cnote, "pod_status"));
  }

  private boolean delivered(JsonNode cnote) {
    String code = Json.text(cnote, "pod_code");
    return code == null
        ? "DELIVERED".equalsIgnoreCase(Json.text(cnote, "pod_status"))
        : table.meaning(code, null).status() == ShipmentStatus.DELIVERED;
  }

  private ShipmentStatus meaning(String text) {
    return table.meaning(null, BracketedText.of(text).says()).status();
  }

  /** A number without any scan is a booking that JNE has not seen yet. */
  private ShipmentStatus present(JsonNode cnote, List<ScanWords> scans) {
    String last = Json.text(cnote, "last_status");
    if (last != null) {
      return meaning(last);
    }
    String pod = Json.text(cnote, "pod_status");
    if (pod == null) {
      return scans.isEmpty() ? ShipmentStatus.INFO_RECEIVED : ShipmentStatus.UNKNOWN;
    }
    return "ON PROCESS".equalsIgnoreCase(pod) ? ShipmentStatus.IN_TRANSIT : ShipmentStatus.UNKNOWN;
  }

  private static String receiver(JsonNode cnote) {
    String receiver = Json.text(cnote, "cnote_pod_receiver");
    String last = Json.text(cnote, "last_status");
    return receiver != null || last == null ? receiver : BracketedText.of(last).receiver();
  }

  private static Particulars particulars(JsonNode answer, JsonNode cnote) {
    return new Particulars(
        Json.text(cnote, "servicetype"),
        Json.grams(Json.text(cnote, "cnote_weight")),
        null,
        null,
        Json.text(cnote, "keterangan"),
        photos(answer, cnote),
        Json.link(Json.text(cnote, "signature")));
  }

  private static List<String> photos(JsonNode answer, JsonNode cnote) {
    Stream<String> taken =
        Json.list(JNE, answer, "photo_history").stream()
            .flatMap(one -> IntStream.rangeClosed(1, 5).mapToObj(n -> Json.text(one, "photo" + n)));
    return Stream.concat(Stream.of(Json.text(cnote, "photo")).filter(Objects::nonNull), taken)
        .map(Json::link)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
