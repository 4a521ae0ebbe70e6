package id.emall.bank.qris;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.bank.qris.QrState.Outcome;
import id.emall.bank.statement.Fields;

/** The two digits of SNAP's latestTransactionStatus. */
final class QrStatus {

  private QrStatus() {}

  /**
   * @throws id.emall.contracts.adapter.OutsideFailure MALFORMED for anything but 00 to 07
   */
  static Outcome read(JsonNode node, Fields fields) {
    String digits = Fields.text(node);
    return switch (digits) {
      case "00" -> Outcome.PAID;
      case "01", "02", "03" -> Outcome.PENDING;
      case "04" -> Outcome.GIVEN_BACK;
      case "05", "06" -> Outcome.FAILED;
      case "07" -> Outcome.UNKNOWN;
      default -> throw fields.malformed("latestTransactionStatus", digits, "00 to 07");
    };
  }
}
