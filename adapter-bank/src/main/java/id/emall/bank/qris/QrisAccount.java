package id.emall.bank.qris;

import id.emall.bank.snap.inbound.InboundCode;
import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.bank.push.PayQuestion;
import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushDesk;
import id.emall.contracts.bank.push.PushReply;
import id.emall.contracts.bank.push.PushedAccount;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.bank.qr.IssuedQr;
import id.emall.contracts.bank.qr.QrIssuer;
import id.emall.contracts.bank.qr.QrOrder;
import id.emall.contracts.time.MallClock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * QRIS as a receiving account: codes of one bill are numbered from 1 on, so what became of a bill
 * can be asked code by code until the bank knows no further one.
 */
final class QrisAccount implements PushedAccount, QrIssuer {

  /** The moment keeps references apart even where the serial was lost with a database. */
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuMMddHHmmss");

  private static final char NUMBER = '-';
  private static final int MOST_CODES = 30;

  private final SnapQr qr;
  private final QrisNotices notices;
  private final Clock clock;

  QrisAccount(SnapQr qr, QrisNotices notices, Clock clock) {
    this.qr = qr;
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public AccountKind kind() {
    return AccountKind.QRIS;
  }

  @Override
  public Optional<String> reference(long serial) {
    return Optional.of(
        MOMENT.format(clock.instant().atZone(MallClock.WIB)) + "%09d".formatted(serial));
  }

  @Override
  public String numbered(String reference, int number) {
    return reference + NUMBER + number;
  }

  /** The bill of a code. */
  static String billOf(String numbered) {
    int end = numbered.lastIndexOf(NUMBER);
    return end < 0 ? numbered : numbered.substring(0, end);
  }

  @Override
  public Optional<IssuedQr> generate(QrOrder order) {
    return qr.generate(order);
  }

  @Override
  public boolean looks() {
    return true;
  }

  @Override
  public Optional<PushedPayment> look(PayQuestion question) {
    for (int number = 1; number <= MOST_CODES; number++) {
      String code = numbered(question.reference(), number);
      QrState state = qr.query(code);
      if (state.outcome() == QrState.Outcome.PAID) {
        return Optional.of(paid(question.reference(), code, state));
      }
      if (state.outcome() == QrState.Outcome.UNKNOWN) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A code is paid once, so its own number is the payment's. */
  private static PushedPayment paid(String reference, String code, QrState state) {
    return new PushedPayment(
        code,
        reference,
        state.amount(),
        state.paidAt(),
        null,
        state.bankReference().isEmpty() ? null : state.bankReference(),
        ("QRIS " + code).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public PushReply answer(PushCall call, PushDesk desk) {
    return notices.answer(call, desk);
  }

  @Override
  public PushReply broken(PushCall call) {
    return QrisNotices.refusal(call, InboundCode.BROKEN);
  }

  @Override
  public Optional<PushReply> refuseUnread(PushCall head, PushDesk desk) {
    return notices.refuseUnread(head, desk);
  }

  @Override
  public PushReply tooLarge(PushCall head, int most) {
    return QrisNotices.refusal(head, InboundCode.tooLarge(most));
  }

  @Override
  public PushReply cutOff(PushCall head) {
    return QrisNotices.refusal(head, InboundCode.CUT_OFF);
  }

  @Override
  public PushReply tooOften(PushCall head) {
    return QrisNotices.refusal(head, InboundCode.TOO_OFTEN);
  }
}
