package id.emall.courier.tiki;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.courier.Particulars;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.FollowedCourier;
import id.emall.courier.Json;
import id.emall.courier.ParcelStory;
import id.emall.courier.ScanTimes;
import id.emall.courier.ScanWords;
import id.emall.courier.StatusTable;
import id.emall.courier.Unanswered;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads TIKI's two answers about one parcel, kept together. */
final class TikiAnswer implements FollowedCourier.Reading {

  private static final String TIKI = "TIKI";
  private static final Pattern RECEIVER =
      Pattern.compile("RECEIVED BY\\s*:\\s*([^|\\[\\]]{1,80})", Pattern.CASE_INSENSITIVE);

  private final StatusTable table;
  private final ScanTimes times;

  TikiAnswer(StatusTable table, ScanTimes times) {
    this.table = table;
    this.times = times;
  }

  @Override
  public TrackResult read(String number, byte[] raw) {
    JsonNode both = Json.read(TIKI, raw);
    JsonNode info = good(both.path("info"));
    List<JsonNode> parcels = Json.list(TIKI, info, "response");
    if (parcels.isEmpty()) {
      if (!info.has("response")) {
        throw Unanswered.unreadable(TIKI, "'response' is missing");
      }
      return new TrackResult.NotFound(raw);
    }
    JsonNode parcel = parcels.getFirst();
    ParcelStory.same(TIKI, number, Json.text(parcel, "cnno"));
    List<JsonNode> scans =
        Json.list(TIKI, good(both.path("history")), "response").stream()
            .flatMap(one -> Json.list(TIKI, one, "history").stream())
            .toList();
    return new ParcelStory(TIKI, table, times)
        .newestFirst(scans.stream().map(TikiAnswer::scan).toList())
        .receivedBy(receiver(scans))
        .particulars(
            Particulars.of(Json.text(parcel, "product"), Json.grams(Json.text(parcel, "weight"))))
        .found(raw);
  }

  private static JsonNode good(JsonNode part) {
    int status = TikiStatus.of(part);
    if (status != 200 && status != 404) {
      throw TikiStatus.failure(status, "TIKI refused");
    }
    return part;
  }

  /** A code is a code and, where only its family is known, a category. */
  private static ScanWords scan(JsonNode told) {
    String code = Json.text(told, "status");
    return new ScanWords(Json.text(told, "entry_date"), code, Json.text(told, "noted"))
        .category(code)
        .at(Json.text(told, "entry_name"));
  }

  private static String receiver(List<JsonNode> scans) {
    return scans.stream()
        .map(scan -> Json.text(scan, "noted"))
        .filter(Objects::nonNull)
        .map(RECEIVER::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1).strip())
        .findFirst()
        .orElse(null);
  }
}
