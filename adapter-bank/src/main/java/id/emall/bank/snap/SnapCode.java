package id.emall.bank.snap;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.bank.wire.Received;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import java.util.Optional;

/**
 * A response code: HTTP status (3), service (2), case (2). Kept as text: some banks put letters
 * into the service part.
 *
 * @param text seven characters
 */
public record SnapCode(String text) {

  private static final int LENGTH = 7;

  /** The code of an answer, sent as text or as a number; empty when there is none of that form. */
  static Optional<SnapCode> of(JsonNode answer) {
    JsonNode node = answer.path("responseCode");
    String text = node.isTextual() || node.isNumber() ? node.asText().strip() : "";
    return text.matches("[1-5][0-9]{2}[0-9A-Z]{4}")
        ? Optional.of(new SnapCode(text))
        : Optional.empty();
  }

  int status() {
    return Integer.parseInt(text.substring(0, 3));
  }

  String service() {
    return text.substring(3, 5);
  }

  String kase() {
    return text.substring(5, LENGTH);
  }

  boolean isSuccess() {
    return status() == 200 && kase().equals("00");
  }

  /** 401xx01: the token is no longer taken. */
  boolean isTokenRefused() {
    return status() == 401 && kase().equals("01");
  }

  /** 409xx00: the X-EXTERNAL-ID was used today. */
  boolean isExternalIdUsed() {
    return status() == 409 && kase().equals("00");
  }

  /** What is to be done about a code that is no success. */
  Kind kind() {
    return Received.kindOf(status());
  }
}
