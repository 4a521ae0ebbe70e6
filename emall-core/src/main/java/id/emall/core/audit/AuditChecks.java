package id.emall.core.audit;

import id.emall.core.common.Actor;
import id.emall.core.common.TextArray;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Checks each day, and when an auditor asks, that nobody meddled with what was written down. */
@ApplicationScoped
public class AuditChecks implements RecurringWork {

  /** Work that is raised when somebody did. */
  static final String BROKEN = "audit.broken";

  private static final Duration TURN = Duration.ofDays(1);
  private static final Actor SELF = new Actor.System("audit-check");

  private Jdbi jdbi;
  private Clock clock;
  private AuditChain chain;
  private WorkItems workItems;

  protected AuditChecks() {}

  @Inject
  AuditChecks(Jdbi jdbi, Clock clock, AuditChain chain, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chain = chain;
    this.workItems = workItems;
  }

  /**
   * What a check found.
   *
   * @param faults kind, seal and row of each, e.g. {@code CHANGED 17 0190…}; empty when all holds
   */
  public record Check(Instant checkedAt, long seals, long rowCount, List<String> faults) {}

  @Override
  public String name() {
    return "audit-check";
  }

  @Override
  public Duration every() {
    return TURN;
  }

  @Override
  @Transactional
  public void run() {
    check(SELF);
  }

  /** Checks now. */
  @Transactional
  public void checkNow(Actor operator) {
    check(AuditTrail.auditor(operator));
  }

  /** The last check, if there was one. */
  public Optional<Check> last(Actor operator) {
    AuditTrail.auditor(operator);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select checked_at, seals, row_count, faults from audit_check
                    order by checked_at desc limit 1
                    """)
                .mapTo(Check.class)
                .findOne());
  }

  private void check(Actor by) {
    AuditChain.Verdict verdict = chain.verify();
    List<String> faults = verdict.faults().stream().map(AuditChain.Fault::toString).toList();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into audit_check (checked_at, seals, row_count, faults)
                    values (:now, :seals, :rows, :faults)
                    on conflict (checked_at)
                      do update set seals = :seals, row_count = :rows, faults = :faults
                    """)
                .bind("now", clock.instant())
                .bind("seals", verdict.seals())
                .bind("rows", verdict.rows())
                .bind("faults", TextArray.of(faults))
                .execute());
    if (verdict.holds()) {
      workItems.close(by, BROKEN, "chain");
    } else {
      workItems.raise(
          BROKEN,
          "chain",
          "what was written down was changed: " + faults.getFirst(),
          Map.of("faults", String.join(", ", faults)));
    }
  }
}
