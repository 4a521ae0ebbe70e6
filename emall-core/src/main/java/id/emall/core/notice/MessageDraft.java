package id.emall.core.notice;

import java.time.Duration;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A message, complete but for its place in the queue.
 *
 * @param dedupeKey what is told to whom by which way; the same key is never told twice
 * @param recipient E.164 number, e-mail address or id of a device
 * @param template key of its text
 * @param body a text message's words, or a mail's {@link MailPage#kept}
 * @param worthFor how long it is worth trying
 * @param choice the kind by which its receiver may have turned it off; null when it has to be sent
 * @param quietZone where it waits for the end of {@link QuietHours}; null when it goes at any hour
 * @param about what it concerns
 */
public record MessageDraft(
    String dedupeKey,
    Channel channel,
    String recipient,
    String template,
    String language,
    String subject,
    String body,
    Urgency urgency,
    Duration worthFor,
    MessageKind choice,
    ZoneId quietZone,
    About about) {

  /**
   * What a message concerns; each part may be null.
   *
   * @param enclosedInvoiceId the invoice to enclose as a file, drawn when the message is sent
   */
  public record About(UUID invoiceId, UUID orderId, UUID memberId, UUID enclosedInvoiceId) {}
}
