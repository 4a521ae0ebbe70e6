package id.emall.core.testing;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.bank.push.PayQuestion;
import id.emall.contracts.bank.push.PushAdapter;
import id.emall.contracts.bank.push.PushAdapterFactory;
import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushDesk;
import id.emall.contracts.bank.push.PushReply;
import id.emall.contracts.bank.push.PushedAccount;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.bank.qr.IssuedQr;
import id.emall.contracts.bank.qr.QrIssuer;
import id.emall.contracts.bank.qr.QrOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * QRIS of a bank that a test plays. Use it with {@code emall.push.x.adapter=fake-qris}; contracts
 * are shared by all malls of the process, so each test class has a merchant of its own.
 */
public final class FakeQris implements PushedAccount, QrIssuer {

  private static final Map<String, FakeQris> MERCHANTS = new ConcurrentHashMap<>();

  private final Map<String, QrOrder> known = new ConcurrentHashMap<>();
  private final Deque<OutsideFailure> failures = new ArrayDeque<>();
  private final Map<String, PushedPayment> paid = new ConcurrentHashMap<>();
  private final Deque<QrOrder> asked = new ArrayDeque<>();

  private FakeQris(String merchant) {}

  /** The contract of this merchant. */
  public static FakeQris merchant(String id) {
    return MERCHANTS.computeIfAbsent(id, FakeQris::new);
  }

  /** The next call ends so; further ones queue up behind it. */
  public synchronized void failing(OutsideFailure failure) {
    failures.add(failure);
  }

  /** The bank made this code, and nobody heard of it. */
  public void made(String reference, QrOrder order) {
    known.put(reference, order);
  }

  /** The bank knows of this payment, whether or not it told the mall. */
  public void paid(PushedPayment payment) {
    paid.put(payment.reference(), payment);
  }

  /** Every call that was made, oldest first. */
  public synchronized List<QrOrder> asked() {
    return List.copyOf(asked);
  }

  @Override
  public AccountKind kind() {
    return AccountKind.QRIS;
  }

  @Override
  public Optional<String> reference(long serial) {
    return Optional.of("QR%d".formatted(serial));
  }

  @Override
  public String numbered(String reference, int number) {
    return reference + "-" + number;
  }

  @Override
  public synchronized Optional<IssuedQr> generate(QrOrder order) {
    asked.add(order);
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
    return known.putIfAbsent(order.reference(), order) == null
        ? Optional.of(
            new IssuedQr(
                "B" + order.reference(), "00020101" + order.reference(), order.validUntil()))
        : Optional.empty();
  }

  @Override
  public boolean looks() {
    return true;
  }

  @Override
  public Optional<PushedPayment> look(PayQuestion question) {
    return Optional.ofNullable(paid.get(question.reference()));
  }

  @Override
  public PushReply answer(PushCall call, PushDesk desk) {
    return PushReply.json(404, "{}");
  }

  @Override
  public PushReply broken(PushCall call) {
    return PushReply.json(500, "{}");
  }

  /** Makes adapters of kind {@code fake-qris}. */
  public static final class Factory implements PushAdapterFactory {

    @Override
    public String kind() {
      return "fake-qris";
    }

    @Override
    public List<SettingKey> settings() {
      return List.of();
    }

    @Override
    public PushAdapter create(AdapterContext context) {
      return merchant(context.settings().get("account"));
    }
  }
}
