package id.emall.courier;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One question to a courier over HTTP and its answer, or the reason why there is none. */
public final class Conversation {

  /** No courier's answer for one parcel comes near this. */
  private static final int LARGEST_ANSWER_BYTES = 1 << 20;

  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  private final String courier;
  private final OkHttpClient http;

  /**
   * @param courier named in failures
   * @param http never follows a redirect: a question carries credentials
   */
  public Conversation(
      String courier, OkHttpClient http, Duration connectTimeout, Duration readTimeout) {
    this.courier = courier;
    this.http =
        http.newBuilder()
            .followRedirects(false)
            .connectTimeout(connectTimeout)
            .readTimeout(readTimeout)
            .writeTimeout(readTimeout)
            .callTimeout(connectTimeout.plus(readTimeout).plus(readTimeout))
            .build();
  }

  /**
   * The body of a 2xx answer.
   *
   * @throws Unanswered otherwise, with what came
   */
  public byte[] ask(Request request) {
    try (Response response = http.newCall(request).execute()) {
      byte[] body = read(response);
      if (!response.isSuccessful()) {
        throw new Unanswered(refused(response), body);
      }
      return body;
    } catch (IOException e) {
      throw new Unanswered(
          new OutsideFailure(Kind.TRANSIENT, "", courier + " did not answer: " + e, null, e),
          new byte[0]);
    }
  }

  private byte[] read(Response response) throws IOException {
    byte[] body = response.body().byteStream().readNBytes(LARGEST_ANSWER_BYTES + 1);
    if (body.length > LARGEST_ANSWER_BYTES) {
      throw new Unanswered(
          new OutsideFailure(
              Kind.MALFORMED,
              "",
              courier + " answered more than " + LARGEST_ANSWER_BYTES + " bytes"),
          body);
    }
    return body;
  }

  private OutsideFailure refused(Response response) {
    int status = response.code();
    return new OutsideFailure(
        kind(status),
        Integer.toString(status),
        courier + " answered HTTP " + status,
        retryAfter(response),
        null);
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401, 403 -> Kind.AUTH;
      case 429 -> Kind.THROTTLED;
      case 408 -> Kind.TRANSIENT;
      default -> status >= 500 ? Kind.TRANSIENT : status >= 400 ? Kind.BAD_REQUEST : Kind.MALFORMED;
    };
  }

  /** Seconds or an HTTP date (RFC 9110, 10.2.3); null when absent or unreadable. */
  private static Duration retryAfter(Response response) {
    String value = response.header("Retry-After");
    if (value == null) {
      return null;
    }
    Duration wait = value.strip().matches("\\d{1,9}") ? seconds(value) : untilDate(value, response);
    if (wait == null || wait.isNegative()) {
      return null;
    }
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static Duration seconds(String value) {
    return Duration.ofSeconds(Long.parseLong(value.strip()));
  }

  /** Measured from the courier's own Date, so that neither clock needs to be right. */
  private static Duration untilDate(String value, Response response) {
    Instant until = date(value);
    Instant from = date(response.header("Date"));
    return until == null || from == null ? null : Duration.between(from, until);
  }

  private static Instant date(String value) {
    if (value == null) {
      return null;
    }
    try {
      return ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Why a question has no answer that could be read, and the bytes that came nevertheless. */
  public static final class Unanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient OutsideFailure failure;
    private final transient byte[] raw;

    public Unanswered(OutsideFailure failure, byte[] raw) {
      super(failure.getMessage(), failure);
      this.failure = failure;
      this.raw = raw;
    }

    public OutsideFailure failure() {
      return failure;
    }

    public byte[] raw() {
      return raw;
    }
  }
}
