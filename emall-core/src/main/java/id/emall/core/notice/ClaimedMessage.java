package id.emall.core.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that is about to be handed over, and that no other node hands over meanwhile.
 *
 * @param attempts this one included
 * @param doubts how often nobody knew whether it was taken
 */
record ClaimedMessage(
    UUID id,
    Channel channel,
    String recipient,
    String language,
    String subject,
    String body,
    String html,
    UUID enclosedInvoiceId,
    Urgency urgency,
    int attempts,
    int doubts,
    Instant giveUpAt) {}
