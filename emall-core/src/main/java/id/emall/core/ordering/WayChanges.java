package id.emall.core.ordering;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets a buyer pay in another way than the one chosen first, as long as nothing came. The way that
 * is left stays known: its total cools down, its reference goes on naming this invoice, and money
 * that comes by it is taken as if the invoice had never left it.
 */
@ApplicationScoped
public class WayChanges {

  private Jdbi jdbi;
  private Clock clock;
  private Invoices invoices;
  private PayWays ways;
  private TotalReservation totals;
  private EventLog log;
  private Event<WayChanged> changed;

  protected WayChanges() {}

  @Inject
  WayChanges(
      Jdbi jdbi,
      Clock clock,
      Invoices invoices,
      PayWays ways,
      TotalReservation totals,
      EventLog log,
      Event<WayChanged> changed) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.invoices = invoices;
    this.ways = ways;
    this.totals = totals;
    this.log = log;
    this.changed = changed;
  }

  private record Left(UUID accountId, int uniqueCode, long total, String payReference) {}

  /**
   * Chooses another way for an invoice that waits for its whole total. The way that it has already
   * may be chosen anew as long as it waits, which asks for another QR code where the last one is of
   * no use.
   *
   * @throws Refusal NOT_FOUND when the invoice is not the actor's; CONFLICT {@code
   *     invoice.not-waiting}, {@code payment.way-fixed} once money came, and as {@link
   *     PayWays#take}
   */
  @Transactional
  public InvoiceView choose(Actor actor, String invoiceCode, String way) {
    return choose(actor, invoices.byCode(actor, invoiceCode).id(), way);
  }

  /** The same for whoever holds the invoice's link. */
  @Transactional
  public InvoiceView chooseByLink(String invoiceCode, String key, String way) {
    return choose(Actor.VISITOR, invoices.byLink(invoiceCode, key).id(), way);
  }

  private InvoiceView choose(Actor actor, UUID invoiceId, String way) {
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery("select id from invoice where id = :id for no key update")
              .bind("id", invoiceId)
              .mapTo(UUID.class)
              .one();
          InvoiceView invoice = invoices.find(invoiceId);
          if (!invoice.waiting()) {
            throw Refusal.conflict("invoice.not-waiting");
          }
          if (!invoice.account().name().equals(way)) {
            refuseFixed(invoice);
            leave(handle, invoice);
            move(handle, actor, invoice, way);
          }
          changed.fire(new WayChanged(invoiceId));
          return invoices.find(invoiceId);
        });
  }

  private static void refuseFixed(InvoiceView invoice) {
    if (invoice.state() != InvoiceState.OPEN || invoice.paidAmount().signum() > 0) {
      throw Refusal.conflict("payment.way-fixed");
    }
  }

  private void leave(Handle handle, InvoiceView invoice) {
    handle
        .createUpdate(
            """
            insert into invoice_way (invoice_id, account_id, unique_code, total, pay_reference, left_at)
            values (:invoice, :account, :code, :total, :reference, :now)
            """)
        .bind("invoice", invoice.id())
        .bind("account", invoice.account().id())
        .bind("code", invoice.uniqueCode())
        .bind("total", invoice.total())
        .bind("reference", invoice.account().payReference())
        .bind("now", clock.instant())
        .execute();
    totals.release(handle, invoice.id());
  }

  private void move(Handle handle, Actor actor, InvoiceView invoice, String way) {
    Rupiah due = new Rupiah(invoice.total().amount() - invoice.uniqueCode());
    Optional<Left> former = former(handle, invoice.id(), way);
    if (former.isPresent()) {
      totals.keep(handle, former.get().accountId(), invoice.id());
      returnTo(handle, invoice.id(), former.get());
    } else {
      PayWays.Taken taken = ways.take(handle, way, due, invoice.id());
      write(
          handle,
          invoice.id(),
          new Left(taken.accountId(), taken.code(), due.amount() + taken.code(), null));
    }
    log.write(
        handle,
        actor,
        new EventLog.Happened(
            invoice.id(),
            null,
            "WAY_CHANGED",
            null,
            null,
            Map.of("before", invoice.account().name(), "after", way)));
  }

  private static Optional<Left> former(Handle handle, UUID invoice, String way) {
    return handle
        .createQuery(
            """
            select w.account_id, w.unique_code, w.total, w.pay_reference
            from invoice_way w join receiving_account a on a.id = w.account_id
            where w.invoice_id = :invoice and a.name = :way and a.enabled
            """)
        .bind("invoice", invoice)
        .bind("way", way)
        .mapTo(Left.class)
        .findOne();
  }

  private static void returnTo(Handle handle, UUID invoice, Left way) {
    handle
        .createUpdate(
            "delete from invoice_way where invoice_id = :invoice and account_id = :account")
        .bind("invoice", invoice)
        .bind("account", way.accountId())
        .execute();
    write(handle, invoice, way);
  }

  private static void write(Handle handle, UUID invoice, Left way) {
    handle
        .createUpdate(
            """
            update invoice set account_id = :account, unique_code = :code, total = :total, pay_reference = :reference
            where id = :invoice
            """)
        .bind("invoice", invoice)
        .bind("account", way.accountId())
        .bind("code", way.uniqueCode())
        .bind("total", way.total())
        .bind("reference", way.payReference())
        .execute();
  }

  /**
   * Money came that is exactly the total of a way which this locked invoice left, and nothing came
   * before: then that way is the invoice's again.
   *
   * @return whether it is
   */
  boolean followMoney(UUID invoiceId, Receipt receipt) {
    return jdbi.withHandle(
        handle -> {
          Optional<Left> way = leftFor(handle, invoiceId, receipt);
          way.ifPresent(
              left -> {
                leave(handle, invoices.find(invoiceId));
                returnTo(handle, invoiceId, left);
              });
          return way.isPresent();
        });
  }

  private static Optional<Left> leftFor(Handle handle, UUID invoiceId, Receipt receipt) {
    return handle
        .createQuery(
            """
            select w.account_id, w.unique_code, w.total, w.pay_reference
            from invoice_way w join invoice i on i.id = w.invoice_id
            where w.invoice_id = :invoice and w.account_id = :account and w.total = :amount
              and i.paid_amount = 0 and i.state in ('OPEN', 'LAPSED')
            """)
        .bind("invoice", invoiceId)
        .bind("account", receipt.accountId())
        .bind("amount", receipt.amount())
        .mapTo(Left.class)
        .findOne();
  }
}
