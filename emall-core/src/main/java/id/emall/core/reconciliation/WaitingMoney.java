package id.emall.core.reconciliation;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Money that waits for operators for too long, told as one thing to do. */
@ApplicationScoped
class WaitingMoney {

  /** Work item while some waits; there is one for the whole mall. */
  static final String WORK = "money.waiting";

  private static final String MALL = "mall";
  private static final Actor LOOK = new Actor.System("reconciliation");

  private WorkItems workItems;
  private ReconciliationSettings settings;

  protected WaitingMoney() {}

  @Inject
  WaitingMoney(WorkItems workItems, ReconciliationSettings settings) {
    this.workItems = workItems;
    this.settings = settings;
  }

  /** How many rows wait, and how much money. */
  record Waiting(int count, BigDecimal amount) {}

  /** What lies on the desk, or waits for a second operator's word, since before a moment. */
  static Waiting of(Handle handle, Instant before) {
    return handle
        .createQuery(
            """
            select count(*), coalesce(sum(amount), 0.00) as amount from mutation
            where outcome in ('DESK', 'HELD') and first_seen_at <= :before
            """)
        .bind("before", before)
        .mapTo(Waiting.class)
        .one();
  }

  void tell(Handle handle, Instant now) {
    Waiting waiting = of(handle, now.minus(settings.undecidedAfter()));
    if (waiting.count() == 0) {
      workItems.close(LOOK, WORK, MALL);
    } else {
      workItems.raise(
          WORK,
          MALL,
          "money waits for a decision for too long",
          Map.of("count", waiting.count(), "amount", waiting.amount().toPlainString()));
    }
  }
}
