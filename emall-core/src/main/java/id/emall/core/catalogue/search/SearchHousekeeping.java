package id.emall.core.catalogue.search;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * Forgets changes that every node has followed long ago: those older than a day, by the database's
 * clock, which wrote them. How far it went is written down, so that a node that was away for longer
 * knows. A change of a transaction that others may still wait for is kept, however old.
 */
@ApplicationScoped
public class SearchHousekeeping implements RecurringWork {

  private static final int BATCH = 10_000;

  private Jdbi jdbi;

  protected SearchHousekeeping() {}

  @Inject
  SearchHousekeeping(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public String name() {
    return "search-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    int forgotten = BATCH;
    while (forgotten == BATCH) {
      forgotten = jdbi.inTransaction(SearchHousekeeping::forget);
    }
  }

  /** Changes of transactions this database has not begun came with a backup of another. */
  private static int forget(org.jdbi.v3.core.Handle handle) {
    return handle
        .createQuery(
            """
            with forgotten as (
              delete from search_change where id in (
                select id from search_change
                where at < clock_timestamp() - interval '1 day'
                  and (transaction < pg_snapshot_xmin(pg_current_snapshot())
                    or transaction >= pg_snapshot_xmax(pg_current_snapshot()))
                order by at limit :batch)
              returning transaction
            ), noted as (
              update search_state
              set forgotten_through = greatest(forgotten_through, (select max(transaction) from forgotten))
              where exists (select 1 from forgotten)
            )
            select count(*) from forgotten
            """)
        .bind("batch", BATCH)
        .mapTo(Integer.class)
        .one();
  }
}
