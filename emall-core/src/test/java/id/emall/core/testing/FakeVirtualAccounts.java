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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Virtual accounts of a bank that a test plays. Use it with {@code emall.push.x.adapter=fake-va};
 * contracts are shared by all malls of the process, so each test class has a company code of its
 * own.
 */
public final class FakeVirtualAccounts implements PushedAccount {

  private static final Map<String, FakeVirtualAccounts> CONTRACTS = new ConcurrentHashMap<>();

  private final String company;
  private final AtomicInteger looks = new AtomicInteger();
  private final Map<String, PushedPayment> paid = new ConcurrentHashMap<>();
  private volatile OutsideFailure failure;

  private FakeVirtualAccounts(String company) {
    this.company = company;
  }

  /** The contract with this company code. */
  public static FakeVirtualAccounts company(String code) {
    return CONTRACTS.computeIfAbsent(code, FakeVirtualAccounts::new);
  }

  /** The bank knows of this payment, whether or not it told the mall. */
  public void paid(PushedPayment payment) {
    paid.put(payment.reference(), payment);
  }

  /** What looking brings from now on, or null for an answer. */
  public void failing(OutsideFailure failure) {
    this.failure = failure;
  }

  /** How often it was asked about a bill. */
  public int looked() {
    return looks.get();
  }

  @Override
  public AccountKind kind() {
    return AccountKind.VA;
  }

  @Override
  public Optional<String> reference(long serial) {
    return Optional.of("%s%010d".formatted(company, serial));
  }

  @Override
  public boolean looks() {
    return true;
  }

  @Override
  public Optional<PushedPayment> look(PayQuestion question) {
    looks.incrementAndGet();
    if (failure != null) {
      throw failure;
    }
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

  /** Makes adapters of kind {@code fake-va}. */
  public static final class Factory implements PushAdapterFactory {

    @Override
    public String kind() {
      return "fake-va";
    }

    @Override
    public List<SettingKey> settings() {
      return List.of();
    }

    @Override
    public PushAdapter create(AdapterContext context) {
      return company(context.settings().get("account"));
    }
  }
}
