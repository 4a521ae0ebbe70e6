package id.emall.contracts.sms;

import java.util.List;

/** Verifies and reads what a gateway says by calling the mall. */
public interface SmsCallReader {

  /**
   * @throws id.emall.contracts.adapter.OutsideFailure AUTH when the call does not prove to come
   *     from the gateway, MALFORMED when it cannot be understood
   */
  Told read(SmsCall call);

  /**
   * What a call says; both lists may be empty.
   *
   * @param answer what the gateway expects to be answered, with its media type
   */
  record Told(List<Receipt> receipts, List<InboundText> texts, String mediaType, String answer) {

    /** Answered by {@code ok}. */
    public static Told of(List<Receipt> receipts, List<InboundText> texts) {
      return new Told(receipts, texts, "text/plain", "ok");
    }
  }
}
