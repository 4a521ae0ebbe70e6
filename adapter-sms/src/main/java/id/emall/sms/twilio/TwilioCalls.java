package id.emall.sms.twilio;

import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.SmsCall;
import id.emall.contracts.sms.SmsCallReader;
import id.emall.sms.http.CallProof;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads Twilio's calls: the state of a message, by the address told with it, and what people write,
 * at whatever address the number is set up with ({@code …/inbound}). Each is signed.
 */
final class TwilioCalls implements SmsCallReader {

  private static final String NO_REPLY = "<Response/>";

  private final TwilioSignature signature;

  TwilioCalls(String authToken) {
    signature = new TwilioSignature(authToken);
  }

  @Override
  public Told read(SmsCall call) {
    if (!signature.proves(call)) {
      throw CallProof.missing("X-Twilio-Signature is missing or wrong");
    }
    String sid =
        filled(call, "MessageSid")
            .orElseThrow(() -> CallProof.unreadable("a call without MessageSid"));
    Optional<String> state = filled(call, "MessageStatus");
    if (state.isPresent()) {
      return told(List.of(receipt(call, sid, state.get())), List.of());
    }
    if (call.field("Body").isEmpty()) {
      throw CallProof.unreadable("a call with neither MessageStatus nor Body");
    }
    return told(List.of(), List.of(inbound(call, sid)));
  }

  private static Told told(List<Receipt> receipts, List<InboundText> texts) {
    return new Told(receipts, texts, "text/xml", NO_REPLY);
  }

  private static Receipt receipt(SmsCall call, String sid, String state) {
    return new Receipt(
        sid,
        call.messageId(),
        fate(state),
        state,
        filled(call, "ErrorCode").orElse(null),
        null,
        raw(call));
  }

  private static Fate fate(String state) {
    return switch (state) {
      case "delivered", "read" -> Fate.DELIVERED;
      case "undelivered", "failed", "canceled" -> Fate.UNDELIVERED;
      case "queued", "accepted", "scheduled", "sending", "sent", "partially_delivered" ->
          Fate.UNDER_WAY;
      default -> Fate.UNKNOWN;
    };
  }

  private static InboundText inbound(SmsCall call, String sid) {
    return new InboundText(
        sid,
        filled(call, "From").orElse(null),
        filled(call, "To").orElse(null),
        call.field("Body").orElse(""),
        null,
        raw(call));
  }

  private static Optional<String> filled(SmsCall call, String name) {
    return call.field(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static String raw(SmsCall call) {
    return new String(call.body(), StandardCharsets.UTF_8);
  }
}
