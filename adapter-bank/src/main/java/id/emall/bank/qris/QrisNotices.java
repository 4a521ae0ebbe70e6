package id.emall.bank.qris;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.bank.snap.inbound.InboundCode;
import id.emall.bank.snap.inbound.InboundGate;
import id.emall.bank.snap.inbound.InboundRefusal;
import id.emall.bank.snap.inbound.InboundReply;
import id.emall.bank.statement.Fields;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushDesk;
import id.emall.contracts.bank.push.PushReply;
import id.emall.contracts.bank.push.PushedPayment;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Answers the bank when it tells what became of a code (service 52). Only 00 brings money, and what
 * was told once is known by the code's own number, so it does not matter how often or in which
 * order statuses come; all are kept as received.
 */
final class QrisNotices {

  private static final String BANK = "QRIS";
  private static final String NOTIFY = "52";
  private static final String TOKEN = InboundGate.TOKEN_SERVICE;
  private static final int MOST_REFERENCE = 64;

  private final InboundGate gate;

  QrisNotices(InboundGate gate) {
    this.gate = gate;
  }

  PushReply answer(PushCall call, PushDesk desk) {
    try {
      if (!call.method().equals("POST")) {
        throw new InboundRefusal(InboundCode.NO_POST);
      }
      return switch (service(call)) {
        case TOKEN -> gate.tokenReply(gate.token(call, desk)).asReply();
        case NOTIFY -> notify(call, desk);
        default -> throw new InboundRefusal(InboundCode.NO_SERVICE);
      };
    } catch (InboundRefusal e) {
      return refusal(call, e.code());
    }
  }

  Optional<PushReply> refuseUnread(PushCall head, PushDesk desk) {
    return gate.refusalUnread(head, desk, service(head));
  }

  static PushReply refusal(PushCall call, InboundCode code) {
    return InboundReply.of(service(call), code).asReply();
  }

  private static String service(PushCall call) {
    if (call.path().endsWith("/access-token/b2b")) {
      return TOKEN;
    }
    return call.path().endsWith("/qr-mpm-notify") ? NOTIFY : InboundGate.NO_SERVICE;
  }

  private PushReply notify(PushCall call, PushDesk desk) {
    JsonNode body = gate.admit(call, desk, NOTIFY).body();
    String bankReference = reference(body, "originalReferenceNo", true);
    String code = reference(body, "originalPartnerReferenceNo", false);
    String status = reference(body, "latestTransactionStatus", true);
    QrState.Outcome outcome;
    try {
      outcome = QrStatus.read(body.path("latestTransactionStatus"), new Fields(BANK, ""));
    } catch (OutsideFailure e) {
      throw new InboundRefusal(InboundCode.format("latestTransactionStatus"));
    }
    if (outcome == QrState.Outcome.PAID) {
      desk.madePayment(payment(call, body, bankReference, code));
    } else {
      desk.note(code.isEmpty() ? bankReference : code, status, gaveBack(outcome), call.body());
    }
    return InboundReply.of(NOTIFY, InboundCode.SUCCESSFUL).asReply();
  }

  private static boolean gaveBack(QrState.Outcome outcome) {
    return outcome == QrState.Outcome.GIVEN_BACK;
  }

  private static PushedPayment payment(
      PushCall call, JsonNode body, String bankReference, String code) {
    return new PushedPayment(
        code,
        QrisAccount.billOf(code),
        amount(body.path("amount")),
        paidAt(body),
        text(body, "customerNumber"),
        bankReference,
        call.body());
  }

  private static BigDecimal amount(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      throw new InboundRefusal(InboundCode.missing("amount"));
    }
    try {
      Fields fields = new Fields(BANK, "");
      return fields.aboveZero(fields.amount(node, "amount"), "amount");
    } catch (OutsideFailure e) {
      throw new InboundRefusal(InboundCode.format("amount"));
    }
  }

  /** The standard has no such field; BCA and others tell it beside. */
  private static Instant paidAt(JsonNode body) {
    JsonNode told = body.path("additionalInfo").path("paidTime");
    try {
      return told.isTextual() ? OffsetDateTime.parse(told.asText()).toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String text(JsonNode body, String field) {
    String text = Fields.text(body.path(field));
    return text.isEmpty() || text.length() > MOST_REFERENCE ? null : text;
  }

  private static String reference(JsonNode body, String field, boolean mandatory) {
    String text = Fields.text(body.path(field));
    if (text.isEmpty() && mandatory) {
      throw new InboundRefusal(InboundCode.missing(field));
    }
    if (!text.matches("[0-9A-Za-z_.-]{0," + MOST_REFERENCE + "}")) {
      throw new InboundRefusal(InboundCode.format(field));
    }
    return text;
  }
}
