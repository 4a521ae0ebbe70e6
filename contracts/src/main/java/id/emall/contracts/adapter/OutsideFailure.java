package id.emall.contracts.adapter;

import java.time.Duration;
import java.util.Optional;

/**
 * A conversation with an outside service that did not end well. The kind tells the core what to do;
 * the message is for operators and never holds a secret.
 */
public final class OutsideFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong, by what has to be done about it. */
  public enum Kind {
    /** Credentials or signature refused: stop and tell an operator. */
    AUTH,
    /** Too many calls: pause the whole credential. */
    THROTTLED,
    /** Down, slow or broken on the way: try again with back-off. */
    TRANSIENT,
    /** The answer could not be understood: keep it, try again, tell an operator. */
    MALFORMED,
    /** The answer contradicts itself (totals, balances): keep it, do not act on it. */
    INCONSISTENT,
    /** Our request is wrong: stop and tell an operator. */
    BAD_REQUEST
  }

  private final Kind kind;
  private final String code;
  private final Duration retryAfter;

  public OutsideFailure(Kind kind, String code, String message) {
    this(kind, code, message, null, null);
  }

  /**
   * @param code the partner's own code, e.g. {@code 4291400}; empty when there is none
   * @param retryAfter how long the partner asks to wait, or null
   */
  public OutsideFailure(
      Kind kind, String code, String message, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
