package id.emall.contracts.sms;

import java.util.Map;
import java.util.Optional;

/** Hands text messages to one gateway. */
public interface SmsGateway {

  /**
   * Tries once to hand over a message; bounded by the adapter's own time-outs; never throws for an
   * outside reason.
   */
  Submission send(SmsMessage message);

  /** Reads delivery receipts the gateway sends; empty when it sends none. */
  default Optional<ReceiptParser> receipts() {
    return Optional.empty();
  }

  /** Reads incoming messages the gateway sends; empty when it sends none. */
  default Optional<InboundParser> inbound() {
    return Optional.empty();
  }

  /** Reads a receipt from a call of the gateway. */
  interface ReceiptParser {
    Receipt parse(Map<String, String> headers, byte[] body);
  }

  /** What became of a message. */
  record Receipt(String gatewayMessageId, boolean delivered, boolean last, String rawState) {}

  /** Reads an incoming message from a call of the gateway. */
  interface InboundParser {
    Inbound parse(Map<String, String> headers, byte[] body);
  }

  /** A message somebody sent to the mall. */
  record Inbound(String gatewayMessageId, String from, String to, String text) {}
}
