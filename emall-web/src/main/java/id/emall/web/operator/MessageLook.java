package id.emall.web.operator;

import id.emall.core.notice.Channel;
import id.emall.core.notice.MessageState;
import id.emall.core.notice.MessageView;
import id.emall.core.notice.Messages;
import id.emall.web.frame.Page;

/** How messages look on the desk. */
public final class MessageLook {

  private MessageLook() {}

  /** The icon of the way it goes. */
  public static String icon(Channel channel) {
    return switch (channel) {
      case SMS -> "phone";
      case EMAIL -> "envelope";
      case PUSH -> "bell";
    };
  }

  /** To whom it goes; a device is called by what it is. */
  public static String recipient(MessageView message, Page page) {
    return message.channel() == Channel.PUSH
        ? page.t("operator.messages.device")
        : page.formats().phone(message.recipient());
  }

  /** The kind of its status badge. */
  public static String kind(MessageState state) {
    return switch (state) {
      case QUEUED -> "wait";
      case SUBMITTED -> "info";
      case DELIVERED -> "good";
      case UNDELIVERED, PARKED -> "bad";
      case UNCERTAIN -> "plain";
    };
  }

  /** What somebody's text message was taken for. */
  public static String taken(Messages.Inbound text, Page page) {
    String outcome = text.outcome() == null ? "WAITING" : text.outcome();
    boolean known = page.texts().has("operator.inbound." + outcome);
    return page.t("operator.inbound." + (known ? outcome : "REFUSED"));
  }

  /** Why it waits and until when; empty when the mall does not put it off. */
  public static String waiting(MessageView message, Page page) {
    return message.state() == MessageState.QUEUED && message.waits() != null
        ? page.t(
            "operator.message.waits." + message.waits().name(),
            page.formats().moment(message.nextAt()))
        : "";
  }

  /** Whether it may be sent once more; a one-time code, whose text nobody may read, may not. */
  public static boolean canGoAgain(MessageView message) {
    return !message.text().isEmpty()
        && (message.state() == MessageState.PARKED || message.state() == MessageState.UNCERTAIN);
  }
}
