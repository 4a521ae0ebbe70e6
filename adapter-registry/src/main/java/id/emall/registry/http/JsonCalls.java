package id.emall.registry.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import java.io.IOException;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Asks with one HTTP call. Failures told by it hold neither what was asked nor what was answered:
 * both are about people.
 */
public final class JsonCalls {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int MOST_BYTES = 1024 * 1024;
  private static final int TOO_MANY = 429;
  private static final MediaType TYPE = MediaType.get("application/json");

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final OkHttpClient http;

  /** With the time-out of the setting {@code timeout}, 15 seconds when not given. */
  public JsonCalls(OkHttpClient http, AdapterSettings settings) {
    Duration timeout = settings.get("timeout", PATIENCE);
    this.http =
        http.newBuilder()
            .callTimeout(timeout)
            .readTimeout(timeout)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .build();
  }

  /**
   * An address of a registry.
   *
   * @param fallback null when it must be given
   * @throws IllegalArgumentException when it is none; names the setting
   */
  public static HttpUrl address(AdapterSettings settings, String key, String fallback) {
    HttpUrl url = HttpUrl.parse(fallback == null ? settings.get(key) : settings.get(key, fallback));
    if (url == null) {
      throw new IllegalArgumentException(
          "setting '%s' of adapter '%s' must be an http or https address"
              .formatted(key, settings.name()));
    }
    return url;
  }

  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  public static RequestBody body(JsonNode question) {
    return RequestBody.create(
        question.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), TYPE);
  }

  /** What was answered with a status that is no failure. */
  public record Answer(int status, JsonNode json) {}

  /**
   * Calls once.
   *
   * @param known a status besides 2xx whose answer is to be read, such as 404; 0 for none
   * @throws OutsideFailure AUTH, THROTTLED, BAD_REQUEST, TRANSIENT or MALFORMED
   */
  public Answer call(Request request, int known) {
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful() && response.code() != known) {
        throw refusal(response);
      }
      return new Answer(response.code(), read(response.peekBody(MOST_BYTES).string()));
    } catch (JsonProcessingException e) {
      throw new OutsideFailure(Kind.MALFORMED, "", "the answer is no JSON");
    } catch (IOException e) {
      throw new OutsideFailure(Kind.TRANSIENT, "", "no answer: " + e.getMessage(), null, e);
    }
  }

  private static JsonNode read(String text) throws JsonProcessingException {
    JsonNode json = JSON.readTree(text);
    if (json == null || !json.isObject()) {
      throw new OutsideFailure(Kind.MALFORMED, "", "the answer is no JSON object");
    }
    return json;
  }

  private static OutsideFailure refusal(Response response) {
    String asked = response.header("Retry-After", "");
    Duration wait = asked.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(asked)) : null;
    String code = "HTTP " + response.code();
    return switch (response.code()) {
      case 401, 403 -> new OutsideFailure(Kind.AUTH, code, code + ": account refused");
      case TOO_MANY ->
          new OutsideFailure(Kind.THROTTLED, code, code + ": too many calls", wait, null);
      case 400, 404, 405, 422 ->
          new OutsideFailure(Kind.BAD_REQUEST, code, code + ": question refused");
      default -> new OutsideFailure(Kind.TRANSIENT, code, code, wait, null);
    };
  }
}
