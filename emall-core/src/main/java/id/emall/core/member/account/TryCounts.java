package id.emall.core.member.account;

import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** Counts what may be tried only so often within a stretch of time, for all nodes together. */
@ApplicationScoped
public class TryCounts {

  private Jdbi jdbi;
  private Clock clock;

  protected TryCounts() {}

  @Inject
  TryCounts(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Counts one try before it is judged; kept even when the caller is refused afterwards.
   *
   * @param what is tried
   * @param who tries; kept only as a hash
   * @param most how often within one stretch
   * @throws Refusal TOO_MANY {@code tries.wait} (minutes until the next stretch)
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void spend(String what, String who, int most, Duration stretch) {
    long seconds = stretch.toSeconds();
    Instant now = clock.instant();
    Instant since = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds);
    int number =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        insert into try_count (key, since, number) values (:key, :since, 1)
                        on conflict (key, since) do update set number = try_count.number + 1
                        returning number
                        """)
                    .bind("key", what + " " + Hashing.sha256(who))
                    .bind("since", Timestamp.from(since))
                    .mapTo(Integer.class)
                    .one());
    if (number > most) {
      long minutes = Duration.between(now, since.plus(stretch)).toMinutes() + 1;
      throw Refusal.tooMany("tries.wait", minutes);
    }
  }
}
