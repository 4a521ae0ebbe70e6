package id.emall.contracts.sms;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/**
 * A message to hand over.
 *
 * @param id ours; the idempotency key where a gateway takes one
 * @param to E.164 with plus sign
 * @param validity how long the text is worth delivering
 * @param code whether it is a one-time code, for gateways that have a faster way for these
 * @param receipts where a gateway that is told an address for each message calls the mall about
 *     this one; sealed, so that nobody else can
 */
public record SmsMessage(
    UUID id, String to, String text, Duration validity, boolean code, URI receipts) {}
