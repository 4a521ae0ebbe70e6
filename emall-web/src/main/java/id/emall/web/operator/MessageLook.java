package id.emall.web.operator;

import id.emall.core.notice.Channel;
import id.emall.core.notice.MessageState;
import id.emall.core.notice.MessageView;

/** How messages look on the desk. */
public final class MessageLook {

  private MessageLook() {}

  /** The icon of the way it goes. */
  public static String icon(Channel channel) {
    return switch (channel) {
      case SMS -> "phone";
      case EMAIL -> "envelope";
    };
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

  /** Whether it may be sent once more; a one-time code, whose text nobody may read, may not. */
  public static boolean canGoAgain(MessageView message) {
    return !message.text().isEmpty()
        && (message.state() == MessageState.PARKED || message.state() == MessageState.UNCERTAIN);
  }
}
