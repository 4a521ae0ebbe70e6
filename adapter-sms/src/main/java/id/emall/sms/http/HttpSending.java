package id.emall.sms.http;

import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.sms.Submission;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Hands a message over by one HTTP call, never repeated here: these gateways take no idempotency
 * key. A call that never reached a connection was surely not taken; one whose answer does not come
 * or breaks off may have been. Failures told by it hold no address, because some gateways want
 * secrets there.
 */
public final class HttpSending {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int MOST_BYTES = 64 * 1024;

  private final OkHttpClient http;

  /**
   * @param timeout how long one call may take in all
   */
  public HttpSending(OkHttpClient http, Duration timeout) {
    this.http =
        http.newBuilder()
            .callTimeout(timeout)
            .readTimeout(timeout)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .addNetworkInterceptor(HttpSending::noteSending)
            .build();
  }

  /** With the time-out of the setting {@code timeout}, 15 seconds when not given. */
  public HttpSending(OkHttpClient http, AdapterSettings settings) {
    this(http, settings.get("timeout", PATIENCE));
  }

  /**
   * An address of a gateway.
   *
   * @throws IllegalArgumentException when it is none; names the setting
   */
  public static HttpUrl address(AdapterSettings settings, String key, String fallback) {
    String text = fallback == null ? settings.get(key) : settings.get(key, fallback);
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw new IllegalArgumentException(
          "setting '%s' of adapter '%s' must be an http or https address"
              .formatted(key, settings.name()));
    }
    return url;
  }

  /**
   * What a gateway answered.
   *
   * @param body its first 64 KiB; empty when that of a refusal cannot be read
   * @param retryAfter how long the gateway asks to wait; null when it does not say it in seconds
   */
  public record Answer(int status, String body, Duration retryAfter) {

    private static final int TOO_MANY = 429;
    private static final int PROXY_TIMED_OUT = 504;

    /** Whether the call went well by HTTP's own status. */
    public boolean good() {
      return status >= 200 && status < 300;
    }

    /** What the status alone says of one that is not {@link #good}. */
    public Submission refusal() {
      return refusal("HTTP " + status, words());
    }

    /**
     * The same with the gateway's own code and words.
     *
     * @param code never empty
     */
    public Submission refusal(String code, String words) {
      return switch (status) {
        case 400, 422 -> new Submission.Refused(code, words);
        case 401, 403 -> new Submission.NotAuthorised(code, words);
        case TOO_MANY -> new Submission.TryLater(code, words, retryAfter);
        case PROXY_TIMED_OUT ->
            new Submission.Uncertain(code + ": a proxy waited in vain for the answer");
        default -> new Submission.TryLater(code, words, retryAfter);
      };
    }

    private String words() {
      return switch (status) {
        case 400, 422 -> "request refused";
        case 401, 403 -> "account refused";
        case TOO_MANY -> "too many calls";
        default -> "unexpected answer";
      };
    }
  }

  /**
   * Calls once.
   *
   * @param meaning what an answer says, whatever its status
   */
  public Submission send(Request request, Function<Answer, Submission> meaning) {
    Sending sending = new Sending(new AtomicBoolean());
    Request noted = request.newBuilder().tag(Sending.class, sending).build();
    try (Response response = http.newCall(noted).execute()) {
      return meaning.apply(answer(response));
    } catch (IOException e) {
      return sending.begun().get()
          ? new Submission.Uncertain("no answer: " + e.getMessage())
          : new Submission.TryLater("connect", String.valueOf(e.getMessage()), null);
    }
  }

  /**
   * Asks for something; an answer that is not good is a failure.
   *
   * @return the answer's body
   * @throws OutsideFailure AUTH, THROTTLED or TRANSIENT
   */
  public String fetch(Request request) {
    try (Response response = http.newCall(request).execute()) {
      Answer answer = answer(response);
      if (answer.good()) {
        return answer.body();
      }
      Kind kind =
          switch (answer.status()) {
            case 401, 403 -> Kind.AUTH;
            case Answer.TOO_MANY -> Kind.THROTTLED;
            default -> Kind.TRANSIENT;
          };
      throw new OutsideFailure(
          kind, "HTTP " + answer.status(), answer.words(), answer.retryAfter(), null);
    } catch (IOException e) {
      throw new OutsideFailure(Kind.TRANSIENT, "", "no answer: " + e.getMessage(), null, e);
    }
  }

  private static Answer answer(Response response) throws IOException {
    String asked = response.header("Retry-After", "");
    return new Answer(
        response.code(),
        body(response),
        asked.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(asked)) : null);
  }

  private static String body(Response response) throws IOException {
    try {
      return response.peekBody(MOST_BYTES).string();
    } catch (IOException e) {
      if (response.isSuccessful()) {
        throw e;
      }
      return "";
    }
  }

  /** Runs once a connection stands, just before the request is written to it. */
  private static Response noteSending(Interceptor.Chain chain) throws IOException {
    Sending sending = chain.request().tag(Sending.class);
    if (sending != null) {
      sending.begun().set(true);
    }
    return chain.proceed(chain.request());
  }

  /** Whether anything of a request may have reached the gateway. */
  private record Sending(AtomicBoolean begun) {}
}
