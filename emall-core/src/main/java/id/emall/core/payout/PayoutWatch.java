package id.emall.core.payout;

import id.emall.core.common.Actor;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the bank's rows of payouts: sent, made twice, come back; and for those left lying. */
@ApplicationScoped
public class PayoutWatch implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(PayoutWatch.class);
  private static final Actor WATCH = new Actor.System("payout-watch");

  private PayoutProof proof;
  private PayoutBounces bounces;
  private PayoutsLeft left;
  private PayoutSettings settings;

  protected PayoutWatch() {}

  @Inject
  PayoutWatch(PayoutProof proof, PayoutBounces bounces, PayoutsLeft left, PayoutSettings settings) {
    this.proof = proof;
    this.bounces = bounces;
    this.left = left;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "payout-watch";
  }

  @Override
  public Duration every() {
    return settings.watchInterval();
  }

  @Override
  public void run() {
    proof.notSeen().forEach(this::look);
    proof.secondRows().forEach(proof::tell);
    left.tell(WATCH);
    bounces.onDesk().forEach(this::book);
  }

  private void book(PayoutBounces.Bounce bounce) {
    try {
      bounces.book(WATCH, bounce);
    } catch (RuntimeException e) {
      LOG.error("row {} that brings a payout back could not be booked", bounce.mutationId(), e);
    }
  }

  /** One that cannot be looked for stops no other; the next turn tries it again. */
  private void look(UUID payoutId) {
    try {
      proof.look(WATCH, payoutId);
    } catch (RuntimeException e) {
      LOG.error("payout {} could not be looked for in the bank's rows", payoutId, e);
    }
  }
}
