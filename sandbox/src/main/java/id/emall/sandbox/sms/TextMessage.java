package id.emall.sandbox.sms;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.JournalEntry;
import java.time.Instant;
import java.util.Map;

/**
 * A text message a gateway took.
 *
 * @param id the gateway's for it
 * @param to as the sender wrote it, {@code 08…}, {@code 62…} or {@code +62…}
 * @param parts how many messages the network would bill
 * @param callback where its fate is to be told; empty when nowhere
 */
record TextMessage(String id, String to, String text, int parts, String callback, Instant at) {

  static TextMessage of(JournalEntry entry) {
    JsonNode data = entry.data();
    return new TextMessage(
        data.required("id").asText(),
        data.required("to").asText(),
        data.required("text").asText(),
        data.required("parts").asInt(),
        data.path("callback").asText(""),
        entry.at());
  }

  Map<String, Object> told() {
    return Map.of("id", id, "to", to, "text", text, "parts", parts, "at", at.toString());
  }

  boolean reached(String number) {
    return local(to).equals(local(number));
  }

  /** A number in its domestic form, whatever form it came in. */
  static String local(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    return digits.startsWith("62") ? "0" + digits.substring(2) : digits;
  }

  /** A number with its country code and without the plus sign. */
  static String international(String number) {
    return "62" + local(number).substring(1);
  }
}
