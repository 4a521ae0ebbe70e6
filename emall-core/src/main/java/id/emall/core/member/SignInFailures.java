package id.emall.core.member;

import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Slows guessing down. What counts is the pair of account and address, so that nobody can lock a
 * member out from elsewhere; besides, an address that fails with many accounts must wait.
 */
@ApplicationScoped
class SignInFailures {

  private static final Duration MEMORY = Duration.ofMinutes(15);
  private static final int FREE_TRIES = 5;
  private static final int FREE_TRIES_OF_ADDRESS = 50;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

  private Jdbi jdbi;
  private Clock clock;

  protected SignInFailures() {}

  @Inject
  SignInFailures(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Count(int failures, Instant last) {}

  /**
   * Counts a try as failed before it is judged, so that many at once do not slip through; kept even
   * when the caller's transaction is rolled back by a refusal.
   *
   * @return when the try was counted, for {@link #forget}
   * @throws Refusal TOO_MANY {@code sign-in.wait} (seconds) when it is too soon for another try
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Instant count(String login, String address) {
    String pair = pairKey(login, address);
    String alone = addressKey(address);
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle -> {
          handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", pair);
          Duration one = wait(read(handle, pair, now), FREE_TRIES, now);
          Duration other = wait(read(handle, alone, now), FREE_TRIES_OF_ADDRESS, now);
          Duration longer = one.compareTo(other) >= 0 ? one : other;
          if (longer.isPositive()) {
            throw Refusal.tooMany("sign-in.wait", Math.max(1, longer.toSeconds()));
          }
          handle.execute(
              "insert into sign_in_failure (key, at) values (?, ?), (?, ?)",
              pair,
              Timestamp.from(now),
              alone,
              Timestamp.from(now));
          return now;
        });
  }

  /** Takes a try back that turned out to be right, and with it the account's earlier failures. */
  @Transactional
  public void forget(String login, String address, Instant counted) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from sign_in_failure where key = ? or (key = ? and at = ?)",
                pairKey(login, address),
                addressKey(address),
                Timestamp.from(counted)));
  }

  /** Each failure beyond the free ones doubles the wait: 5, 10, 20 seconds and so on. */
  private static Duration wait(Count count, int free, Instant now) {
    if (count.failures() < free) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count.failures() - free, 7));
    return Duration.between(now, count.last().plus(wait));
  }

  private static Count read(Handle handle, String key, Instant now) {
    return handle
        .createQuery(
            """
            select count(*)::int as failures, max(at) as last
            from sign_in_failure where key = :key and at > :since
            """)
        .bind("key", key)
        .bind("since", now.minus(MEMORY))
        .mapTo(Count.class)
        .one();
  }

  /** Hashed, because people type passwords into the wrong field. */
  private static String pairKey(String login, String address) {
    return Hashing.sha256(login.strip().toLowerCase(Locale.ROOT) + "\n" + address);
  }

  private static String addressKey(String address) {
    return Hashing.sha256("\n" + address);
  }
}
