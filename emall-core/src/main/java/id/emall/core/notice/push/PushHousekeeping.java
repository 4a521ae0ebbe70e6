package id.emall.core.notice.push;

import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Forgets devices on which nobody has been signed in for long; sessions are shorter. */
@ApplicationScoped
public class PushHousekeeping implements RecurringWork {

  private static final Duration UNSEEN_MOST = Duration.ofDays(60);

  private static final String UNSEEN =
      """
      delete from push_device where id in (select id from push_device where seen_at < :before limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;

  protected PushHousekeeping() {}

  @Inject
  PushHousekeeping(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "push-device-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    Forgetting.until(jdbi, UNSEEN, clock.instant().minus(UNSEEN_MOST));
  }
}
