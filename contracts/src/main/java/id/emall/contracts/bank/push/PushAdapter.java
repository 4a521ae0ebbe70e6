package id.emall.contracts.bank.push;

import java.util.Optional;

/** Answers the calls that one partner makes to the mall under {@code /bank/<name>/}. */
public interface PushAdapter {

  /**
   * Answers one call. Nothing of it is believed before its signature holds.
   *
   * @param desk what the core knows and does
   */
  PushReply answer(PushCall call, PushDesk desk);

  /**
   * What a call is refused with before its body is read, which may be long and is nobody's yet: for
   * its method, its service, a header that is missing or malformed, a client or a token that nobody
   * knows.
   *
   * @param head the call with an empty body
   * @return empty when the body must be read to tell
   */
  default Optional<PushReply> refuseUnread(PushCall head, PushDesk desk) {
    return Optional.empty();
  }

  /**
   * What a caller is told whose body is longer than the mall reads.
   *
   * @param head the call with an empty body
   * @param most bytes that are read
   */
  default PushReply tooLarge(PushCall head, int most) {
    return PushReply.json(413, "{\"message\":\"larger than " + most + " bytes\"}");
  }

  /**
   * What a caller is told whose body ends before its length, or does not come in time.
   *
   * @param head the call with an empty body
   */
  default PushReply cutOff(PushCall head) {
    return PushReply.json(408, "{\"message\":\"the body broke off; send it again\"}");
  }

  /**
   * What a caller is told who was refused too often within a short time.
   *
   * @param head the call with an empty body
   */
  default PushReply tooOften(PushCall head) {
    return PushReply.json(429, "{\"message\":\"too many refused calls; later again\"}");
  }

  /**
   * What the partner is told when the mall itself could not answer: that it is to ask again.
   * Whether something was stored before is not known.
   */
  default PushReply broken(PushCall call) {
    return PushReply.json(500, "{}");
  }
}
