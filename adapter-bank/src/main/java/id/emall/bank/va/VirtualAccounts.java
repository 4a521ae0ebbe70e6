package id.emall.bank.va;

import id.emall.bank.snap.inbound.InboundCode;
import id.emall.bank.snap.inbound.InboundGate;
import id.emall.bank.snap.inbound.InboundRefusal;
import id.emall.bank.snap.inbound.InboundReply;
import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.bank.push.Bill;
import id.emall.contracts.bank.push.Inquiry;
import id.emall.contracts.bank.push.PayQuestion;
import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushDesk;
import id.emall.contracts.bank.push.PushReply;
import id.emall.contracts.bank.push.PushedAccount;
import id.emall.contracts.bank.push.PushedPayment;
import java.util.Optional;

/**
 * The virtual accounts of one contract: closed amounts, one number for each invoice. The bank calls
 * three services, known by the tail of their paths, because what stands before differs by bank.
 */
final class VirtualAccounts implements PushedAccount {

  private static final String TOKEN = "/access-token/b2b";
  private static final String TOKEN_SERVICE = InboundGate.TOKEN_SERVICE;
  private static final String INQUIRY = "/transfer-va/inquiry";
  private static final String PAYMENT = "/transfer-va/payment";

  private final VaNumbers numbers;
  private final InboundGate gate;
  private final VaStatus status;

  /**
   * @param status asks the bank about a payment, or null where it cannot be asked
   */
  VirtualAccounts(VaNumbers numbers, InboundGate gate, VaStatus status) {
    this.numbers = numbers;
    this.gate = gate;
    this.status = status;
  }

  @Override
  public AccountKind kind() {
    return AccountKind.VA;
  }

  @Override
  public Optional<String> reference(long serial) {
    return Optional.of(numbers.of(serial));
  }

  @Override
  public boolean looks() {
    return status != null;
  }

  @Override
  public Optional<PushedPayment> look(PayQuestion question) {
    return status.look(question);
  }

  @Override
  public PushReply answer(PushCall call, PushDesk desk) {
    try {
      if (!call.method().equals("POST")) {
        throw new InboundRefusal(InboundCode.NO_POST);
      }
      return switch (service(call)) {
        case TOKEN_SERVICE -> gate.tokenReply(gate.token(call, desk)).asReply();
        case VaReplies.INQUIRY -> inquiry(call, desk);
        case VaReplies.PAYMENT -> payment(call, desk);
        default -> throw new InboundRefusal(InboundCode.NO_SERVICE);
      };
    } catch (InboundRefusal e) {
      return refusal(call, e.code());
    }
  }

  @Override
  public Optional<PushReply> refuseUnread(PushCall head, PushDesk desk) {
    return gate.refusalUnread(head, desk, service(head));
  }

  @Override
  public PushReply tooLarge(PushCall head, int most) {
    return refusal(head, InboundCode.tooLarge(most));
  }

  @Override
  public PushReply cutOff(PushCall head) {
    return refusal(head, InboundCode.CUT_OFF);
  }

  @Override
  public PushReply tooOften(PushCall head) {
    return refusal(head, InboundCode.TOO_OFTEN);
  }

  @Override
  public PushReply broken(PushCall call) {
    return refusal(call, InboundCode.BROKEN);
  }

  private static PushReply refusal(PushCall call, InboundCode code) {
    return InboundReply.of(service(call), code).asReply();
  }

  /** Two digits; {@code 00} when the mall offers no such service. */
  private static String service(PushCall call) {
    String path = call.path();
    if (path.endsWith(TOKEN)) {
      return TOKEN_SERVICE;
    }
    if (path.endsWith(INQUIRY)) {
      return VaReplies.INQUIRY;
    }
    return path.endsWith(PAYMENT) ? VaReplies.PAYMENT : InboundGate.NO_SERVICE;
  }

  private PushReply inquiry(PushCall call, PushDesk desk) {
    InboundGate.Admitted admitted = gate.admit(call, desk, VaReplies.INQUIRY);
    VaFields asked = new VaFields(admitted.body());
    String number = asked.number();
    String request = asked.name("inquiryRequestId", 128);
    Bill bill = desk.inquire(new Inquiry(admitted.id(), request, number));
    return VaReplies.bill(asked, bill);
  }

  private PushReply payment(PushCall call, PushDesk desk) {
    InboundGate.Admitted admitted = gate.admit(call, desk, VaReplies.PAYMENT);
    VaFields told = new VaFields(admitted.body());
    String number = told.number();
    refuseUnknownFlag(told);
    PushedPayment payment =
        new PushedPayment(
            told.name("paymentRequestId", 128),
            number,
            told.amount("paidAmount"),
            told.moment("trxDateTime").orElse(null),
            told.text("virtualAccountName", 255),
            told.text("referenceNo", 64),
            call.body());
    return VaReplies.taken(told, desk.pay(admitted.id(), payment));
  }

  /**
   * Y says that the bank told it before; what was told is known by its id, so it changes nothing.
   */
  private static void refuseUnknownFlag(VaFields told) {
    String advise = told.text("flagAdvise", 1);
    if (advise != null && !advise.equals("Y") && !advise.equals("N")) {
      throw new InboundRefusal(InboundCode.format("flagAdvise"));
    }
  }
}
