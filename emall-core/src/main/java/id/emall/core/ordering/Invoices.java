package id.emall.core.ordering;

import id.emall.core.common.Actor;
import id.emall.core.common.PublicCode;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Shows invoices to those who may see them, and ends those that are not paid. */
@ApplicationScoped
public class Invoices {

  private Jdbi jdbi;
  private OrderReader reader;
  private StateChanges changes;
  private Holds holds;
  private TotalReservation totals;
  private BuyerCredit credit;
  private Ledger ledger;
  private PublicLinks links;
  private Event<Object> events;

  protected Invoices() {}

  @Inject
  Invoices(
      Jdbi jdbi,
      OrderReader reader,
      StateChanges changes,
      Holds holds,
      TotalReservation totals,
      BuyerCredit credit,
      Ledger ledger,
      PublicLinks links,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.reader = reader;
    this.changes = changes;
    this.holds = holds;
    this.totals = totals;
    this.credit = credit;
    this.ledger = ledger;
    this.links = links;
    this.events = events;
  }

  /** One line of a list of invoices. */
  public record Listed(
      UUID id,
      String code,
      InvoiceState state,
      Rupiah total,
      Instant createdAt,
      Instant deadline,
      int orders) {}

  /** For the mall's own work: no rights are checked. */
  public InvoiceView find(UUID invoiceId) {
    return reader
        .invoice("i.id = :value", invoiceId)
        .orElseThrow(() -> Refusal.notFound("invoice"));
  }

  /** For the mall's own work: no rights are checked. */
  public Optional<InvoiceView> findByCode(String code) {
    return PublicCode.read(code).flatMap(read -> reader.invoice("i.code = :value", read));
  }

  /** The invoice of an order's code. For the mall's own work: no rights are checked. */
  public Optional<InvoiceView> findByOrderCode(String code) {
    return PublicCode.read(code)
        .flatMap(
            read ->
                reader.invoice(
                    "i.id = (select invoice_id from shop_order where code = :value)", read));
  }

  /**
   * The invoice, if it is the actor's: its buyer's, its partner's, or any for an operator.
   *
   * @throws Refusal NOT_FOUND otherwise, whether or not it exists
   */
  public InvoiceView byCode(Actor actor, String code) {
    return findByCode(code)
        .filter(invoice -> maySee(actor, invoice))
        .orElseThrow(() -> Refusal.notFound("invoice"));
  }

  /** The invoice for whoever holds the link that was sent to its buyer. */
  public InvoiceView byLink(String code, String key) {
    return findByCode(code)
        .filter(invoice -> links.verify(invoice.id(), key))
        .orElseThrow(() -> Refusal.notFound("invoice"));
  }

  /** The newest invoices of the signed-in member, at most 100. */
  public List<Listed> mine(Actor actor) {
    UUID member = actor.requireMember().id();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                select i.id, i.code, i.state, i.total, i.created_at, i.deadline,
                  (select count(*) from shop_order o where o.invoice_id = i.id) as orders
                from invoice i where i.buyer_id = :member order by i.created_at desc limit 100
                """)
                .bind("member", member)
                .mapTo(Listed.class)
                .list());
  }

  /**
   * Withdraws an invoice that is not paid in full; what has been paid is owed back, unless the bank
   * has taken it back.
   *
   * @throws Refusal CONFLICT {@code invoice.not-cancellable} when it is paid or over
   */
  @Transactional
  public InvoiceView cancel(Actor actor, String code) {
    InvoiceView invoice = byCode(actor, code);
    if (!end(
        actor, invoice.id(), InvoiceEvent.WITHDRAWN, OrderEvent.INVOICE_CANCELLED, "cancelled")) {
      throw Refusal.conflict("invoice.not-cancellable");
    }
    events.fire(new InvoiceCancelled(invoice.id()));
    return find(invoice.id());
  }

  /**
   * Ends an invoice whose time to pay is over. Only payment knows when that is safe.
   *
   * @return false when it no longer waited
   */
  @Transactional
  public boolean lapse(Actor by, UUID invoiceId) {
    if (!end(by, invoiceId, InvoiceEvent.TIME_OVER, OrderEvent.INVOICE_LAPSED, "late")) {
      return false;
    }
    events.fire(new InvoiceLapsed(invoiceId));
    return true;
  }

  private boolean end(
      Actor by, UUID invoiceId, InvoiceEvent event, OrderEvent orderEvent, String why) {
    if (changes.invoice(by, invoiceId, event, Map.of()).isEmpty()) {
      return false;
    }
    InvoiceView invoice = find(invoiceId);
    invoice
        .orders()
        .forEach(
            order -> changes.order(by, order.id(), orderEvent, StateChanges.Times.NONE, Map.of()));
    holds.releaseInvoice(invoiceId);
    jdbi.useHandle(handle -> totals.release(handle, invoiceId));
    credit.giveBack(Settlement.owner(invoice), invoiceId, invoice.creditUsed());
    if (invoice.paidAmount().signum() > 0) {
      forgetPaid(invoiceId);
      owe(invoice, invoice.paidAmount().min(stillShown(invoiceId)), why);
    }
    return true;
  }

  private void owe(InvoiceView invoice, BigDecimal part, String why) {
    if (part.signum() > 0) {
      ledger.book(
          new LedgerEntry(
                  "invoice.part-owed-back",
                  invoice.id(),
                  "Owed back (" + why + "), invoice " + invoice.code())
              .debit(LedgerAccount.clearing(invoice.id()), part)
              .credit(LedgerAccount.owedBack(invoice.id()), part));
      events.fire(new MoneyOwedBack(invoice.id(), invoice.id(), part, why));
    }
  }

  /**
   * Part payments that the bank still shows. The mall does not have the others to give: they stay
   * on the invoice's clearing account, from which {@link Settlement#shownAgain} takes them.
   */
  private BigDecimal stillShown(UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(s.amount), 0.00) from settlement s join mutation m on m.id = s.mutation_id
                    where s.invoice_id = :invoice and m.disappeared_at is null and m.reversed_by is null
                    """)
                .bind("invoice", invoiceId)
                .mapTo(BigDecimal.class)
                .one());
  }

  /** What is owed back no longer counts towards the invoice. */
  private void forgetPaid(UUID invoiceId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update invoice set paid_amount = 0 where id = :id")
                .bind("id", invoiceId)
                .execute());
  }

  private static boolean maySee(Actor actor, InvoiceView invoice) {
    return switch (actor) {
      case Actor.Member member ->
          actor.isOperator(Right.MONEY, Right.CARE) || member.id().equals(invoice.buyerId());
      case Actor.Partner partner -> partner.id().equals(invoice.partnerId());
      case Actor.System system -> true;
      case Actor.Visitor visitor -> false;
    };
  }
}
