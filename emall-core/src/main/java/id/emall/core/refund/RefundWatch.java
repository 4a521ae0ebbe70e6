package id.emall.core.refund;

import id.emall.core.common.Actor;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for the bank's rows of refunds that were approved or sent. */
@ApplicationScoped
public class RefundWatch implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(RefundWatch.class);
  private static final Actor WATCH = new Actor.System("refund-watch");

  private RefundPayment payment;
  private SettingReader settings;

  protected RefundWatch() {}

  @Inject
  RefundWatch(RefundPayment payment, SettingReader settings) {
    this.payment = payment;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "refund-watch";
  }

  /** {@code emall.refund.watch-interval} */
  @Override
  public Duration every() {
    return settings.duration("emall.refund.watch-interval", Duration.ofMinutes(1));
  }

  @Override
  public void run() {
    payment.notSeen().forEach(this::look);
  }

  /** One that cannot be looked for stops no other; the next turn tries it again. */
  private void look(UUID refundId) {
    try {
      payment.look(WATCH, refundId);
    } catch (RuntimeException e) {
      LOG.error("refund {} could not be looked for in the bank's rows", refundId, e);
    }
  }
}
