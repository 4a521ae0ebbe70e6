package id.emall.courier.configured;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.Json;
import id.emall.courier.ParcelStory;
import id.emall.courier.ScanTimes;
import id.emall.courier.ScanWords;
import id.emall.courier.StatusTable;
import id.emall.courier.Unanswered;
import java.util.List;

/** Reads an answer by the settings that say where things stand in it. */
final class ConfiguredAnswer implements FollowedCourier.Reading {

  private final String courier;
  private final StatusTable table;
  private final ScanTimes times;
  private final JsonPointer scans;
  private final JsonPointer number;
  private final JsonPointer receiver;
  private final String time;
  private final String text;
  private final String code;
  private final String place;

  ConfiguredAnswer(CourierSettings settings, StatusTable table, ScanTimes times) {
    this.courier = settings.courier();
    this.table = table;
    this.times = times;
    this.scans = pointer(settings, "scans", "/history");
    this.number = pointer(settings, "number", "/number");
    this.receiver = pointer(settings, "receiver", "/receiver");
    this.time = settings.own().get("time", "date");
    this.text = settings.own().get("text", "description");
    this.code = settings.own().get("code", "code");
    this.place = settings.own().get("place", "city");
  }

  private static JsonPointer pointer(CourierSettings settings, String key, String fallback) {
    try {
      return JsonPointer.compile(settings.own().get(key, fallback));
    } catch (IllegalArgumentException e) {
      throw settings.refused(key, "must be a JSON pointer such as " + fallback);
    }
  }

  @Override
  public TrackResult read(String asked, byte[] raw) {
    JsonNode answer = Json.read(courier, raw);
    JsonNode list = answer.at(scans);
    if (list.isMissingNode()) {
      throw Unanswered.unreadable(courier, "'" + scans + "' is missing");
    }
    ParcelStory.same(courier, asked, Json.text(answer.at(number)));
    List<ScanWords> told = Json.list(courier, list).stream().map(this::scan).toList();
    return new ParcelStory(courier, table, times)
        .oldestFirst(told)
        .receivedBy(Json.text(answer.at(receiver)))
        .found(raw);
  }

  private ScanWords scan(JsonNode scan) {
    return new ScanWords(Json.text(scan, time), Json.text(scan, code), Json.text(scan, text))
        .at(Json.text(scan, place));
  }
}
