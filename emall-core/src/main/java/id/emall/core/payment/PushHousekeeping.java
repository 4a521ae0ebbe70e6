package id.emall.core.payment;

import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets tokens that are no longer good, and calls that nobody can send again. What was paid is
 * kept for ever.
 */
@ApplicationScoped
public class PushHousekeeping implements RecurringWork {

  private static final String OLD_TOKENS =
      """
      delete from push_token where hash in (
        select hash from push_token where good_until <= :before limit :batch)
      """;

  private static final String OLD_CALLS =
      """
      delete from push_call where ctid in (
        select ctid from push_call where answered_at < :before limit :batch)
      """;

  private static final String OLD_NOTES =
      """
      delete from push_note where id in (
        select id from push_note where told_at < :before limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;
  private FeedSettings settings;

  protected PushHousekeeping() {}

  @Inject
  public PushHousekeeping(Jdbi jdbi, Clock clock, FeedSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "push-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Forgetting.until(jdbi, OLD_TOKENS, clock.instant());
    Forgetting.until(jdbi, OLD_CALLS, clock.instant().minus(settings.answersKept()));
    Forgetting.until(jdbi, OLD_NOTES, clock.instant().minus(settings.answersKept()));
  }
}
