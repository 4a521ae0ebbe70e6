package id.emall.courier.rate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote;
import id.emall.contracts.courier.rate.RatePlace;
import id.emall.contracts.courier.rate.RateQuery;
import id.emall.contracts.courier.rate.RateService;
import id.emall.courier.Answer;
import id.emall.courier.Conversation;
import id.emall.courier.Json;
import id.emall.courier.Unanswered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Quotes by Biteship: {@code POST /v1/rates/couriers} between ids of areas, which {@code GET
 * /v1/maps/areas} finds (its exact parameters are unverified). A parcel is one item of its weight
 * and, where its size is known, of its volume; its value plays no part as no insurance is asked.
 */
final class BiteshipRates implements RateService {

  private static final String BITESHIP = "Biteship";
  private static final MediaType JSON = MediaType.get("application/json");

  /** No courier for the route. */
  private static final Set<String> NOBODY_GOES = Set.of("40001010");

  private final HttpUrl baseUrl;
  private final String key;
  private final Map<CourierId, String> couriers;
  private final Conversation conversation;

  BiteshipRates(
      HttpUrl baseUrl, String key, Map<CourierId, String> couriers, Conversation conversation) {
    this.baseUrl = baseUrl;
    this.key = key;
    this.couriers = couriers;
    this.conversation = conversation;
  }

  @Override
  public boolean searches() {
    return true;
  }

  @Override
  public List<RatePlace> search(String words) {
    HttpUrl url =
        baseUrl
            .newBuilder()
            .addPathSegments("v1/maps/areas")
            .addQueryParameter("countries", "ID")
            .addQueryParameter("input", words)
            .addQueryParameter("type", "single")
            .build();
    return QuotingSettings.told(
        () ->
            Json.list(BITESHIP, told(new Request.Builder().url(url)), "areas").stream()
                .map(BiteshipRates::place)
                .toList());
  }

  private static RatePlace place(JsonNode area) {
    String id = Json.text(area, "id");
    if (id == null) {
      throw Unanswered.unreadable(BITESHIP, "an area has no 'id'");
    }
    return new RatePlace(
        id,
        Json.textOrEmpty(area, "name"),
        Json.textOrEmpty(area, "administrative_division_level_1_name"),
        Json.textOrEmpty(area, "administrative_division_level_2_name"),
        Json.textOrEmpty(area, "administrative_division_level_3_name"));
  }

  @Override
  public List<RateQuote> quote(RateQuery query) {
    Map<String, CourierId> asked = QuotingSettings.wanted(couriers, query.couriers());
    if (asked.isEmpty()) {
      return List.of();
    }
    HttpUrl url = baseUrl.newBuilder().addPathSegments("v1/rates/couriers").build();
    RequestBody body = RequestBody.create(Json.write(question(query, asked.keySet())), JSON);
    return QuotingSettings.told(
        () ->
            Json.list(BITESHIP, told(new Request.Builder().url(url).post(body)), "pricing").stream()
                .flatMap(row -> quote(row, asked).stream())
                .toList());
  }

  private static ObjectNode question(RateQuery query, Set<String> couriers) {
    ObjectNode question =
        Json.object()
            .put("origin_area_id", query.origin())
            .put("destination_area_id", query.destination())
            .put("couriers", String.join(",", couriers));
    ObjectNode item =
        question
            .putArray("items")
            .addObject()
            .put("name", "Paket")
            .put("value", 1)
            .put("quantity", 1)
            .put("weight", query.weightGrams());
    if (query.volumeCm3() > 0) {
      Box box = Box.of(query.volumeCm3());
      item.put("length", box.lengthCm()).put("width", box.widthCm()).put("height", box.heightCm());
    }
    return question;
  }

  private static Optional<RateQuote> quote(JsonNode row, Map<String, CourierId> asked) {
    CourierId courier = asked.get(Json.textOrEmpty(row, "courier_code").toLowerCase(Locale.ROOT));
    String code = Json.text(row, "courier_service_code");
    if (courier == null || code == null || !"IDR".equals(Json.text(row, "currency"))) {
      return Optional.empty();
    }
    return QuotedService.read(
        BITESHIP,
        courier,
        code,
        Json.text(row, "courier_service_name"),
        promise(row),
        Json.text(row, "price"));
  }

  private static String promise(JsonNode row) {
    String range = Json.text(row, "shipment_duration_range");
    return range == null
        ? Json.text(row, "duration")
        : range + " " + Json.textOrEmpty(row, "shipment_duration_unit");
  }

  /** What was answered; without prices where nobody goes. */
  private JsonNode told(Request.Builder request) {
    Answer answer =
        conversation.answer(
            request.header("Authorization", key).header("Accept", "application/json").build());
    if (answer.status() == 402) {
      throw answer.refused(Kind.AUTH, "the balance is used up");
    }
    boolean refused = answer.status() == 400 || answer.status() == 404;
    JsonNode told = Json.read(BITESHIP, refused ? answer.body() : answer.bodyIfGood());
    if (told.path("success").asBoolean(false)) {
      return told;
    }
    if (NOBODY_GOES.contains(Json.textOrEmpty(told, "code"))) {
      return Json.object();
    }
    throw answer.refused(Kind.BAD_REQUEST, Json.text(told, "error"));
  }
}
