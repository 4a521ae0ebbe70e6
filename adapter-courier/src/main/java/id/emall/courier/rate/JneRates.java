package id.emall.courier.rate;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote;
import id.emall.contracts.courier.rate.RatePlace;
import id.emall.contracts.courier.rate.RateQuery;
import id.emall.contracts.courier.rate.RateService;
import id.emall.courier.Conversation;
import id.emall.courier.Json;
import id.emall.courier.Unanswered;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Quotes by JNE itself: {@code POST /tracing/api/pricedev} with credentials, places and whole
 * kilograms in the form. JNE forgives 300 g of a begun kilogram, and counts 6,000 cm3 as one.
 * Refusals come with HTTP 200 and an {@code error}.
 */
final class JneRates implements RateService {

  private static final String NAME = "JNE";
  private static final CourierId JNE = new CourierId(NAME);
  private static final int CM3_PER_KG = 6_000;
  private static final int FORGIVEN_GRAMS = 300;

  private static final Pattern CREDENTIALS =
      Pattern.compile("username|api.?key|not valid|unauthori", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOBODY_GOES =
      Pattern.compile("price not found|not found", Pattern.CASE_INSENSITIVE);

  private final HttpUrl url;
  private final String username;
  private final String apiKey;
  private final String userAgent;
  private final Conversation conversation;

  JneRates(
      HttpUrl baseUrl,
      String username,
      String apiKey,
      String userAgent,
      Conversation conversation) {
    this.url = baseUrl.newBuilder().addPathSegments("tracing/api/pricedev").build();
    this.username = username;
    this.apiKey = apiKey;
    this.userAgent = userAgent;
    this.conversation = conversation;
  }

  @Override
  public boolean searches() {
    return false;
  }

  @Override
  public List<RatePlace> search(String words) {
    return List.of();
  }

  @Override
  public List<RateQuote> quote(RateQuery query) {
    if (!query.couriers().contains(JNE)) {
      return List.of();
    }
    long grams = Math.max(query.weightGrams(), Math.ceilDiv(query.volumeCm3() * 1000, CM3_PER_KG));
    long kilograms = Math.max(1, Math.ceilDiv(grams - FORGIVEN_GRAMS, 1000));
    FormBody form =
        new FormBody.Builder()
            .add("username", username)
            .add("api_key", apiKey)
            .add("from", query.origin())
            .add("thru", query.destination())
            .add("weight", Long.toString(kilograms))
            .build();
    Request request =
        new Request.Builder()
            .url(url)
            .header("Accept", "application/json")
            .header("User-Agent", userAgent)
            .post(form)
            .build();
    return QuotingSettings.told(() -> read(conversation.ask(request)));
  }

  private static List<RateQuote> read(byte[] raw) {
    JsonNode answer = Json.read(NAME, raw);
    String error = Json.text(answer, "error");
    if (error != null) {
      if (CREDENTIALS.matcher(error).find()) {
        throw Unanswered.because(Kind.AUTH, "", "JNE refused the credentials");
      }
      if (NOBODY_GOES.matcher(error).find()) {
        return List.of();
      }
      throw Unanswered.because(Kind.BAD_REQUEST, "", "JNE says: " + Unanswered.shortened(error));
    }
    if (!answer.path("price").isArray()) {
      throw Unanswered.unreadable(NAME, "'price' is missing");
    }
    return Json.list(NAME, answer, "price").stream().flatMap(row -> quote(row).stream()).toList();
  }

  private static Optional<RateQuote> quote(JsonNode row) {
    String code = Json.text(row, "service_code");
    if (code == null || !"IDR".equals(Json.text(row, "currency"))) {
      return Optional.empty();
    }
    return QuotedService.read(
        NAME, JNE, code, Json.text(row, "service_display"), promise(row), Json.text(row, "price"));
  }

  /** {@code etd_thru} may be missing where {@code etd_from} is there; {@code times} is D or H. */
  private static String promise(JsonNode row) {
    String from = Json.text(row, "etd_from");
    String to = Json.text(row, "etd_thru");
    if (from == null) {
      return null;
    }
    String unit = "H".equalsIgnoreCase(Json.text(row, "times")) ? "h" : "d";
    return from + (to == null ? "" : "-" + to) + " " + unit;
  }
}
