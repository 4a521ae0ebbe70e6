package id.emall.core.notice;

import id.emall.core.common.Ids;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Where messages are laid down, inside the transaction in which there is something to tell. */
@ApplicationScoped
public class Outbox {

  private static final String SCHEDULE =
      """
      insert into message (id, dedupe_key, channel, recipient, template, language, subject, body,
        enclosed_invoice_id, urgency, invoice_id, order_id, member_id, state, quiet_zone, waits, next_at, give_up_at,
        created_at)
      select m.id, m.dedupe_key, m.channel, m.recipient, m.template, m.language, m.subject, m.body,
        m.enclosed, m.urgency, m.invoice, m.shop_order, m.member, 'QUEUED', m.zone,
        case when m.morning is not null then 'MORNING' end, coalesce(m.morning, :now),
        coalesce(m.morning, :now) + make_interval(secs => m.seconds), :now
      from unnest(:ids::uuid[], :keys::text[], :channels::text[], :recipients::text[], :templates::text[],
          :languages::text[], :subjects::text[], :bodies::text[], :enclosed::uuid[],
          :urgencies::text[], :invoices::uuid[], :orders::uuid[], :members::uuid[], :seconds::int[],
          :zones::text[], :mornings::text[]::timestamptz[], :choices::text[])
        m (id, dedupe_key, channel, recipient, template, language, subject, body, enclosed, urgency,
          invoice, shop_order, member, seconds, zone, morning, choice)
      where m.choice is null or not (
        exists (select from message_choice c
          where c.member_id = m.member and c.kind = m.choice and c.channel = m.channel)
        or m.channel = 'SMS' and exists (select from sms_stop s where s.phone = m.recipient)
        or m.channel = 'EMAIL' and exists (
          select from member p where p.id = m.member and p.email_proven_at is null))
      on conflict (dedupe_key) do nothing
      """;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private QuietHours quiet;

  protected Outbox() {}

  @Inject
  Outbox(Jdbi jdbi, Ids ids, Clock clock, QuietHours quiet) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.quiet = quiet;
  }

  /**
   * Schedules messages for now, or for the end of the quiet hours where they wait for it. Left out
   * are those whose key was scheduled before, those of a kind that their member turned off, and
   * what need not be sent to a number that said stop or to an e-mail address that nobody proved:
   * all in one statement, as every order has many to tell.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void schedule(List<MessageDraft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SCHEDULE)
                .bind("now", now)
                .bindArray("ids", UUID.class, drafts.stream().map(draft -> ids.next()).toList())
                .bind("keys", TextArray.of(drafts, MessageDraft::dedupeKey))
                .bind("channels", TextArray.of(drafts, one -> one.channel().name()))
                .bind("recipients", TextArray.of(drafts, MessageDraft::recipient))
                .bind("templates", TextArray.of(drafts, MessageDraft::template))
                .bind("languages", TextArray.of(drafts, MessageDraft::language))
                .bind("subjects", TextArray.of(drafts, MessageDraft::subject))
                .bind("bodies", TextArray.of(drafts, MessageDraft::body))
                .bindArray(
                    "enclosed", UUID.class, about(drafts, MessageDraft.About::enclosedInvoiceId))
                .bind("urgencies", TextArray.of(drafts, one -> one.urgency().name()))
                .bindArray("invoices", UUID.class, about(drafts, MessageDraft.About::invoiceId))
                .bindArray("orders", UUID.class, about(drafts, MessageDraft.About::orderId))
                .bindArray("members", UUID.class, about(drafts, MessageDraft.About::memberId))
                .bindArray(
                    "seconds",
                    Integer.class,
                    drafts.stream().map(one -> (int) one.worthFor().toSeconds()).toList())
                .bind("zones", TextArray.of(drafts, one -> text(one.quietZone())))
                .bind("mornings", TextArray.of(drafts, one -> text(morning(one, now))))
                .bind("choices", TextArray.of(drafts, one -> text(one.choice())))
                .execute());
  }

  private static List<UUID> about(
      List<MessageDraft> drafts, Function<MessageDraft.About, UUID> thing) {
    return drafts.stream().map(draft -> thing.apply(draft.about())).toList();
  }

  private Instant morning(MessageDraft draft, Instant now) {
    return draft.quietZone() == null ? null : quiet.end(now, draft.quietZone()).orElse(null);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
