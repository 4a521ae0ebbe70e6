package id.emall.core.member.account;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Throws away links that have run out, counts of days gone by and wishes nobody could answer. */
@ApplicationScoped
class AccountHousekeeping implements RecurringWork {

  private static final Duration LINKS_KEPT = Duration.ofDays(7);
  private static final Duration COUNTS_KEPT = Duration.ofDays(2);

  private Jdbi jdbi;
  private Clock clock;

  protected AccountHousekeeping() {}

  @Inject
  AccountHousekeeping(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "account-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "delete from one_time_link where expires_at < ?",
              Timestamp.from(now.minus(LINKS_KEPT)));
          handle.execute(
              "delete from try_count where since < ?", Timestamp.from(now.minus(COUNTS_KEPT)));
        });
  }
}
