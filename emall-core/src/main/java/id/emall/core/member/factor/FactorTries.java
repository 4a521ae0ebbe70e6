package id.emall.core.member.factor;

import id.emall.core.common.AdvisoryLock;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows the guessing of codes down, which whoever knows a member's password might do. All devices
 * that are not known count together; one that is known, or a session, by itself, so that nobody
 * locks a member out of it.
 */
@ApplicationScoped
class FactorTries {

  /** Where devices are that the member has not signed in on before. */
  static final String ELSEWHERE = "elsewhere";

  private static final Duration MEMORY = Duration.ofMinutes(15);
  private static final int FREE = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

  /** With three codes right at a time, 30 tries a day hit one in thirty years. */
  private static final int IN_A_DAY = 30;

  private Jdbi jdbi;
  private Clock clock;

  protected FactorTries() {}

  @Inject
  FactorTries(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Count(int day, Instant dayFirst, int recent, Instant last) {}

  /** A try that was counted. */
  record Counted(UUID memberId, String place, Instant at) {}

  /**
   * Counts a try before it is judged, kept even when the caller is refused afterwards.
   *
   * @throws Refusal TOO_MANY {@code sign-in.wait} (seconds)
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Counted count(UUID memberId, String place) {
    Instant now = clock.instant();
    jdbi.useHandle(
        handle -> {
          Duration wait = wait(lockAndRead(handle, memberId, place, now), now);
          if (wait.isPositive()) {
            throw Refusal.tooMany("sign-in.wait", Math.max(1, wait.toSeconds()));
          }
          handle.execute(
              "insert into factor_try (member_id, place, at) values (?, ?, ?)",
              memberId,
              place,
              Timestamp.from(now));
        });
    return new Counted(memberId, place, now);
  }

  /** Takes a try back that was right; where the member is known, the earlier ones too. */
  void forget(Counted counted) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from factor_try where member_id = ? and place = ? and (at = ? or place <> ?)",
                counted.memberId(),
                counted.place(),
                Timestamp.from(counted.at()),
                ELSEWHERE));
  }

  private static Duration wait(Count count, Instant now) {
    if (count.day() >= IN_A_DAY) {
      return Duration.between(now, count.dayFirst().plus(Duration.ofDays(1)));
    }
    if (count.recent() < FREE) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count.recent() - FREE, 7));
    return Duration.between(now, count.last().plus(wait));
  }

  private static Count lockAndRead(Handle handle, UUID memberId, String place, Instant now) {
    AdvisoryLock.FACTOR_TRY.take(handle, memberId + " " + place);
    return handle
        .createQuery(
            """
            select count(*)::int as day, min(at) as day_first,
              count(*) filter (where at > :recently)::int as recent, max(at) as last
            from factor_try where member_id = :member and place = :place and at > :since
            """)
        .bind("member", memberId)
        .bind("place", place)
        .bind("recently", now.minus(MEMORY))
        .bind("since", now.minus(Duration.ofDays(1)))
        .mapTo(Count.class)
        .one();
  }
}
