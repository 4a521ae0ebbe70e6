package id.emall.core.notice.sms;

/** Kinds of work for operators that messages make. */
public final class MessageWork {

  /** A message was given up, or may not have arrived; its object is the message. */
  public static final String PARKED = "message.parked";

  /** A gateway refuses our credentials; its object is the gateway. */
  public static final String GATEWAY = "message.gateway";

  /** Too little of what a gateway takes arrives; its object is the gateway. */
  public static final String SUCCESS = "message.success";

  /** More text messages are handed over within an hour than the mall expects to pay for. */
  public static final String SPENDING = "message.spending";

  /** A message of somebody cannot be worked off; its object is that message. */
  public static final String INBOUND = "message.inbound";

  /** What people sent cannot be fetched from a gateway, which is its object. */
  public static final String INBOX = "message.inbox";

  /** Mail that came back cannot be read from the mailbox, which is its object. */
  public static final String BOUNCES = "message.bounces";

  private MessageWork() {}
}
