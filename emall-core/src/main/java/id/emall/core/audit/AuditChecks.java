package id.emall.core.audit;

import id.emall.core.common.Actor;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Checks each day, and when an auditor asks, that nobody meddled with what was written down: from
 * the first seal to the last, in the background, some thousand rows in a transaction.
 */
@ApplicationScoped
public class AuditChecks implements RecurringWork {

  /** Work that is raised when somebody did. */
  static final String BROKEN = "audit.broken";

  private static final Duration PAUSE = Duration.ofDays(1);
  private static final Duration TURN = Duration.ofSeconds(10);
  private static final int ROWS_PER_STEP = 5_000;

  /** Then other work has its turn. */
  private static final int STEPS_PER_TURN = 100;

  private Jdbi jdbi;
  private AuditRounds rounds;

  protected AuditChecks() {}

  @Inject
  AuditChecks(Jdbi jdbi, AuditRounds rounds) {
    this.jdbi = jdbi;
    this.rounds = rounds;
  }

  /**
   * What a check found.
   *
   * @param faults kind, seal and row of each, e.g. {@code CHANGED 17 0190…}; empty when all holds
   */
  public record Check(Instant checkedAt, long seals, long rowCount, List<String> faults) {}

  /**
   * A check that is being made.
   *
   * @param rowCount looked at
   * @param ofRows that are sealed by now
   * @param faults found so far
   */
  public record Running(Instant begunAt, long rowCount, long ofRows, List<String> faults) {}

  @Override
  public String name() {
    return "audit-rounds";
  }

  @Override
  public Duration every() {
    return TURN;
  }

  /** Goes on where the turn before, or another node, stopped. */
  @Override
  public void run() {
    rounds.beginAfter(PAUSE);
    for (int step = 0; step < STEPS_PER_TURN && rounds.step(ROWS_PER_STEP); step++) {
      // Each step is a transaction of its own.
    }
  }

  /** Has a check made in the background; one that is being made goes on. */
  @Transactional
  public void begin(Actor operator) {
    AuditTrail.auditor(operator);
    rounds.begin();
  }

  /** The check that is being made, if there is one. */
  public Optional<Running> running(Actor operator) {
    AuditTrail.auditor(operator);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select r.begun_at, r.row_count, coalesce(h.row_count, 0) as of_rows, r.faults
                    from audit_round r left join audit_head h on true
                    """)
                .mapTo(Running.class)
                .findOne());
  }

  /** The last check that came to the chain's end, if there was one. */
  public Optional<Check> last(Actor operator) {
    AuditTrail.auditor(operator);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select checked_at, seals, row_count, faults from audit_check
                    order by id desc limit 1
                    """)
                .mapTo(Check.class)
                .findOne());
  }
}
