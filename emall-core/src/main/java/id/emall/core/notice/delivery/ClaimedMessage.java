package id.emall.core.notice.delivery;

import id.emall.core.notice.Channel;
import id.emall.core.notice.MailPage;
import id.emall.core.notice.QuietHours;
import id.emall.core.notice.Urgency;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A message that is about to be handed over, and that no other node hands over meanwhile.
 *
 * @param body a text message's words, or a mail's {@link MailPage#kept}
 * @param quietZone where it waits for the end of {@link QuietHours}; null when it goes at any hour
 * @param attempts this one included
 * @param doubts how often nobody knew whether it was taken
 * @param claimedUntil from when on another node may have it
 */
record ClaimedMessage(
    UUID id,
    Channel channel,
    String recipient,
    String language,
    String subject,
    String body,
    UUID enclosedInvoiceId,
    Urgency urgency,
    ZoneId quietZone,
    int attempts,
    int doubts,
    Instant giveUpAt,
    Instant claimedUntil) {

  /** Whether it still is this node's alone; what is not must not be handed over. */
  boolean isHeldAt(Instant now) {
    return now.isBefore(claimedUntil);
  }
}
