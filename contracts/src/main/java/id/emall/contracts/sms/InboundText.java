package id.emall.contracts.sms;

import java.time.Instant;

/**
 * A message that somebody sent to the mall.
 *
 * @param gatewayMessageId the gateway's, by which a repetition is known; null when it gives none
 * @param from as the gateway writes it; null when it does not tell
 * @param to the mall's number or short code; null when the gateway does not tell
 * @param text complete: parts of a long message are joined
 * @param sentAt by the gateway's clock, or null
 * @param raw as received
 */
public record InboundText(
    String gatewayMessageId, String from, String to, String text, Instant sentAt, String raw) {

  public InboundText {
    text = Receipt.storable(text);
    raw = Receipt.storable(raw);
  }
}
