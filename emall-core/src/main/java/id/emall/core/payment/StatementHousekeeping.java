package id.emall.core.payment;

import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets banks' answers as received when their time is over ({@code emall.feed.answers-kept}). The
 * mutations stay; what an operator may still have to look at keeps its answer.
 */
@ApplicationScoped
public class StatementHousekeeping implements RecurringWork {

  private static final String OLD_ANSWERS =
      """
      update feed_fetch set raw = null where id in (
        select f.id from feed_fetch f
        where f.raw is not null and f.started_at < :before
          and not exists (
            select 1 from mutation m where m.fetch_id = f.id
              and (m.outcome in ('NEW', 'HELD', 'DESK') or m.disappeared_at is not null))
        limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;
  private FeedSettings settings;

  protected StatementHousekeeping() {}

  @Inject
  public StatementHousekeeping(Jdbi jdbi, Clock clock, FeedSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "statement-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    Forgetting.until(jdbi, OLD_ANSWERS, clock.instant().minus(settings.answersKept()));
  }
}
