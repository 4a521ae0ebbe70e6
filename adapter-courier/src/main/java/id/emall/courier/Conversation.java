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

  /** Two hundred parcels with all their scans are half of this. */
  private static final int LARGEST_ANSWER_BYTES = 8 << 20;

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
    return answer(request).bodyIfGood();
  }

  /**
   * Whatever was answered.
   *
   * @throws Unanswered when nothing was, or too much
   */
  public Answer answer(Request request) {
    try (Response response = http.newCall(request).execute()) {
      return new Answer(courier, response.code(), read(response), retryAfter(response));
    } catch (IOException e) {
      throw new Unanswered(
          new OutsideFailure(Kind.TRANSIENT, "", courier + " did not answer: " + e, null, e),
          new byte[0]);
    }
  }

  private byte[] read(Response response) throws IOException {
    byte[] body = response.body().byteStream().readNBytes(LARGEST_ANSWER_BYTES + 1);
    if (body.length > LARGEST_ANSWER_BYTES) {
      throw Unanswered.because(
          Kind.MALFORMED, "", courier + " answered more than " + LARGEST_ANSWER_BYTES + " bytes");
    }
    return body;
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
}
