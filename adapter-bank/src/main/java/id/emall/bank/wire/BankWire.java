package id.emall.bank.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.SettingKey;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends one request to a bank, byte for byte as given, and reads the answer as JSON. */
public final class BankWire {

  /** No charset parameter: banks compare the header as text. */
  public static final MediaType JSON = MediaType.get("application/json");

  public static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

  /** A full statement of 9,000 rows is a quarter of this. */
  private static final int LARGEST_ANSWER_BYTES = 16 << 20;

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private final String bank;
  private final HttpUrl baseUrl;
  private final OkHttpClient http;

  /**
   * @param bank short name for messages
   * @throws IllegalArgumentException when a setting is missing or malformed; names it
   */
  public BankWire(String bank, AdapterContext context) {
    AdapterSettings settings = context.settings();
    Duration timeout = settings.get("timeout", TIMEOUT);
    this.bank = bank;
    this.baseUrl = baseUrl(settings);
    this.http =
        context
            .http()
            .newBuilder()
            .followRedirects(false)
            .retryOnConnectionFailure(false)
            .readTimeout(timeout)
            .callTimeout(timeout.plusSeconds(10))
            .build();
  }

  /** The settings that every bank has. */
  public static List<SettingKey> keys() {
    return List.of(
        SettingKey.required("base-url", "the bank's address: scheme, host and port"),
        SettingKey.optional("timeout", "how long one call may wait for its answer, PT20S"));
  }

  private static HttpUrl baseUrl(AdapterSettings settings) {
    HttpUrl url = HttpUrl.parse(settings.get("base-url"));
    if (url == null || !url.encodedPath().equals("/") || url.query() != null) {
      throw new IllegalArgumentException(
          "setting 'base-url' of adapter '%s' must be an address such as https://host:port"
              .formatted(settings.name()));
    }
    return url;
  }

  /**
   * @param url path and query, sent exactly so
   * @param body sent exactly so
   * @throws OutsideFailure when no answer came
   */
  public Received post(String url, Map<String, String> headers, byte[] body, MediaType type) {
    return send(request(url, headers).post(RequestBody.create(body, type)).build(), url);
  }

  /**
   * @param url path and query, sent exactly so
   * @throws OutsideFailure when no answer came
   */
  public Received get(String url, Map<String, String> headers) {
    return send(request(url, headers).build(), url);
  }

  private Request.Builder request(String url, Map<String, String> headers) {
    Request.Builder request = new Request.Builder().url(baseUrl.resolve(url));
    headers.forEach(request::header);
    return request;
  }

  private Received send(Request request, String url) {
    try (Response response = http.newCall(request).execute()) {
      byte[] raw = response.body().byteStream().readNBytes(LARGEST_ANSWER_BYTES + 1);
      if (raw.length > LARGEST_ANSWER_BYTES) {
        throw new OutsideFailure(
            Kind.MALFORMED,
            "",
            bank + " answered more than " + LARGEST_ANSWER_BYTES + " bytes to " + url);
      }
      return new Received(
          response.code(), json(raw), raw, retryAfter(response.header("Retry-After")));
    } catch (IOException e) {
      throw new OutsideFailure(
          Kind.TRANSIENT, "", bank + " did not answer " + url + ": " + e, null, e);
    }
  }

  private static JsonNode json(byte[] raw) {
    try {
      return MAPPER.readTree(raw);
    } catch (IOException e) {
      // told by the caller, as an answer without what it must hold
      return MissingNode.getInstance();
    }
  }

  /** Seconds only; the date form is not used by banks, and their clocks are not ours. */
  private static Duration retryAfter(String header) {
    boolean seconds = header != null && header.strip().matches("[0-9]{1,5}");
    return seconds ? Duration.ofSeconds(Long.parseLong(header.strip())) : null;
  }
}
