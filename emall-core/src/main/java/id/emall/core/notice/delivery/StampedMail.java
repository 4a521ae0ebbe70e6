package id.emall.core.notice.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail that carries the same message id each time it is handed over, so that a second copy can be
 * recognised as one.
 */
final class StampedMail extends MimeMessage {

  private final String messageId;

  StampedMail(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
