package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Faults;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whoever pays a QRIS code, and what the bank does then: it tells the mall, and brings the money to
 * the merchant's account less its fee, payment by payment or all of them at once.
 */
final class QrWallet {

  /** Name of the mall's settings for it, and of its door there. */
  static final String DOOR = "qris";

  private static final String NOTIFY = "/openapi/v1.0/qr-mpm-notify";
  private static final BigDecimal THOUSAND = new BigDecimal("1000.00");

  /** The merchant's fee (MDR) of small businesses. */
  private static final BigDecimal FEE_RATE = new BigDecimal("0.007");

  private final Stage stage;
  private final QrBooks codes;
  private final BankBooks accounts;
  private final MallCalls mall;

  QrWallet(Stage stage, QrBooks codes, BankBooks accounts, MallCalls mall) {
    this.stage = stage;
    this.codes = codes;
    this.accounts = accounts;
    this.mall = mall;
  }

  /** Pays {@code content}; the mall is told unless that is made to go wrong. */
  Reply pay(Call call) {
    return Reply.json(201, paid(call.need("content")));
  }

  /** Pays a code before the call that asked for it is answered. */
  void payEarly(QrCode code) {
    paid(code.content());
  }

  private Map<String, Object> paid(String content) {
    Faults faults = stage.faults();
    BigDecimal due = codes.byContent(content).amount();
    boolean less = faults.take(QrFaults.WRONG_AMOUNT) && due.compareTo(THOUSAND) > 0;
    QrCode code = codes.pay(content, less ? due.subtract(THOUSAND) : due);
    Map<String, Object> told = tell(code);
    if (faults.take(QrFaults.NOTIFY_LOST)) {
      told.put("notified", "no");
      return told;
    }
    if (faults.take(QrFaults.NOTIFY_UNKNOWN)) {
      notify(code, "000000000000-1", "00", false);
    }
    if (faults.take(QrFaults.NOTIFY_FORGED)) {
      notify(code, code.reference(), "00", true);
    }
    if (faults.take(QrFaults.NOTIFY_PENDING)) {
      notify(code, code.reference(), "03", false);
    }
    if (faults.take(QrFaults.NOTIFY_FAILED)) {
      notify(code, code.reference(), "06", false);
    }
    told.put("notified", notify(code, code.reference(), "00", false));
    if (faults.take(QrFaults.NOTIFY_TWICE)) {
      told.put("notified-again", notify(code, code.reference(), "00", false));
    }
    if (faults.take(QrFaults.NOTIFY_LATE_PENDING)) {
      notify(code, code.reference(), "03", false);
    }
    return told;
  }

  /** Tells the mall; what it answered, or why it could not be told. Then it finds out by asking. */
  private String notify(QrCode code, String reference, String status, boolean forged) {
    ObjectNode body = Json.object();
    body.put("originalReferenceNo", code.bankReference());
    body.put("originalPartnerReferenceNo", reference);
    body.put("latestTransactionStatus", status);
    body.put("customerNumber", "9360001430000000001");
    body.put("accountType", "E-MONEY");
    body.put("destinationNumber", code.merchant());
    body.put("destinationAccountName", "LUMBUNG NUSANTARA");
    body.putObject("amount").put("value", code.paid().toPlainString()).put("currency", "IDR");
    body.put("sessionId", code.bankReference());
    body.put("bankCode", "014");
    try {
      return mall.call(DOOR, NOTIFY, body, forged).code();
    } catch (BadCall e) {
      return e.getMessage();
    }
  }

  /** Tells the mall once more of a code that was paid: {@code reference}. */
  Reply notifyAgain(Call call) {
    QrCode code =
        codes
            .find(call.need("reference"))
            .filter(one -> one.paidAt() != null)
            .orElseThrow(() -> new BadCall("field 'reference' must be of a paid code"));
    return Reply.json(
        Map.of(
            "notified", notify(code, code.reference(), call.field("status").orElse("00"), false)));
  }

  Reply list(Call call) {
    return Reply.json(codes.all().stream().map(this::tell).toList());
  }

  /** Brings the money of paid codes to the account, {@code each} for itself or {@code together}. */
  Reply settle(Call call) {
    List<QrCode> open =
        codes.all().stream().filter(code -> code.paidAt() != null && !code.settled()).toList();
    boolean together = call.field("how").orElse("each").equals("together");
    if (together && !open.isEmpty()) {
      bring(open);
    } else {
      open.forEach(code -> bring(List.of(code)));
    }
    return Reply.json(Map.of("settled", open.size()));
  }

  private void bring(List<QrCode> paid) {
    BigDecimal gross = paid.stream().map(QrCode::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal fee = gross.multiply(FEE_RATE).setScale(2, RoundingMode.HALF_UP);
    accounts.bookAs(
        accounts.first(),
        gross.subtract(fee),
        "KR OTOMATIS MID : %s LUMBUNG NUSANTARA QR : %s DDR : %s"
            .formatted(paid.getFirst().merchant(), gross.toPlainString(), fee.toPlainString()));
    paid.forEach(codes::settle);
  }

  private Map<String, Object> tell(QrCode code) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("reference", code.reference());
    told.put("bankReference", code.bankReference());
    told.put("amount", code.amount().toPlainString());
    told.put("content", code.content());
    told.put("validUntil", code.validUntil().toString());
    told.put("status", code.status(stage.clock().instant()));
    told.put("settled", code.settled());
    return told;
  }
}
