package id.emall.courier.tiki;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.courier.Answer;
import id.emall.courier.Json;
import id.emall.courier.Unanswered;

/** The status that TIKI writes into its answers beside HTTP's. */
final class TikiStatus {

  private static final int GOOD = 200;

  private TikiStatus() {}

  /** 200 when none is written. */
  static int of(JsonNode answer) {
    String status = Json.text(answer, "status");
    return status != null && status.matches("\\d{3}") ? Integer.parseInt(status) : GOOD;
  }

  /** Whether an answer tells of a parcel; one that cannot be read does not. */
  static boolean holdsParcel(byte[] info) {
    try {
      return !Json.list("TIKI", Json.read("TIKI", info), "response").isEmpty();
    } catch (Unanswered e) {
      // told by whoever reads the whole answer
      return false;
    }
  }

  /** TIKI says 200 to a login that it refuses in other words. */
  static Unanswered failure(int status, String what) {
    Kind kind = status == GOOD ? Kind.MALFORMED : Answer.kindOf(status);
    return Unanswered.because(
        kind == Kind.BAD_REQUEST ? Kind.MALFORMED : kind,
        Integer.toString(status),
        what + " and says " + status);
  }
}
