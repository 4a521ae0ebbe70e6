package id.emall.core.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as operators see it.
 *
 * @param text what was said; empty for one-time codes, which are nobody's to read
 * @param nextAt when it is tried next; null when it is not
 * @param waits why it is put off until then by the mall itself; null when a gateway is the reason
 * @param gatewayMessageId the gateway's own id of it, or of its first part; null when it gave none
 * @param problem what the last try met; null when there was none
 * @param doneAt when it was known to have arrived, or never to; null until then
 */
public record MessageView(
    UUID id,
    Channel channel,
    String recipient,
    String template,
    String subject,
    String text,
    MessageState state,
    int attempts,
    Instant nextAt,
    Wait waits,
    String gateway,
    String gatewayMessageId,
    String problem,
    Instant createdAt,
    Instant submittedAt,
    Instant doneAt) {

  /** Why a message that could go is put off. */
  public enum Wait {
    /** Its receiver is not disturbed at night. */
    MORNING,
    /** Its number was sent as many as it may within an hour. */
    HOUR
  }

  MessageView withText(String said) {
    return new MessageView(
        id,
        channel,
        recipient,
        template,
        subject,
        said,
        state,
        attempts,
        nextAt,
        waits,
        gateway,
        gatewayMessageId,
        problem,
        createdAt,
        submittedAt,
        doneAt);
  }
}
