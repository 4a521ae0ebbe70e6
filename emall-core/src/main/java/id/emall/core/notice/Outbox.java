package id.emall.core.notice;

import id.emall.core.common.Ids;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Where messages are laid down, inside the transaction in which there is something to tell. */
@ApplicationScoped
public class Outbox {

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;

  protected Outbox() {}

  @Inject
  public Outbox(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  /** Schedules messages for now; those whose key was scheduled before are left out. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void schedule(List<MessageDraft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into message (id, dedupe_key, channel, recipient, template, language, subject, body,
                      enclosed_invoice_id, urgency, invoice_id, order_id, member_id, state, next_at, give_up_at, created_at)
                    select m.id, m.dedupe_key, m.channel, m.recipient, m.template, m.language, m.subject, m.body,
                      m.enclosed, m.urgency, m.invoice, m.shop_order, m.member, 'QUEUED', :now,
                      :now::timestamptz + make_interval(secs => m.seconds), :now
                    from unnest(:ids::uuid[], :keys::text[], :channels::text[], :recipients::text[], :templates::text[],
                        :languages::text[], :subjects::text[], :bodies::text[], :enclosed::uuid[],
                        :urgencies::text[], :invoices::uuid[], :orders::uuid[], :members::uuid[], :seconds::int[])
                      m (id, dedupe_key, channel, recipient, template, language, subject, body, enclosed, urgency,
                        invoice, shop_order, member, seconds)
                    on conflict (dedupe_key) do nothing
                    """)
                .bind("now", now)
                .bindArray("ids", UUID.class, each(drafts, draft -> ids.next()))
                .bind("keys", TextArray.of(each(drafts, MessageDraft::dedupeKey)))
                .bind("channels", TextArray.of(each(drafts, one -> one.channel().name())))
                .bind("recipients", TextArray.of(each(drafts, MessageDraft::recipient)))
                .bind("templates", TextArray.of(each(drafts, MessageDraft::template)))
                .bind("languages", TextArray.of(each(drafts, MessageDraft::language)))
                .bind("subjects", TextArray.of(each(drafts, MessageDraft::subject)))
                .bind("bodies", TextArray.of(each(drafts, MessageDraft::body)))
                .bindArray(
                    "enclosed", UUID.class, each(drafts, one -> one.about().enclosedInvoiceId()))
                .bind("urgencies", TextArray.of(each(drafts, one -> one.urgency().name())))
                .bindArray("invoices", UUID.class, each(drafts, one -> one.about().invoiceId()))
                .bindArray("orders", UUID.class, each(drafts, one -> one.about().orderId()))
                .bindArray("members", UUID.class, each(drafts, one -> one.about().memberId()))
                .bindArray(
                    "seconds", Integer.class, each(drafts, one -> (int) one.worthFor().toSeconds()))
                .execute());
  }

  /** May hold nulls. */
  private static <T> List<T> each(List<MessageDraft> drafts, Function<MessageDraft, T> part) {
    return drafts.stream().map(part).collect(Collectors.toCollection(ArrayList::new));
  }
}
