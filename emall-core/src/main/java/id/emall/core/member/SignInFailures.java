package id.emall.core.member;

import id.emall.core.common.AdvisoryLock;
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
 * member out from elsewhere; besides, an address that fails with many accounts must wait. A browser
 * in which the member has signed in before is counted by itself: not even somebody behind the same
 * address can lock it out.
 */
@ApplicationScoped
public class SignInFailures {

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
   * A try that was counted, for {@link #forget}.
   *
   * @param pair where it stands for the account at this place
   * @param alone where it stands for the address, or null
   */
  public record Counted(String pair, String alone, Instant at) {}

  /**
   * Counts a try as failed before it is judged, so that many at once do not slip through; kept even
   * when the caller's transaction is rolled back by a refusal.
   *
   * @throws Refusal TOO_MANY {@code sign-in.wait} (seconds) when it is too soon for another try
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Counted count(String login, String address) {
    return jdbi.withHandle(
        handle -> {
          Instant now = clock.instant();
          String alone = addressKey(address);
          String pair = pairKey(login, address);
          Duration all = wait(lockAndRead(handle, alone, now), FREE_TRIES_OF_ADDRESS, now);
          Duration one = wait(lockAndRead(handle, pair, now), FREE_TRIES, now);
          refuse(one.compareTo(all) >= 0 ? one : all);
          write(handle, alone, now);
          write(handle, pair, now);
          return new Counted(pair, alone, now);
        });
  }

  /**
   * As {@link #count}, for a device known to the member: nobody else's failures count there.
   *
   * @throws Refusal as there
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Counted countOnDevice(String login, String device) {
    return jdbi.withHandle(
        handle -> {
          Instant now = clock.instant();
          String pair = pairKey(login, "device " + device);
          refuse(wait(lockAndRead(handle, pair, now), FREE_TRIES, now));
          write(handle, pair, now);
          return new Counted(pair, null, now);
        });
  }

  private static void refuse(Duration wait) {
    if (wait.isPositive()) {
      throw Refusal.tooMany("sign-in.wait", Math.max(1, wait.toSeconds()));
    }
  }

  private static void write(Handle handle, String key, Instant now) {
    handle.execute("insert into sign_in_failure (key, at) values (?, ?)", key, Timestamp.from(now));
  }

  /** Takes a try back that turned out to be right, and with it the account's earlier failures. */
  @Transactional
  public void forget(Counted counted) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from sign_in_failure where key = ? or (key = ? and at = ?)",
                counted.pair(),
                counted.alone(),
                Timestamp.from(counted.at())));
  }

  /** Each failure beyond the free ones doubles the wait: 5, 10, 20 seconds and so on. */
  private static Duration wait(Count count, int free, Instant now) {
    if (count.failures() < free) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count.failures() - free, 7));
    return Duration.between(now, count.last().plus(wait));
  }

  private static Count lockAndRead(Handle handle, String key, Instant now) {
    AdvisoryLock.SIGN_IN.take(handle, key);
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
  private static String pairKey(String login, String place) {
    return Hashing.sha256(login.strip().toLowerCase(Locale.ROOT) + "\n" + place);
  }

  private static String addressKey(String address) {
    return Hashing.sha256("\n" + address);
  }
}
