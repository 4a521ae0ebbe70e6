package id.emall.core.payment;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.push.Bill;
import id.emall.contracts.bank.push.PayQuestion;
import id.emall.contracts.bank.push.PushedAccount;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.bank.push.Taken;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the bank about a bill whose payment it may have told in vain: when its payer says so, and
 * once before it ends. Asked outside any transaction; what is found is taken as if it had been
 * told.
 */
@ApplicationScoped
public class PaymentLooks implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(PaymentLooks.class);

  /** Work item of a bank that cannot be asked; its object is the account's name. */
  static final String FAILED = "push.look-failed";

  /** Work item of a payment that was found and not taken; its object is the bank's id of it. */
  static final String STRANGE = "push.found-strange";

  private Adapters adapters;
  private DueLooks due;
  private PushPayments payments;
  private WorkItems workItems;
  private SettingReader settings;
  private Clock clock;

  protected PaymentLooks() {}

  @Inject
  public PaymentLooks(
      Adapters adapters,
      DueLooks due,
      PushPayments payments,
      WorkItems workItems,
      SettingReader settings,
      Clock clock) {
    this.adapters = adapters;
    this.due = due;
    this.payments = payments;
    this.workItems = workItems;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "payment-looks";
  }

  /** {@code emall.payment.look-interval} */
  @Override
  public Duration every() {
    return settings.duration("emall.payment.look-interval", Duration.ofSeconds(15));
  }

  @Override
  public void run() {
    if (adapters.pushedAccounts().isEmpty()) {
      return;
    }
    List<DueLooks.Look> claimed = due.claim();
    while (!claimed.isEmpty()) {
      claimed.forEach(this::look);
      claimed = due.claim();
    }
  }

  private void look(DueLooks.Look look) {
    Instant begun = clock.instant();
    Adapters.Pushed account = adapters.pushedAccounts().get(look.account());
    if (account == null || !account.adapter().looks() || look.reference() == null) {
      due.answered(look, begun);
      return;
    }
    try {
      ask(account.adapter(), look).ifPresent(found -> take(look, found));
      due.answered(look, begun);
      workItems.close(PushedMutations.TELLER, FAILED, look.account());
    } catch (OutsideFailure e) {
      LOG.warn("{} could not be asked about invoice {}", look.account(), look.invoiceId(), e);
      due.failed(look, e);
      tell(look, e);
    }
  }

  private static Optional<PushedPayment> ask(PushedAccount bank, DueLooks.Look look) {
    return bank.look(new PayQuestion(look.reference(), look.due(), look.createdAt()));
  }

  private void take(DueLooks.Look look, PushedPayment found) {
    if (payments.payFound(look.account(), found) instanceof Taken.Refused refused
        && refused.reason() != Bill.Reason.PAID) {
      workItems.raise(
          STRANGE,
          found.paymentId(),
          "payment %s of %s was found at the bank and not taken: %s"
              .formatted(found.paymentId(), found.amount().toPlainString(), refused.reason()),
          Map.of(
              "account", look.account(),
              "reference", found.reference(),
              "payment", found.paymentId(),
              "amount", found.amount().toPlainString(),
              "why", refused.reason().name()));
    }
  }

  private void tell(DueLooks.Look look, OutsideFailure failure) {
    boolean lasting =
        failure.kind() == OutsideFailure.Kind.AUTH
            || failure.kind() == OutsideFailure.Kind.BAD_REQUEST;
    if (lasting || look.failures() >= 2) {
      workItems.raise(
          FAILED,
          look.account(),
          failure.kind() + " " + failure.code() + " " + failure.getMessage(),
          Map.of("account", look.account()));
    }
  }
}
