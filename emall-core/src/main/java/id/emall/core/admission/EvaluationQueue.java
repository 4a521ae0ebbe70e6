package id.emall.core.admission;

import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Applications that wait to be evaluated, each claimed by one node for a while. */
@ApplicationScoped
class EvaluationQueue {

  private static final int BATCH = 20;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int DOUBLINGS_MOST = 5;

  private Jdbi jdbi;
  private Clock clock;
  private SettingReader settings;

  protected EvaluationQueue() {}

  @Inject
  EvaluationQueue(Jdbi jdbi, Clock clock, SettingReader settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * @param since when registries were first asked this time
   */
  record Due(UUID id, int round, Instant since, int failures) {}

  /** Oldest first. Served by the index seller_application_evaluate. */
  @Transactional
  public List<Due> claim() {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with due as (
                      select a.id from seller_application a join member m on m.id = a.member_id
                      where a.evaluate_at <= :now and m.state = 'ACTIVE'
                        and a.state in ('SUBMITTED', 'APPROVED')
                        and (a.evaluate_lease is null or a.evaluate_lease <= :now)
                      order by a.evaluate_at limit :most for update of a skip locked)
                    update seller_application a set evaluate_lease = :until
                    from due where a.id = due.id
                    returning a.id, a.round, a.evaluate_since as since,
                      a.evaluate_failures as failures
                    """)
                .bind("now", now)
                .bind("most", BATCH)
                .bind(
                    "until",
                    now.plus(
                        settings.duration("emall.seller.evaluation-lease", Duration.ofMinutes(5))))
                .mapTo(Due.class)
                .list());
  }

  boolean overdue(Due due) {
    return !clock.instant().isBefore(deadline(due));
  }

  /** From then on nobody waits for registries any longer. */
  private Instant deadline(Due due) {
    return due.since()
        .plus(settings.duration("emall.seller.registry-patience", Duration.ofHours(1)));
  }

  /** Asks again after a pause that grows, at the latest when patience ends. */
  @Transactional
  public void putOff(Due due) {
    Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(due.failures(), DOUBLINGS_MOST));
    Duration pause = grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    Instant next = clock.instant().plus(pause);
    Instant last = deadline(due);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update seller_application set evaluate_at = :next, evaluate_lease = null,
                      evaluate_failures = evaluate_failures + 1
                    where id = :id and round = :round and evaluate_at is not null
                    """)
                .bind("next", next.isAfter(last) && !overdue(due) ? last : next)
                .bind("id", due.id())
                .bind("round", due.round())
                .execute());
  }
}
