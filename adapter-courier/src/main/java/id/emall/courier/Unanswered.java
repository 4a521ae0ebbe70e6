package id.emall.courier;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.TrackResult;

/** Why a question has no answer that could be read, and the bytes that came nevertheless. */
public final class Unanswered extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN_CHARACTERS = 200;

  private final transient OutsideFailure failure;
  private final transient byte[] raw;

  public Unanswered(OutsideFailure failure, byte[] raw) {
    super(failure.getMessage(), failure);
    this.failure = failure;
    this.raw = raw;
  }

  /** Of an answer whose bytes the catcher has. */
  public static Unanswered because(Kind kind, String code, String message) {
    return new Unanswered(new OutsideFailure(kind, code, message), new byte[0]);
  }

  public static Unanswered unreadable(String courier, String what) {
    return because(Kind.MALFORMED, "", courier + "'s answer cannot be read: " + what);
  }

  /** What fits a message of what a courier said. */
  public static String shortened(String text) {
    return text == null || text.length() <= SHOWN_CHARACTERS
        ? text
        : text.substring(0, SHOWN_CHARACTERS);
  }

  public OutsideFailure failure() {
    return failure;
  }

  public byte[] raw() {
    return raw;
  }

  public TrackResult result() {
    return new TrackResult.Failed(failure, raw);
  }
}
