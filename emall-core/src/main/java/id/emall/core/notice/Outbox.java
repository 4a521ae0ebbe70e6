package id.emall.core.notice;

import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

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
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into message (id, dedupe_key, channel, recipient, template, language,
                    subject, body, html, enclosed_invoice_id, urgency, invoice_id, order_id,
                    member_id, state, next_at, give_up_at, created_at)
                  values (:id, :dedupeKey, :channel, :recipient, :template, :language,
                    :subject, :body, :html, :enclosed, :urgency, :invoice,
                    :order, :member, 'QUEUED', :now, :giveUpAt, :now)
                  on conflict (dedupe_key) do nothing
                  """);
          drafts.forEach(
              draft ->
                  batch
                      .bind("id", ids.next())
                      .bind("dedupeKey", draft.dedupeKey())
                      .bind("channel", draft.channel().name())
                      .bind("recipient", draft.recipient())
                      .bind("template", draft.template())
                      .bind("language", draft.language())
                      .bind("subject", draft.subject())
                      .bind("body", draft.body())
                      .bind("html", draft.html())
                      .bind("urgency", draft.urgency().name())
                      .bind("enclosed", draft.about().enclosedInvoiceId())
                      .bind("invoice", draft.about().invoiceId())
                      .bind("order", draft.about().orderId())
                      .bind("member", draft.about().memberId())
                      .bind("now", now)
                      .bind("giveUpAt", now.plus(draft.worthFor()))
                      .add());
          batch.execute();
        });
  }
}
