package id.emall.courier.jne;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.courier.Conversation.Unanswered;
import id.emall.courier.StatusTable.Meaning;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what JNE answers with HTTP 200, good or bad. A scan that cannot be read fails the whole
 * answer: leaving it out could leave out the delivery.
 */
final class JneAnswer {

  private static final Pattern UNKNOWN_NUMBER =
      Pattern.compile("cnote.*not found", Pattern.CASE_INSENSITIVE);

  /** JNE's texts for refused credentials are not published; these words give them away. */
  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "user ?name|api.?key|password|credential|unauthori|access denied",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TOO_MANY =
      Pattern.compile("too many|limit exceeded|rate limit|quota", Pattern.CASE_INSENSITIVE);

  private final JsonMapper json = JsonMapper.builder().build();
  private final JneTimes times;

  JneAnswer(JneTimes times) {
    this.times = times;
  }

  /**
   * @param number the number that was asked about
   */
  TrackResult read(String number, byte[] raw) {
    try {
      JsonNode answer = json.readTree(raw);
      JsonNode cnote = answer.path("cnote");
      return cnote.isObject() ? found(number, answer, cnote, raw) : told(answer, raw);
    } catch (IOException e) {
      return failed(Kind.MALFORMED, "", "JNE's answer is no JSON", raw);
    } catch (Unanswered e) {
      return new TrackResult.Failed(e.failure(), raw);
    }
  }

  /** What JNE says instead of a parcel. */
  private static TrackResult told(JsonNode answer, byte[] raw) {
    String error = text(answer, "error");
    if (error == null) {
      return failed(Kind.MALFORMED, "", "JNE's answer has neither 'cnote' nor 'error'", raw);
    }
    if (UNKNOWN_NUMBER.matcher(error).find()) {
      return new TrackResult.NotFound(raw);
    }
    Kind kind =
        CREDENTIALS.matcher(error).find()
            ? Kind.AUTH
            : TOO_MANY.matcher(error).find() ? Kind.THROTTLED : Kind.MALFORMED;
    return failed(kind, "", "JNE says: " + shortened(error), raw);
  }

  private TrackResult found(String number, JsonNode answer, JsonNode cnote, byte[] raw) {
    String answered = text(cnote, "cnote_no");
    if (answered != null && !answered.equalsIgnoreCase(number)) {
      return failed(
          Kind.INCONSISTENT, "", "asked about " + number + ", JNE answered " + answered, raw);
    }
    List<TrackingEvent> events = scans(answer.path("history"));
    boolean delivered = delivered(cnote);
    if (delivered && events.stream().noneMatch(e -> e.status() == ShipmentStatus.DELIVERED)) {
      events.add(proofOfDelivery(cnote));
    }
    Double latitude = degrees(cnote, "lat", 90);
    Double longitude = degrees(cnote, "long", 180);
    boolean placed = latitude != null && longitude != null;
    return new TrackResult.Found(
        events,
        present(cnote, events),
        delivered ? times.read(text(cnote, "cnote_pod_date")).orElse(null) : null,
        delivered ? receiver(cnote) : null,
        photo(answer, cnote),
        placed ? latitude : null,
        placed ? longitude : null,
        raw);
  }

  private List<TrackingEvent> scans(JsonNode history) {
    List<TrackingEvent> events = new ArrayList<>();
    if (history.isMissingNode() || history.isNull()) {
      return events;
    }
    if (!history.isArray()) {
      throw unreadable("'history' is no list");
    }
    for (JsonNode scan : history) {
      events.add(scan(text(scan, "date"), text(scan, "code"), text(scan, "desc")));
    }
    return events;
  }

  private TrackingEvent scan(String rawTime, String code, String description) {
    if (description == null && code == null) {
      throw unreadable("a scan has neither 'desc' nor 'code'");
    }
    Instant at =
        times
            .read(rawTime)
            .orElseThrow(() -> unreadable("the time '" + shortened(rawTime) + "' of a scan"));
    String said = description == null ? "" : description;
    JneText text = JneText.of(said);
    Meaning meaning = JneStatuses.meaning(code, text.says());
    return new TrackingEvent(
        at,
        rawTime,
        ZoneBasis.OFFSET_ASSUMED,
        meaning.status(),
        meaning.subStatus(),
        code,
        said,
        text.place());
  }

  /** JNE fills in the proof of delivery before, or without, a scan in the history. */
  private TrackingEvent proofOfDelivery(JsonNode cnote) {
    String said = text(cnote, "last_status");
    boolean saysDelivered =
        said != null
            && JneStatuses.meaning(null, JneText.of(said).says()).status()
                == ShipmentStatus.DELIVERED;
    return scan(
        text(cnote, "cnote_pod_date"),
        text(cnote, "pod_code"),
        saysDelivered ? said : text(cnote, "pod_status"));
  }

  private static boolean delivered(JsonNode cnote) {
    String code = text(cnote, "pod_code");
    return code == null
        ? "DELIVERED".equalsIgnoreCase(text(cnote, "pod_status"))
        : JneStatuses.meaning(code, null).status() == ShipmentStatus.DELIVERED;
  }

  /** A number without any scan is a booking that JNE has not seen yet. */
  private static ShipmentStatus present(JsonNode cnote, List<TrackingEvent> events) {
    if (delivered(cnote)) {
      return ShipmentStatus.DELIVERED;
    }
    String last = text(cnote, "last_status");
    if (last != null) {
      return JneStatuses.meaning(null, JneText.of(last).says()).status();
    }
    String pod = text(cnote, "pod_status");
    if (pod == null) {
      return events.isEmpty() ? ShipmentStatus.INFO_RECEIVED : ShipmentStatus.UNKNOWN;
    }
    return "ON PROCESS".equalsIgnoreCase(pod) ? ShipmentStatus.IN_TRANSIT : ShipmentStatus.UNKNOWN;
  }

  private static String receiver(JsonNode cnote) {
    String receiver = text(cnote, "cnote_pod_receiver");
    String last = text(cnote, "last_status");
    return receiver != null || last == null ? receiver : JneText.of(last).receiver();
  }

  private static String photo(JsonNode answer, JsonNode cnote) {
    List<String> photos = new ArrayList<>();
    photos.add(text(cnote, "photo"));
    for (JsonNode taken : answer.path("photo_history")) {
      for (int n = 1; n <= 5; n++) {
        photos.add(text(taken, "photo" + n));
      }
    }
    return photos.stream()
        .filter(url -> url != null && url.matches("https?://\\S+"))
        .findFirst()
        .orElse(null);
  }

  /** JNE writes numbers as strings; a place that cannot be read is no place. */
  private static Double degrees(JsonNode cnote, String field, int most) {
    String value = text(cnote, field);
    if (value == null || !value.matches("-?\\d{1,3}(\\.\\d+)?")) {
      return null;
    }
    double degrees = Double.parseDouble(value);
    return Math.abs(degrees) <= most ? degrees : null;
  }

  /** Text or number as text; null when absent, empty or something else. */
  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText().strip()
        : null;
  }

  private static String shortened(String text) {
    return text == null || text.length() <= 200 ? text : text.substring(0, 200);
  }

  private static Unanswered unreadable(String what) {
    return new Unanswered(
        new OutsideFailure(Kind.MALFORMED, "", "JNE's answer cannot be read: " + what),
        new byte[0]);
  }

  private static TrackResult.Failed failed(Kind kind, String code, String message, byte[] raw) {
    return new TrackResult.Failed(new OutsideFailure(kind, code, message), raw);
  }
}
