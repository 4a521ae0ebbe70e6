package id.emall.bank.snap;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.bank.statement.Fields;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.transfer.TransferAnswer;
import id.emall.contracts.bank.transfer.TransferAnswer.Reason;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * What the standard's codes mean for a transfer. Only a code that surely says so is taken for "not
 * made"; whatever else went wrong is unclear and is asked for.
 */
final class TransferCodes {

  /** Cases of 403 and 404 that are about the account money goes to: dormant, inactive, invalid. */
  private static final Set<String> ACCOUNT = Set.of("40309", "40318", "40411");

  /** Refused before anything was done: exceeds a limit, not permitted, feature not allowed. */
  private static final Set<String> REFUSED =
      Set.of("40301", "40302", "40315", "40000", "40001", "40002");

  private TransferCodes() {}

  /** Whether an account inquiry says that there is no such account, or none that takes money. */
  static boolean isNoAccount(OutsideFailure failure) {
    return ACCOUNT.contains(statusAndCase(failure));
  }

  static TransferAnswer ofTransfer(OutsideFailure failure) {
    String code = failure.code();
    String kase = statusAndCase(failure);
    if (kase.equals("20200")) {
      return new TransferAnswer.UnderWay("");
    }
    if (kase.equals("40418")) {
      // Inconsistent request: this key was used, so its transfer was made (standard, 404xx18).
      return new TransferAnswer.Made("");
    }
    if (kase.equals("40314")) {
      return new TransferAnswer.NotMade(Reason.FUNDS, code, failure.getMessage());
    }
    if (ACCOUNT.contains(kase)) {
      return new TransferAnswer.NotMade(Reason.ACCOUNT, code, failure.getMessage());
    }
    if (REFUSED.contains(kase)) {
      return new TransferAnswer.NotMade(Reason.REFUSED, code, failure.getMessage());
    }
    if (kase.equals("40100")
        || kase.equals("40101")
        || kase.startsWith("429")
        || neverLeft(failure)) {
      return new TransferAnswer.NotMade(Reason.LATER, code, failure.getMessage());
    }
    return new TransferAnswer.Unclear(code, failure.getMessage());
  }

  /** Answered 2003600: the two digits of the standard's status enum. */
  static TransferAnswer ofStatus(JsonNode answer) {
    String status = Fields.text(answer.path("latestTransactionStatus"));
    String said = Fields.text(answer.path("transactionStatusDesc"));
    String reference = Fields.text(answer.path("originalReferenceNo"));
    return switch (status) {
      case "00" -> new TransferAnswer.Made(reference);
      case "01", "02", "03" -> new TransferAnswer.UnderWay(reference);
      case "04", "05", "06" -> new TransferAnswer.NotMade(Reason.REFUSED, status, said);
      case "07" -> new TransferAnswer.NotKnown(status);
      default -> new TransferAnswer.Unclear(status, "a status that the standard does not have");
    };
  }

  static TransferAnswer ofStatusFailure(OutsideFailure failure) {
    return statusAndCase(failure).equals("40401")
        ? new TransferAnswer.NotKnown(failure.code())
        : new TransferAnswer.Unclear(failure.code(), failure.getMessage());
  }

  /** Nothing was sent where there was no connection to send it on. */
  private static boolean neverLeft(OutsideFailure failure) {
    Throwable cause = failure.getCause();
    return cause instanceof ConnectException
        || cause instanceof UnknownHostException
        || cause instanceof NoRouteToHostException;
  }

  /** HTTP status and case without the service between them; empty where there is no such code. */
  private static String statusAndCase(OutsideFailure failure) {
    String code = failure.code();
    return code.length() == 7 ? code.substring(0, 3) + code.substring(5) : "";
  }
}
