package id.emall.courier;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import java.time.Duration;

/**
 * What a courier answered over HTTP.
 *
 * @param courier for messages
 * @param retryAfter how long it asks to wait, or null
 */
public record Answer(String courier, int status, byte[] body, Duration retryAfter) {

  public boolean good() {
    return status >= 200 && status < 300;
  }

  /**
   * The body of a 2xx answer.
   *
   * @throws Unanswered otherwise
   */
  public byte[] bodyIfGood() {
    if (!good()) {
      throw refused(kindOf(status), "");
    }
    return body;
  }

  /**
   * The answer as a failure.
   *
   * @param said what the courier said, or empty
   */
  public Unanswered refused(Kind kind, String said) {
    String words = said == null || said.isEmpty() ? "" : ": " + Unanswered.shortened(said);
    return new Unanswered(
        new OutsideFailure(
            kind,
            Integer.toString(status),
            courier + " answered HTTP " + status + words,
            retryAfter,
            null),
        body);
  }

  /** What is to be done about an HTTP status that is no success. */
  public static Kind kindOf(int status) {
    return switch (status) {
      case 401, 403 -> Kind.AUTH;
      case 429 -> Kind.THROTTLED;
      case 408 -> Kind.TRANSIENT;
      default -> status >= 500 ? Kind.TRANSIENT : status >= 400 ? Kind.BAD_REQUEST : Kind.MALFORMED;
    };
  }
}
