package id.emall.core.audit;

import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.work.StandingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the mall does by itself and cannot finish: shown to operators whose rights are about it, who
 * have it tried again or give it up. Of each kind the {@value #MOST} longest waiting are told.
 */
@ApplicationScoped
public class StandingJobs {

  /** So many of one kind are shown at most. */
  public static final int MOST = 50;

  /** What was due longer ago than this waits unusually long. */
  static final Duration PATIENCE = Duration.ofMinutes(15);

  private Instance<StandingWork> works;
  private AuditLog audit;
  private Clock clock;

  protected StandingJobs() {}

  @Inject
  StandingJobs(Instance<StandingWork> works, AuditLog audit, Clock clock) {
    this.works = works;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One kind of work with what stands still of it.
   *
   * @param endable whether it can be given up
   */
  public record Kind(String name, boolean endable, List<StandingWork.Standing> jobs) {

    public Kind {
      jobs = List.copyOf(jobs);
    }
  }

  /**
   * What stands still, by kind; kinds of which nothing does are left out.
   *
   * @throws Refusal FORBIDDEN for whoever has none of the rights
   */
  public List<Kind> of(Actor operator) {
    return mine(operator)
        .map(
            work ->
                new Kind(
                    work.kind(),
                    work.endable(),
                    work.standing(clock.instant().minus(PATIENCE), MOST)))
        .filter(kind -> !kind.jobs().isEmpty())
        .toList();
  }

  /**
   * Has something tried again at once.
   *
   * @throws Refusal NOT_FOUND when there is no such kind for this operator; CONFLICT {@code
   *     job.goes-on} when it does not stand still any more
   */
  @Transactional
  public void again(Actor operator, String kind, String id) {
    StandingWork work = work(operator, kind);
    if (!work.again(id, clock.instant())) {
      throw Refusal.conflict("job.goes-on");
    }
    audit.write(operator, "job.again", kind, id, Map.of(), Map.of());
  }

  /**
   * Gives something up: nobody is asked about it any more.
   *
   * @param reason why, 5 to 300 characters
   * @throws Refusal as {@link #again}; INVALID {@code reason}; CONFLICT {@code job.not-endable}
   */
  @Transactional
  public void giveUp(Actor operator, String kind, String id, String reason) {
    StandingWork work = work(operator, kind);
    String why = Checks.requireReason(reason);
    if (!work.endable()) {
      throw Refusal.conflict("job.not-endable");
    }
    if (!work.giveUp(id)) {
      throw Refusal.conflict("job.goes-on");
    }
    audit.write(operator, "job.give-up", kind, id, Map.of(), Map.of("reason", why));
  }

  /** Every kind of such work, by name. */
  List<StandingWork> all() {
    return works.stream().sorted(Comparator.comparing(StandingWork::kind)).toList();
  }

  private StandingWork work(Actor operator, String kind) {
    return mine(operator)
        .filter(work -> work.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("job"));
  }

  private Stream<StandingWork> mine(Actor operator) {
    operator.requireOperator(
        Right.MONEY, Right.SHIPPING, Right.CATALOGUE, Right.MESSAGES, Right.SETTINGS, Right.AUDIT);
    return all().stream().filter(work -> operator.isOperator(work.right()));
  }
}
