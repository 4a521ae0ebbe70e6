package id.emall.contracts.bank.push;

/** Answers the calls that one partner makes to the mall under {@code /bank/<name>/}. */
public interface PushAdapter {

  /**
   * Answers one call. Nothing of it is believed before its signature holds.
   *
   * @param desk what the core knows and does
   */
  PushReply answer(PushCall call, PushDesk desk);

  /**
   * What the partner is told when the mall itself could not answer: that it is to ask again.
   * Whether something was stored before is not known.
   */
  default PushReply broken(PushCall call) {
    return PushReply.json(500, "{}");
  }
}
