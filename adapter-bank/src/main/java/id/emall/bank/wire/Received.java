package id.emall.bank.wire;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import java.time.Duration;

/**
 * What came back.
 *
 * @param status HTTP status
 * @param json a missing node where the body is no JSON
 * @param raw the bytes as received
 * @param retryAfter how long the bank asks to wait, or null
 */
public record Received(int status, JsonNode json, byte[] raw, Duration retryAfter) {

  /** What is to be done about an HTTP status that is no success. */
  public static Kind kindOf(int status) {
    return switch (status) {
      case 401 -> Kind.AUTH;
      case 429 -> Kind.THROTTLED;
      case 408, 409, 202 -> Kind.TRANSIENT;
      default -> status >= 500 ? Kind.TRANSIENT : status >= 400 ? Kind.BAD_REQUEST : Kind.MALFORMED;
    };
  }

  /** A text field, shortened to what fits a message. */
  public String said(String pointer) {
    String text = json.at(pointer).asText("");
    return text.substring(0, Math.min(text.length(), 150));
  }
}
