package id.emall.core.privacy;

import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.Right;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.member.Perishing;
import id.emall.core.member.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go what has been kept long enough: how long stands in the table {@code retention} with the
 * law that says so, what it is each package tells. In small batches, and each run that found
 * something is written down.
 */
@ApplicationScoped
public class Retention implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int BATCH = 500;

  /** So much of one kind in one run; the rest waits for the next. */
  private static final int BATCHES_MOST = 200;

  private static final int RUNS_SHOWN = 50;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Instance<PersonalData> all;

  protected Retention() {}

  @Inject
  Retention(Jdbi jdbi, Ids ids, Clock clock, Instance<PersonalData> all) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.all = all;
  }

  /**
   * @param months how long it is kept; 0: no longer than it is used
   * @param basis the law
   */
  public record Rule(String purpose, int months, String basis) {}

  /**
   * @param before what was older was let go
   * @param number of rows
   */
  public record Run(String purpose, Instant at, Instant before, int number) {}

  /** What is kept how long, and by which law. */
  public List<Rule> rules() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select purpose, months, basis from retention order by purpose")
                .mapTo(Rule.class)
                .list());
  }

  /** The last runs that found something, newest first. */
  public List<Run> runs(Actor operator) {
    operator.requireOperator(Right.AUDIT);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select purpose, at, before, number from retention_run
                    order by at desc, id desc limit :most
                    """)
                .bind("most", RUNS_SHOWN)
                .mapTo(Run.class)
                .list());
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    Map<String, Rule> rules =
        rules().stream().collect(Collectors.toMap(Rule::purpose, rule -> rule));
    all.stream()
        .flatMap(some -> some.perishing().stream())
        .forEach(perishing -> let(perishing, rules.get(perishing.purpose())));
  }

  private void let(Perishing perishing, Rule rule) {
    Instant before = clock.instant().atZone(ZoneOffset.UTC).minusMonths(rule.months()).toInstant();
    int gone = 0;
    try {
      int found = BATCH;
      for (int batch = 0; batch < BATCHES_MOST && found == BATCH; batch++) {
        found = delete(perishing, before);
        gone += found;
      }
    } catch (RuntimeException e) {
      LOG.warn("What is kept for {} could not be let go", perishing.purpose(), e);
    }
    if (gone > 0) {
      note(perishing.purpose(), before, gone);
    }
  }

  private int delete(Perishing perishing, Instant before) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(perishing.delete())
                .bind("before", before)
                .bind("batch", BATCH)
                .execute());
  }

  private void note(String purpose, Instant before, int number) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into retention_run (id, purpose, at, before, number)
                    values (:id, :purpose, :now, :before, :number)
                    """)
                .bind("id", ids.next())
                .bind("purpose", purpose)
                .bind("now", clock.instant())
                .bind("before", before)
                .bind("number", number)
                .execute());
  }
}
