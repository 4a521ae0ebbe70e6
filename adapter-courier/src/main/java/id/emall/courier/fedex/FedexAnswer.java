package id.emall.courier.fedex;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
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
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Reads what FedEx says of one number, an element of {@code completeTrackResults}. A number that
 * was used before has a result for each parcel: the one sent nearest to the day we know counts,
 * else the one scanned last.
 */
final class FedexAnswer implements FollowedCourier.Reading {

  private static final String FEDEX = "FedEx";
  private static final String NOT_FOUND = "TRACKING.TRACKINGNUMBER.NOTFOUND";

  private final StatusTable table;
  private final ScanTimes times;

  FedexAnswer(StatusTable table, ScanTimes times) {
    this.table = table;
    this.times = times;
  }

  @Override
  public TrackResult read(String number, byte[] raw) {
    return read(number, raw, null);
  }

  /**
   * @param sentOn about when the parcel was sent, or null
   */
  TrackResult read(String number, byte[] raw, LocalDate sentOn) {
    JsonNode part = Json.read(FEDEX, raw);
    String answered = Json.text(part, "trackingNumber");
    if (answered == null) {
      throw Unanswered.unreadable(FEDEX, "'trackingNumber' is missing");
    }
    ParcelStory.same(FEDEX, number, answered);
    List<JsonNode> results = Json.list(FEDEX, part, "trackResults");
    List<JsonNode> parcels = results.stream().filter(one -> !one.has("error")).toList();
    return parcels.isEmpty() ? refused(results, raw) : found(chosen(parcels, sentOn), raw);
  }

  private static TrackResult refused(List<JsonNode> results, byte[] raw) {
    String code = results.isEmpty() ? null : Json.text(results.getFirst(), "error", "code");
    if (code == null) {
      throw Unanswered.unreadable(FEDEX, "'trackResults' is empty");
    }
    if (code.equals(NOT_FOUND)) {
      return new TrackResult.NotFound(raw);
    }
    throw Unanswered.because(
        code.startsWith("TRACKING.") ? Kind.BAD_REQUEST : Kind.TRANSIENT,
        code,
        "FedEx says of the number: " + Unanswered.shortened(code));
  }

  private static JsonNode chosen(List<JsonNode> parcels, LocalDate sentOn) {
    Comparator<JsonNode> byScan = Comparator.comparing(FedexAnswer::lastScan);
    if (sentOn == null) {
      return parcels.stream().max(byScan).orElseThrow();
    }
    return parcels.stream()
        .min(
            Comparator.comparingLong((JsonNode one) -> daysFrom(sentOn, one))
                .thenComparing(byScan.reversed()))
        .orElseThrow();
  }

  /** Days are compared as text: of parcels years apart an offset decides nothing. */
  private static String lastScan(JsonNode parcel) {
    return Json.list(FEDEX, parcel, "scanEvents").stream()
        .map(scan -> Json.text(scan, "date"))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  private static long daysFrom(LocalDate sentOn, JsonNode parcel) {
    String first =
        Json.list(FEDEX, parcel, "scanEvents").stream()
            .map(scan -> Json.text(scan, "date"))
            .filter(date -> date != null && date.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
            .min(Comparator.naturalOrder())
            .orElse(null);
    return first == null
        ? Long.MAX_VALUE
        : Math.abs(ChronoUnit.DAYS.between(sentOn, LocalDate.parse(first.substring(0, 10))));
  }

  private TrackResult found(JsonNode parcel, byte[] raw) {
    List<ScanWords> scans =
        Json.list(FEDEX, parcel, "scanEvents").stream().map(this::scan).toList();
    ParcelStory story = new ParcelStory(FEDEX, table, times).newestFirst(scans);
    String delivered = date(parcel, "ACTUAL_DELIVERY");
    if ("DL".equals(Json.text(parcel, "latestStatusDetail", "code"))) {
      String time = delivered != null || scans.isEmpty() ? delivered : scans.getFirst().time();
      story.deliveredAsTold(new ScanWords(time, "DL", "Delivered")).deliveredAt(delivered);
    }
    return story
        .receivedBy(Json.text(parcel, "deliveryDetails", "receivedByName"))
        .particulars(particulars(parcel, story))
        .found(raw);
  }

  private static String date(JsonNode parcel, String type) {
    return Json.list(FEDEX, parcel, "dateAndTimes").stream()
        .filter(one -> type.equals(Json.text(one, "type")))
        .map(one -> Json.text(one, "dateTime"))
        .findFirst()
        .orElse(null);
  }

  private static Particulars particulars(JsonNode parcel, ParcelStory story) {
    Integer grams =
        Json.list(FEDEX, parcel, "shipmentDetails", "weight").stream()
            .filter(one -> "KG".equalsIgnoreCase(Json.text(one, "unit")))
            .map(one -> Json.grams(Json.text(one, "value")))
            .findFirst()
            .orElse(null);
    JsonNode window = parcel.path("estimatedDeliveryTimeWindow").path("window");
    String estimated = date(parcel, "ESTIMATED_DELIVERY");
    return new Particulars(
        Json.text(parcel, "serviceDetail", "type"),
        grams,
        story.moment(Json.text(window, "begins")),
        story.moment(Json.text(window, "ends") == null ? estimated : Json.text(window, "ends")),
        Json.text(parcel, "deliveryDetails", "signedByName"),
        List.of(),
        null);
  }

  /** An exception code makes a code of its own where the table knows the two together. */
  private ScanWords scan(JsonNode told) {
    String type = Json.text(told, "eventType");
    String exception = Json.text(told, "exceptionCode");
    String both = exception == null ? type : type + "/" + exception;
    String code = table.meaning(both, null) == StatusTable.NOT_KNOWN ? type : both;
    JsonNode place = told.path("scanLocation");
    String city = Json.text(place, "city");
    String country = Json.text(place, "countryCode");
    String reason = Json.text(told, "exceptionDescription");
    return new ScanWords(Json.text(told, "date"), code, Json.text(told, "eventDescription"))
        .category(Json.text(told, "derivedStatusCode"))
        .at(
            Json.joined(", ", city, Json.text(place, "stateOrProvinceCode"), country),
            new ScanPlace(
                Json.text(told, "locationId"),
                city,
                Json.text(place, "postalCode"),
                country,
                null,
                null))
        .because(reason);
  }
}
