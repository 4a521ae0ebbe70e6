package id.emall.sms.kannel;

import id.emall.contracts.sms.InboundText;
import id.emall.contracts.sms.Receipt;
import id.emall.contracts.sms.Receipt.Fate;
import id.emall.contracts.sms.SmsCall;
import id.emall.contracts.sms.SmsCallReader;
import id.emall.sms.http.CallProof;
import id.emall.sms.smpp.ReceiptText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads Kannel's calls, which carry no proof of their own: a receipt comes by the sealed address of
 * its message, and what people write to {@code …/inbound} by the secret in {@code key}. The get-url
 * of Kannel's sms-service is {@code
 * …/inbound?key=<secret>&id=%I&from=%p&to=%P&at=%T&charset=%C&text=%b}. What is answered to it goes
 * to the person as a message, so nothing is.
 */
final class KannelCalls implements SmsCallReader {

  private final String inboundSecret;

  /**
   * @param inboundSecret null when nothing of people is taken
   */
  KannelCalls(String inboundSecret) {
    this.inboundSecret = inboundSecret;
  }

  @Override
  public Told read(SmsCall call) {
    if (call.messageId() != null) {
      return Told.of(List.of(receipt(call)), List.of());
    }
    String key = call.field("key").orElse(null);
    if (inboundSecret == null || !CallProof.same(inboundSecret, key)) {
      throw CallProof.missing("neither a sealed address nor the key of the settings");
    }
    return new Told(List.of(), List.of(inbound(call)), "text/plain", "");
  }

  private static Receipt receipt(SmsCall call) {
    String type = call.field("type").orElse("");
    ReceiptText answer = ReceiptText.read(call.field("answer").orElse(""));
    return new Receipt(
        null,
        call.messageId(),
        fate(type),
        answer.state() == null ? type : type + " " + answer.state(),
        answer.error(),
        moment(call),
        call.url().getRawQuery());
  }

  /** The bits of Kannel's dlr-mask. */
  private static Fate fate(String type) {
    return switch (type) {
      case "1" -> Fate.DELIVERED;
      case "2", "16" -> Fate.UNDELIVERED;
      case "4", "8" -> Fate.UNDER_WAY;
      default -> throw CallProof.unreadable("a receipt of type '" + type + "'");
    };
  }

  private static InboundText inbound(SmsCall call) {
    String text =
        RawField.of(call.url().getRawQuery(), "text")
            .map(raw -> raw.decoded(call.field("charset").orElse("")))
            .orElseThrow(() -> CallProof.unreadable("a message without the field 'text'"));
    return new InboundText(
        filled(call, "id").orElse(null),
        filled(call, "from").orElse(null),
        filled(call, "to").orElse(null),
        text,
        moment(call),
        "from %s charset %s text %s"
            .formatted(call.field("from").orElse(""), call.field("charset").orElse(""), text));
  }

  private static Optional<String> filled(SmsCall call, String name) {
    return call.field(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Seconds since 1970. */
  private static Instant moment(SmsCall call) {
    return call.field("at")
        .filter(text -> text.matches("\\d{1,11}"))
        .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
        .orElse(null);
  }
}
