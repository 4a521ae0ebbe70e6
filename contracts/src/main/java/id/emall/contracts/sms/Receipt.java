package id.emall.contracts.sms;

import java.time.Instant;
import java.util.UUID;

/**
 * What a gateway tells of a message, or of one part of a long one. Receipts come in any order, more
 * than once, and at times before the submission was answered.
 *
 * @param gatewayMessageId of the part, as in {@link Submission.Accepted}; null when the gateway
 *     tells of our own id
 * @param messageId our own, where the gateway repeats it; else null
 * @param fate what it means
 * @param rawState the gateway's own word, e.g. {@code DELIVRD}
 * @param errorCode of the network, or null
 * @param doneAt by the gateway's clock, or null
 * @param raw as received, without characters that cannot be stored; kept for whoever has to look
 */
public record Receipt(
    String gatewayMessageId,
    UUID messageId,
    Fate fate,
    String rawState,
    String errorCode,
    Instant doneAt,
    String raw) {

  /** How far it has come, in this order; the first of the last two stays. */
  public enum Fate {
    /** Taken by the network, not there yet. */
    UNDER_WAY,
    /** The network cannot tell. */
    UNKNOWN,
    DELIVERED,
    /** It will never arrive: refused, run out of time, deleted. */
    UNDELIVERED;

    /** Whether nothing can follow. */
    public boolean last() {
      return this == DELIVERED || this == UNDELIVERED;
    }
  }

  public Receipt {
    gatewayMessageId = Told.id(gatewayMessageId);
    rawState = Told.storable(rawState);
    errorCode = Told.storable(errorCode);
    raw = Told.storable(raw);
  }
}
