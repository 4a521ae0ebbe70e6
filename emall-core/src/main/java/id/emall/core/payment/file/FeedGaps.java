package id.emall.core.payment.file;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Ends the work about days that a bank's interface no longer shows, once files tell all of them.
 */
@ApplicationScoped
class FeedGaps {

  private static final Actor FILES = new Actor.System("statement-files");

  private Jdbi jdbi;
  private WorkItems workItems;

  protected FeedGaps() {}

  @Inject
  FeedGaps(Jdbi jdbi, WorkItems workItems) {
    this.jdbi = jdbi;
    this.workItems = workItems;
  }

  /** Closes the gaps of these accounts whose every day was told wholly and is settled. */
  @Transactional
  void close(List<UUID> accounts) {
    List<UUID> closed =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select a.id from receiving_account a
                          join work_item w on w.kind = 'feed.gap' and w.object_id = a.id::text and w.closed_at is null
                        where a.id = any(:accounts) and not exists (
                          select 1 from generate_series((w.details ->> 'from')::date, (w.details ->> 'until')::date - 1,
                              interval '1 day') g (day)
                          where not exists (select 1 from statement_day d
                            where d.account_id = a.id and d.day = g.day::date and d.settled_at is not null))
                        """)
                    .bindArray("accounts", UUID.class, accounts)
                    .mapTo(UUID.class)
                    .list());
    closed.forEach(account -> workItems.close(FILES, "feed.gap", account));
  }
}
