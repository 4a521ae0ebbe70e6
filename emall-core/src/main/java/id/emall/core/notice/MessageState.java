package id.emall.core.notice;

/** How far a message has come. It only moves forward, except that an operator may send it again. */
public enum MessageState {
  /** Waits for its turn. */
  QUEUED,
  /** The gateway has taken it. */
  SUBMITTED,
  /** The gateway says it arrived. */
  DELIVERED,
  /** The gateway says it cannot arrive. */
  UNDELIVERED,
  /** It may have been taken, and will not be handed over again. */
  UNCERTAIN,
  /** Given up; the reason is with it. */
  PARKED
}
