package id.emall.core.member;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/**
 * Throws away what has run out within hours or days: failed sign-ins, codes, begun sign-ins,
 * answers, trusted devices, registrations never confirmed. Sessions are kept longer, as the table
 * {@code retention} says, and go with {@link MemberPersonalData#perishing}.
 */
@ApplicationScoped
class MemberHousekeeping implements RecurringWork {

  private static final Duration UNCONFIRMED_KEPT = Duration.ofDays(7);

  private Jdbi jdbi;
  private Clock clock;
  private MemberRows rows;

  protected MemberHousekeeping() {}

  @Inject
  MemberHousekeeping(Jdbi jdbi, Clock clock, MemberRows rows) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
  }

  @Override
  public String name() {
    return "member-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    rows.forgotten(now.minus(UNCONFIRMED_KEPT)).forEach(rows::release);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "delete from sign_in_failure where at < ?",
              Timestamp.from(now.minus(Duration.ofDays(1))));
          handle.execute(
              "delete from one_time_code where issued_at < ?",
              Timestamp.from(now.minus(Duration.ofDays(2))));
          handle.execute(
              "delete from factor_try where at < ?", Timestamp.from(now.minus(Duration.ofDays(1))));
          handle.execute("delete from pending_sign_in where expires_at < ?", Timestamp.from(now));
          handle.execute("delete from office_answer where expires_at < ?", Timestamp.from(now));
          handle.execute("delete from passkey_answer where expires_at < ?", Timestamp.from(now));
          handle.execute("delete from trusted_device where trusted_until < ?", Timestamp.from(now));
        });
  }
}
