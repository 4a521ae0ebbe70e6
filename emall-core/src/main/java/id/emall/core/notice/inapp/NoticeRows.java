package id.emall.core.notice.inapp;

import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Where notices are laid down, inside the transaction in which there is something to tell. */
@ApplicationScoped
public class NoticeRows {

  private Jdbi jdbi;
  private Clock clock;

  protected NoticeRows() {}

  @Inject
  NoticeRows(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Lays down notices, all by one statement; those whose key is there already are left out. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(List<NoticeDraft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into notice
                      (id, dedupe_key, member_id, occasion, title, text, link, invoice_id, order_id, created_at)
                    select n.*, :now
                    from unnest(:ids::uuid[], :keys::text[], :members::uuid[], :occasions::text[], :titles::text[],
                      :texts::text[], :links::text[], :invoices::uuid[], :orders::uuid[]) n
                    on conflict (dedupe_key) do nothing
                    """)
                .bind("now", clock.instant())
                .bindArray("ids", UUID.class, each(drafts, NoticeDraft::id))
                .bind("keys", TextArray.of(drafts, NoticeDraft::dedupeKey))
                .bindArray("members", UUID.class, each(drafts, NoticeDraft::memberId))
                .bind("occasions", TextArray.of(drafts, NoticeDraft::occasion))
                .bind("titles", TextArray.of(drafts, NoticeDraft::title))
                .bind("texts", TextArray.of(drafts, NoticeDraft::text))
                .bind("links", TextArray.of(drafts, NoticeDraft::link))
                .bindArray("invoices", UUID.class, each(drafts, NoticeDraft::invoiceId))
                .bindArray("orders", UUID.class, each(drafts, NoticeDraft::orderId))
                .execute());
  }

  private static List<UUID> each(List<NoticeDraft> drafts, Function<NoticeDraft, UUID> part) {
    return drafts.stream().map(part).toList();
  }
}
