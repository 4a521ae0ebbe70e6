package id.emall.courier.rate;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Quotes by Komerce: {@code POST /calculate/domestic-cost} between ids of subdistricts, which
 * {@code GET /destination/domestic-destination} finds. The call takes grams and no size, so a large
 * parcel is asked for by the weight of its volume, as air freight counts it (6,000 cm3 a kilogram).
 */
final class KomerceRates implements RateService {

  private static final String KOMERCE = "RajaOngkir";
  private static final int CM3_PER_KG = 6_000;
  private static final String FOUND_MOST = "50";

  /** The service says 400 or 404 where nobody goes. */
  private static final Pattern NOBODY_GOES =
      Pattern.compile("cost not found|not found|tidak ditemukan", Pattern.CASE_INSENSITIVE);

  private final HttpUrl baseUrl;
  private final String key;
  private final Map<CourierId, String> couriers;
  private final Conversation conversation;

  KomerceRates(
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
            .addPathSegments("destination/domestic-destination")
            .addQueryParameter("search", words)
            .addQueryParameter("limit", FOUND_MOST)
            .addQueryParameter("offset", "0")
            .build();
    return QuotingSettings.told(
        () -> data(new Request.Builder().url(url)).stream().map(KomerceRates::place).toList());
  }

  private static RatePlace place(JsonNode row) {
    String id = Json.text(row, "id");
    if (id == null) {
      throw Unanswered.unreadable(KOMERCE, "a place has no 'id'");
    }
    return new RatePlace(
        id,
        Json.textOrEmpty(row, "label"),
        Json.textOrEmpty(row, "province_name"),
        Json.textOrEmpty(row, "city_name"),
        Json.textOrEmpty(row, "district_name"));
  }

  @Override
  public List<RateQuote> quote(RateQuery query) {
    Map<String, CourierId> asked = QuotingSettings.wanted(couriers, query.couriers());
    if (asked.isEmpty()) {
      return List.of();
    }
    long volumeGrams = Math.ceilDiv(query.volumeCm3() * 1000, CM3_PER_KG);
    FormBody form =
        new FormBody.Builder()
            .add("origin", query.origin())
            .add("destination", query.destination())
            .add("weight", Long.toString(Math.max(query.weightGrams(), volumeGrams)))
            .add("courier", String.join(":", asked.keySet()))
            .add("price", "lowest")
            .build();
    HttpUrl url = baseUrl.newBuilder().addPathSegments("calculate/domestic-cost").build();
    return QuotingSettings.told(
        () ->
            data(new Request.Builder().url(url).post(form)).stream()
                .flatMap(row -> quote(row, asked).stream())
                .toList());
  }

  private static Optional<RateQuote> quote(JsonNode row, Map<String, CourierId> asked) {
    String code = Json.textOrEmpty(row, "code").toLowerCase(Locale.ROOT);
    CourierId courier = asked.get(code);
    String service = Json.text(row, "service");
    if (courier == null || service == null) {
      return Optional.empty();
    }
    return QuotedService.read(
        KOMERCE,
        courier,
        service,
        Json.text(row, "description"),
        Json.text(row, "etd"),
        Json.text(row, "cost"));
  }

  /** The rows of an answer; none where nobody goes. */
  private List<JsonNode> data(Request.Builder request) {
    Answer answer =
        conversation.answer(
            request.header("key", key).header("Accept", "application/json").build());
    if (answer.status() == 400 || answer.status() == 404 || answer.status() == 422) {
      String message = Json.text(Json.read(KOMERCE, answer.body()), "meta", "message");
      if (answer.status() != 422 && message != null && NOBODY_GOES.matcher(message).find()) {
        return List.of();
      }
      throw answer.refused(Kind.BAD_REQUEST, message);
    }
    JsonNode told = Json.read(KOMERCE, answer.bodyIfGood());
    if (Json.text(told, "meta", "code") == null) {
      throw Unanswered.unreadable(KOMERCE, "'meta.code' is missing");
    }
    return Json.list(KOMERCE, told, "data");
  }
}
