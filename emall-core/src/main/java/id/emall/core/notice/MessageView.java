package id.emall.core.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A message as operators see it.
 *
 * @param text what was said; empty for one-time codes, which are nobody's to read
 * @param nextAt when it is tried next; null when it is not
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
    String gateway,
    String gatewayMessageId,
    String problem,
    Instant createdAt,
    Instant submittedAt,
    Instant doneAt) {

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
        gateway,
        gatewayMessageId,
        problem,
        createdAt,
        submittedAt,
        doneAt);
  }
}
