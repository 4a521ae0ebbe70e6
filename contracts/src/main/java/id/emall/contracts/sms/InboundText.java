package id.emall.contracts.sms;

import java.time.Instant;

/**
 * A message that somebody sent to the mall.
 *
 * @param gatewayMessageId the gateway's, by which a repetition is known; null when it gives none
 * @param from as the gateway writes it; null when it does not tell
 * @param to the mall's number or short code; null when the gateway does not tell
 * @param text of the message, or of the part
 * @param sentAt by the gateway's clock, or null
 * @param raw as received
 * @param part which part of a longer message it is; null for a whole one
 */
public record InboundText(
    String gatewayMessageId,
    String from,
    String to,
    String text,
    Instant sentAt,
    String raw,
    Part part) {

  /**
   * A part of a longer message (3GPP TS 23.040, 9.2.3.24.1).
   *
   * @param reference the same for all parts of a message of one sender
   * @param total how many parts there are
   * @param number of this one, from 1
   */
  public record Part(int reference, int total, int number) {}

  /** A whole message. */
  public InboundText(
      String gatewayMessageId, String from, String to, String text, Instant sentAt, String raw) {
    this(gatewayMessageId, from, to, text, sentAt, raw, null);
  }

  public InboundText {
    gatewayMessageId = Told.id(gatewayMessageId);
    from = Told.storable(from);
    to = Told.storable(to);
    text = Told.storable(text);
    raw = Told.storable(raw);
  }
}
