package id.emall.bank.snap;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends one request to the bank and reads its answer as JSON with a response code. */
final class SnapWire {

  /** A full statement of 9,000 rows is a quarter of this. */
  private static final int LARGEST_ANSWER_BYTES = 16 << 20;

  /** No charset parameter: banks compare the header as text. */
  private static final MediaType JSON = MediaType.get("application/json");

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private final SnapPartner partner;
  private final OkHttpClient http;

  SnapWire(SnapPartner partner, OkHttpClient http, Duration timeout) {
    this.partner = partner;
    this.http =
        http.newBuilder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .readTimeout(timeout)
            .callTimeout(timeout.plusSeconds(10))
            .build();
  }

  /**
   * What came back.
   *
   * @param status HTTP status
   * @param code empty when the body carries none
   * @param retryAfter how long the bank asks to wait, or null
   */
  record Received(
      int status, Optional<SnapCode> code, JsonNode json, byte[] raw, Duration retryAfter) {

    boolean is(java.util.function.Predicate<SnapCode> what) {
      return code.filter(what).isPresent();
    }
  }

  /**
   * @param url path and query, sent exactly so
   * @param body sent exactly so
   * @throws OutsideFailure when no answer came
   */
  Received post(String url, Map<String, String> headers, byte[] body) {
    Request.Builder request =
        new Request.Builder()
            .url(partner.baseUrl().resolve(url))
            .post(RequestBody.create(body, JSON));
    headers.forEach(request::header);
    try (Response response = http.newCall(request.build()).execute()) {
      byte[] raw = response.body().byteStream().readNBytes(LARGEST_ANSWER_BYTES + 1);
      if (raw.length > LARGEST_ANSWER_BYTES) {
        throw new OutsideFailure(
            Kind.MALFORMED,
            "",
            partner.bank() + " answered more than " + LARGEST_ANSWER_BYTES + " bytes to " + url);
      }
      JsonNode json = json(raw);
      return new Received(
          response.code(),
          SnapCode.of(json),
          json,
          raw,
          retryAfter(response.header("Retry-After")));
    } catch (IOException e) {
      throw new OutsideFailure(
          Kind.TRANSIENT, "", partner.bank() + " did not answer " + url + ": " + e, null, e);
    }
  }

  /** The failure that an answer without success means. */
  OutsideFailure failure(Received received, String url) {
    if (received.code().isEmpty()) {
      return new OutsideFailure(
          SnapCode.kindOf(received.status()),
          "",
          "%s answered HTTP %d to %s, not JSON with a responseCode"
              .formatted(partner.bank(), received.status(), url),
          received.retryAfter(),
          null);
    }
    SnapCode code = received.code().get();
    return new OutsideFailure(
        code.kind(),
        code.text(),
        "%s answered %s to %s: %s"
            .formatted(partner.bank(), code.text(), url, said(received.json())),
        received.retryAfter(),
        null);
  }

  /** The bank's own words, shortened: at most 150 characters by the standard. */
  private static String said(JsonNode json) {
    String message = json.path("responseMessage").asText("");
    return message.substring(0, Math.min(message.length(), 150));
  }

  private static JsonNode json(byte[] raw) {
    try {
      return MAPPER.readTree(raw);
    } catch (IOException e) {
      // told by the caller, as an answer without a code
      return MissingNode.getInstance();
    }
  }

  /** Seconds only; the date form is not used by banks, and their clocks are not ours. */
  private static Duration retryAfter(String header) {
    boolean seconds = header != null && header.strip().matches("[0-9]{1,5}");
    return seconds ? Duration.ofSeconds(Long.parseLong(header.strip())) : null;
  }
}
