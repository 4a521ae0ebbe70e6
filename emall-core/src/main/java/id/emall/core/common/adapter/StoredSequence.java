package id.emall.core.common.adapter;

import id.emall.contracts.adapter.DailySequence;
import id.emall.contracts.time.MallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts in the database, in a transaction of its own, so that a number given is never given again.
 */
@ApplicationScoped
public class StoredSequence implements DailySequence {

  private Jdbi jdbi;
  private Clock clock;

  protected StoredSequence() {}

  @Inject
  public StoredSequence(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public long next(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                insert into daily_sequence (name, day, last) values (:name, :day, 1)
                on conflict (name, day) do update set last = daily_sequence.last + 1
                returning last
                """)
                .bind("name", name)
                .bind("day", LocalDate.ofInstant(clock.instant(), MallClock.WIB))
                .mapTo(Long.class)
                .one());
  }
}
