package id.emall.core.payout;

import id.emall.contracts.bank.transfer.TransferAnswer;
import id.emall.contracts.bank.transfer.TransferOrder;
import id.emall.core.common.Actor;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends payouts to the banks, and asks what became of those that were sent. */
@ApplicationScoped
public class PayoutSender implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(PayoutSender.class);
  private static final Actor SENDER = new Actor.System("payout");

  private PayoutSending sending;
  private PayoutRelease release;
  private PayoutSources sources;
  private PayoutSettings settings;

  protected PayoutSender() {}

  @Inject
  PayoutSender(
      PayoutSending sending,
      PayoutRelease release,
      PayoutSources sources,
      PayoutSettings settings) {
    this.sending = sending;
    this.release = release;
    this.sources = sources;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "payout-sender";
  }

  @Override
  public Duration every() {
    return settings.tick();
  }

  @Override
  public void run() {
    release.waiting().forEach(payout -> guarded(payout, () -> release.release(SENDER, payout)));
    Set<UUID> resting = new HashSet<>();
    sending.due().forEach(payout -> guarded(payout, () -> send(payout, resting)));
  }

  /** One that cannot be worked on stops no other; what was taken waits for its lease. */
  private static void guarded(UUID payout, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("payout {} could not be worked on", payout, e);
    }
  }

  /**
   * @param resting accounts whose bank gave no clear answer in this turn: what is not sent yet is
   *     kept out of the same doubt
   */
  private void send(UUID id, Set<UUID> resting) {
    Optional<PayoutSources.Source> source = sources.ofPayout(id);
    if (source.isEmpty() || source.get().service() == null) {
      LOG.warn("payout {} waits: no setting says how its account makes transfers", id);
      sending.putOff(id);
      return;
    }
    UUID account = source.get().accountId();
    if (resting.contains(account)) {
      return;
    }
    Optional<PayoutSending.Taken> taken = sending.take(SENDER, id);
    if (taken.isPresent()) {
      TransferAnswer answer = call(source.get(), taken.get());
      if (isDoubtful(answer)) {
        resting.add(account);
      }
      sending.heard(SENDER, taken.get(), answer);
    }
  }

  private static boolean isDoubtful(TransferAnswer answer) {
    return switch (answer) {
      case TransferAnswer.Unclear unclear -> true;
      case TransferAnswer.NotMade refused -> refused.why() == TransferAnswer.Reason.LATER;
      case TransferAnswer.Made made -> false;
      case TransferAnswer.UnderWay underWay -> false;
      case TransferAnswer.NotKnown notKnown -> false;
    };
  }

  /** Outside of any transaction. What a program error leaves open is unclear, never sent again. */
  private static TransferAnswer call(PayoutSources.Source source, PayoutSending.Taken taken) {
    TransferOrder order = PayoutSending.order(taken.payout());
    try {
      return taken.first() ? source.service().transfer(order) : source.service().status(order);
    } catch (RuntimeException e) {
      LOG.error("the bank's answer about payout {} was lost", order.reference(), e);
      return new TransferAnswer.Unclear("", e.getClass().getSimpleName());
    }
  }
}
