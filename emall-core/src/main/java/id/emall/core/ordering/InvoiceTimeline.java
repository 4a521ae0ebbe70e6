package id.emall.core.ordering;

import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What happened to an invoice and its money, for its own page; others may add to it. */
@ApplicationScoped
public class InvoiceTimeline {

  private Jdbi jdbi;
  private EventLog log;

  protected InvoiceTimeline() {}

  @Inject
  InvoiceTimeline(Jdbi jdbi, EventLog log) {
    this.jdbi = jdbi;
    this.log = log;
  }

  /**
   * One line.
   *
   * @param event e.g. {@code SETTLED}, {@code REFUND_OPENED}
   * @param orderCode the order it is about, or null for the invoice itself
   * @param amount what was received or owed, or null
   */
  public record Line(Instant at, String event, String orderCode, BigDecimal amount) {}

  /** Adds a line in the caller's transaction; it changes no state. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void note(Actor by, UUID invoiceId, String event, Map<String, ?> details) {
    jdbi.useHandle(
        handle ->
            log.write(
                handle, by, new EventLog.Happened(invoiceId, null, event, null, null, details)));
  }

  /**
   * Oldest first: what happened to the invoice, and to those orders whose money went another way
   * than to their seller. For who has been shown the invoice: no rights are checked.
   */
  public List<Line> of(UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select e.at, e.event, o.code as order_code, (e.details ->> 'amount')::numeric as amount
                    from order_event e left join shop_order o on o.id = e.order_id
                    where e.invoice_id = :invoice and (e.order_id is null
                      or e.event in ('WITHDRAWN', 'NEVER_SENT', 'CAME_BACK', 'LOST_ON_WAY', 'REFUNDED', 'REVERSED'))
                    order by e.at, e.id
                    """)
                .bind("invoice", invoiceId)
                .mapTo(Line.class)
                .list());
  }
}
