package id.emall.contracts.sms;

import java.time.Duration;
import java.util.UUID;

/**
 * A message to hand over.
 *
 * @param id ours; the idempotency key where a gateway takes one
 * @param to E.164 with plus sign
 * @param validity how long the text is worth delivering
 */
public record SmsMessage(UUID id, String to, String text, Duration validity) {}
