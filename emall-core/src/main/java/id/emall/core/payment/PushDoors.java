package id.emall.core.payment;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.push.Bill;
import id.emall.contracts.bank.push.CallId;
import id.emall.contracts.bank.push.Inquiry;
import id.emall.contracts.bank.push.PushAdapter;
import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushDesk;
import id.emall.contracts.bank.push.PushReply;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.bank.push.Taken;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where banks and providers call: hands a call to the adapter of its name, and gives the adapter
 * what the core knows of tokens, bills and payments.
 */
@ApplicationScoped
public class PushDoors {

  private static final Logger LOG = LoggerFactory.getLogger(PushDoors.class);

  private Adapters adapters;
  private PushTokens tokens;
  private PushPayments payments;
  private ForeignRows foreignRows;
  private PushNotes notes;

  protected PushDoors() {}

  @Inject
  public PushDoors(
      Adapters adapters,
      PushTokens tokens,
      PushPayments payments,
      ForeignRows foreignRows,
      PushNotes notes) {
    this.adapters = adapters;
    this.tokens = tokens;
    this.payments = payments;
    this.foreignRows = foreignRows;
    this.notes = notes;
  }

  /**
   * Where the partner of this name calls.
   *
   * @param name in the settings
   * @return empty when nobody of this name may call
   */
  public Optional<Door> door(String name) {
    return Optional.ofNullable(adapters.pushes().get(name))
        .map(adapter -> new Door(name, adapter, new Desk(name)));
  }

  /** One partner's door; the adapter behind it checks who calls. */
  public static final class Door {

    private final String name;
    private final PushAdapter adapter;
    private final PushDesk desk;

    private Door(String name, PushAdapter adapter, PushDesk desk) {
      this.name = name;
      this.adapter = adapter;
      this.desk = desk;
    }

    /**
     * What the call is refused with before anything of its body is read.
     *
     * @param head the call with an empty body
     */
    public Optional<PushReply> refuseUnread(PushCall head) {
      try {
        return adapter.refuseUnread(head, desk);
      } catch (RuntimeException e) {
        return Optional.of(broken(head, e));
      }
    }

    /**
     * @param head the call with an empty body
     * @param most bytes that are read
     */
    public PushReply tooLarge(PushCall head, int most) {
      return adapter.tooLarge(head, most);
    }

    /**
     * @param head the call with an empty body
     */
    public PushReply cutOff(PushCall head) {
      return adapter.cutOff(head);
    }

    /**
     * @param head the call with an empty body
     */
    public PushReply tooOften(PushCall head) {
      return adapter.tooOften(head);
    }

    /** Answers a call. */
    public PushReply answer(PushCall call) {
      try {
        return adapter.answer(call, desk);
      } catch (RuntimeException e) {
        return broken(call, e);
      }
    }

    private PushReply broken(PushCall call, RuntimeException e) {
      LOG.error("A call of {} to {} could not be answered", name, call.path(), e);
      return adapter.broken(call);
    }
  }

  /** The core as one partner sees it. */
  private final class Desk implements PushDesk {

    private final String name;

    private Desk(String name) {
      this.name = name;
    }

    @Override
    public String grantToken(Duration life) {
      return tokens.grant(name, life);
    }

    @Override
    public boolean knowsToken(String token) {
      return tokens.knows(name, token);
    }

    @Override
    public Bill inquire(Inquiry inquiry) {
      return payments.inquire(name, inquiry);
    }

    @Override
    public Taken pay(CallId call, PushedPayment payment) {
      return payments.pay(name, call, payment);
    }

    @Override
    public void madePayment(PushedPayment payment) {
      payments.made(name, payment);
    }

    @Override
    public void note(String reference, String status, boolean gaveBack, byte[] raw) {
      notes.keep(name, reference, status, gaveBack, raw);
    }

    @Override
    public boolean takeRows(String number, List<StatementRow> rows, byte[] raw) {
      return foreignRows.take(name, number, rows, raw);
    }
  }
}
