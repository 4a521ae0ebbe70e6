package id.emall.core.refund;

import id.emall.core.common.work.RecurringWork;
import id.emall.core.payment.DeskSettings;
import id.emall.core.payment.TakenBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at what the banks show beside payments: debits that take a credit back, and transfers of
 * refunds that come back.
 */
@ApplicationScoped
public class DeskWatch implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(DeskWatch.class);

  private TakenBack takenBack;
  private RefundBounces bounces;
  private DeskSettings settings;

  protected DeskWatch() {}

  @Inject
  DeskWatch(TakenBack takenBack, RefundBounces bounces, DeskSettings settings) {
    this.takenBack = takenBack;
    this.bounces = bounces;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "desk-watch";
  }

  @Override
  public Duration every() {
    return settings.interval();
  }

  @Override
  public void run() {
    takenBack.notCompared().forEach(debit -> tried("debit", debit, () -> takenBack.look(debit)));
    bounces.onDesk().forEach(one -> tried("credit", one.mutationId(), () -> bounces.book(one)));
  }

  /** One that cannot be looked at stops no other; the next turn tries it again. */
  private static void tried(String what, Object id, Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      LOG.error("{} {} could not be looked at; it is tried again", what, id, e);
    }
  }
}
