package id.emall.core.notice;

/**
 * What a message says, with the names of values in braces where they go. As an operator's version
 * of it, null stands for what the mall is delivered with.
 *
 * @param subject of a mail; null where there is none
 * @param body the text message, or the mail's paragraphs with empty lines between them
 * @param button on a mail's button; null where there is none
 */
public record MessageWords(String subject, String body, String button) {

  static final MessageWords AS_DELIVERED = new MessageWords(null, null, null);

  /** The same, with what is not said taken from elsewhere. */
  MessageWords or(MessageWords other) {
    return new MessageWords(
        subject == null ? other.subject : subject,
        body == null ? other.body : body,
        button == null ? other.button : button);
  }

  /** What of this differs from the other, and null for what does not. */
  MessageWords beside(MessageWords other) {
    return new MessageWords(
        different(subject, other.subject),
        different(body, other.body),
        different(button, other.button));
  }

  private static String different(String mine, String theirs) {
    return mine == null || mine.equals(theirs) ? null : mine;
  }
}
