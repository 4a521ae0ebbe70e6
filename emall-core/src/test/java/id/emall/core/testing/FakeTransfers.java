package id.emall.core.testing;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.transfer.AccountAnswer;
import id.emall.contracts.bank.transfer.Beneficiary;
import id.emall.contracts.bank.transfer.TransferAnswer;
import id.emall.contracts.bank.transfer.TransferOrder;
import id.emall.contracts.bank.transfer.TransferService;
import id.emall.contracts.bank.transfer.TransferServiceFactory;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Transfers from an account of {@link FakeBank}. It makes every transfer at once and knows what it
 * made, unless a test says otherwise for the next call.
 */
public final class FakeTransfers implements TransferService {

  private static final Map<String, FakeTransfers> ACCOUNTS = new ConcurrentHashMap<>();

  private final Map<String, String> holders = new ConcurrentHashMap<>();
  private final List<TransferOrder> sent = new CopyOnWriteArrayList<>();
  private final List<TransferOrder> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Function<TransferOrder, TransferAnswer>>> transfers =
      new ConcurrentHashMap<>();
  private final Map<String, Queue<Function<TransferOrder, TransferAnswer>>> statuses =
      new ConcurrentHashMap<>();

  /** Of the mall's account with this number. */
  public static FakeTransfers account(String number) {
    return ACCOUNTS.computeIfAbsent(number, key -> new FakeTransfers());
  }

  /** A payee's bank knows this account as somebody's. */
  public void knows(String number, String holder) {
    holders.put(number, holder);
  }

  /** What the next transfer to this account is answered. */
  public void nextTransfer(String number, Function<TransferOrder, TransferAnswer> answer) {
    transfers.computeIfAbsent(number, key -> new ConcurrentLinkedQueue<>()).add(answer);
  }

  /** What the next question about a transfer to this account is answered. */
  public void nextStatus(String number, Function<TransferOrder, TransferAnswer> answer) {
    statuses.computeIfAbsent(number, key -> new ConcurrentLinkedQueue<>()).add(answer);
  }

  private static Function<TransferOrder, TransferAnswer> next(
      Map<String, Queue<Function<TransferOrder, TransferAnswer>>> scripts, TransferOrder order) {
    return scripts.getOrDefault(order.to().number(), new ConcurrentLinkedQueue<>()).poll();
  }

  /** Every call that asked for a transfer to be made. */
  public List<TransferOrder> sent() {
    return sent;
  }

  public List<TransferOrder> asked() {
    return asked;
  }

  @Override
  public AccountAnswer inquire(Beneficiary account) {
    String holder = holders.get(account.number());
    return holder == null ? new AccountAnswer.Unknown("4041511") : new AccountAnswer.Named(holder);
  }

  @Override
  public TransferAnswer transfer(TransferOrder order) {
    sent.add(order);
    var scripted = next(transfers, order);
    return scripted == null ? made(order) : scripted.apply(order);
  }

  @Override
  public TransferAnswer status(TransferOrder order) {
    asked.add(order);
    var scripted = next(statuses, order);
    if (scripted != null) {
      return scripted.apply(order);
    }
    return sent.stream().anyMatch(one -> one.reference().equals(order.reference()))
        ? made(order)
        : new TransferAnswer.NotKnown("4043601");
  }

  private static TransferAnswer made(TransferOrder order) {
    return new TransferAnswer.Made("FT" + order.reference());
  }

  /** Found by the service loader. */
  public static final class Factory implements TransferServiceFactory {
    @Override
    public String kind() {
      return "fake-bank";
    }

    @Override
    public List<SettingKey> settings() {
      return List.of();
    }

    @Override
    public TransferService create(AdapterContext context) {
      return account(context.settings().get("account"));
    }
  }
}
