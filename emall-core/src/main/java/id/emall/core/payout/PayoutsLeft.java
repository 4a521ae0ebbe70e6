package id.emall.core.payout;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Payouts that were approved and go nowhere: nobody fetches their file, or nothing leads to their
 * bank any more. Their money is out of the balance, so somebody must know.
 */
@ApplicationScoped
class PayoutsLeft {

  /** Work item of an approved payout that does not leave; its object is its id. */
  static final String LEFT = "payout.left";

  private static final Duration LEAVES_WITHIN = Duration.ofDays(1);
  private static final int AT_ONCE = 500;

  private Jdbi jdbi;
  private Clock clock;
  private PayoutRows rows;
  private WorkItems workItems;

  protected PayoutsLeft() {}

  @Inject
  PayoutsLeft(Jdbi jdbi, Clock clock, PayoutRows rows, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
    this.workItems = workItems;
  }

  /** Raises an item for each, and closes those of payouts that went on. */
  @Transactional
  void tell(Actor by) {
    workItems.closeAll(by, LEFT, wentOn());
    List<PayoutView> left =
        rows.list(
            "p.state = 'APPROVED' and p.approved_at < :before order by p.approved_at limit :most",
            Map.of("before", clock.instant().minus(LEAVES_WITHIN), "most", AT_ONCE));
    for (PayoutView payout : left) {
      workItems.raise(
          LEFT,
          payout.id(),
          "payout " + payout.code() + " was approved a day ago and has not left",
          Map.of("batch", Long.toString(payout.batchNumber()), "code", payout.code()));
    }
  }

  private List<UUID> wentOn() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id from work_item w join payout p on p.id = w.object_id::uuid
                    where w.kind = :kind and w.closed_at is null and p.state <> 'APPROVED'
                    """)
                .bind("kind", LEFT)
                .mapTo(UUID.class)
                .list());
  }
}
