package id.emall.core.payout;

import id.emall.core.common.Actor;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the bank's rows of payouts that were sent. */
@ApplicationScoped
public class PayoutWatch implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(PayoutWatch.class);
  private static final Actor WATCH = new Actor.System("payout-watch");

  private PayoutProof proof;
  private PayoutSettings settings;

  protected PayoutWatch() {}

  @Inject
  PayoutWatch(PayoutProof proof, PayoutSettings settings) {
    this.proof = proof;
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
