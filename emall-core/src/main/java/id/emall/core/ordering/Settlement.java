package id.emall.core.ordering;

import id.emall.core.catalogue.Stock;
import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The one way by which money makes an invoice paid, whoever brings the news of it: feed, file, push
 * or operator. Runs in the caller's transaction, which also binds the bank's row to the invoice, so
 * both happen or neither.
 */
@ApplicationScoped
public class Settlement {

  private Jdbi jdbi;
  private Clock clock;
  private MallSettings settings;
  private Ledger ledger;
  private Stock stock;
  private StateChanges changes;
  private Holds holds;
  private TotalReservation totals;
  private OrderReader reader;
  private BuyerCredit credit;
  private InvoiceTimeline timeline;
  private WayChanges ways;
  private Event<Object> events;

  protected Settlement() {}

  @Inject
  Settlement(
      Jdbi jdbi,
      Clock clock,
      MallSettings settings,
      Ledger ledger,
      Stock stock,
      StateChanges changes,
      Holds holds,
      TotalReservation totals,
      OrderReader reader,
      BuyerCredit credit,
      InvoiceTimeline timeline,
      WayChanges ways,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.ledger = ledger;
    this.stock = stock;
    this.changes = changes;
    this.holds = holds;
    this.totals = totals;
    this.reader = reader;
    this.credit = credit;
    this.timeline = timeline;
    this.ways = ways;
    this.events = events;
  }

  /** What the money did. */
  public enum Outcome {
    /** The invoice is paid in full, with nothing over. */
    PAID,
    /** The invoice is paid; what was too much is owed back. */
    PAID_AND_OVER,
    /** The rest is asked for. */
    PARTLY_PAID,
    /** Too late, twice or for a withdrawn invoice: all of it is owed back. */
    OWED_BACK
  }

  /**
   * Gives money to an invoice that {@link #lock} has locked.
   *
   * @throws Refusal NOT_FOUND when there is no such invoice
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Outcome receive(Actor by, UUID invoiceId, Receipt receipt) {
    InvoiceView invoice = followed(invoiceId, receipt);
    ledger.book(
        new LedgerEntry(
                "mutation.to-invoice",
                receipt.ofInvoice(invoiceId),
                "Payment of invoice " + invoice.code())
            .debit(LedgerAccount.clearing(receipt.accountId()), receipt.amount())
            .credit(LedgerAccount.clearing(invoiceId), receipt.amount()));
    if (!invoice.account().id().equals(receipt.accountId())) {
      timeline.note(by, invoiceId, "OTHER_ACCOUNT", details(receipt));
    }
    BigDecimal paid = invoice.paidAmount().add(receipt.amount());
    return switch (invoice.state()) {
      case OPEN, PARTLY_PAID -> ofWaiting(by, invoice, receipt, paid);
      case LAPSED -> ofLapsed(by, invoice, receipt, paid);
      case PAID -> owedBack(invoice, receipt, "duplicate");
      case CANCELLED -> owedBack(invoice, receipt, "cancelled");
    };
  }

  /** The invoice, on the way that the money took. */
  private InvoiceView followed(UUID invoiceId, Receipt receipt) {
    InvoiceView invoice = read(invoiceId);
    boolean expected = receipt.amount().compareTo(invoice.total().withSen()) == 0;
    return !expected && ways.followMoney(invoiceId, receipt) ? read(invoiceId) : invoice;
  }

  private InvoiceView read(UUID invoiceId) {
    return reader
        .invoice("i.id = :value", invoiceId)
        .orElseThrow(() -> Refusal.notFound("invoice"));
  }

  /**
   * Locks the invoice, before anything of it is read or refers to it. Rows that refer to it may
   * still be written by others: only two payments of one invoice wait for each other.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(UUID invoiceId) {
    lock(List.of(invoiceId));
  }

  /** Locks several invoices as {@link #lock(UUID)} does one, in the order of their ids. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(Collection<UUID> invoices) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select id from invoice where id = any(:ids) order by id for no key update")
                .bindArray("ids", UUID.class, invoices)
                .mapTo(UUID.class)
                .list());
  }

  private Outcome ofWaiting(Actor by, InvoiceView invoice, Receipt receipt, BigDecimal paid) {
    addPaid(invoice.id(), receipt.amount());
    if (paid.compareTo(invoice.total().withSen()) < 0) {
      changes.invoice(by, invoice.id(), InvoiceEvent.PARTLY_SETTLED, details(receipt));
      events.fire(
          new InvoicePartlyPaid(invoice.id(), paid, invoice.total().withSen().subtract(paid)));
      return Outcome.PARTLY_PAID;
    }
    changes.invoice(by, invoice.id(), InvoiceEvent.SETTLED, details(receipt));
    return pay(by, invoice, receipt, paid);
  }

  /**
   * Late money revives the invoice when it suffices and everything is still there; otherwise it is
   * owed back.
   */
  private Outcome ofLapsed(Actor by, InvoiceView invoice, Receipt receipt, BigDecimal paid) {
    boolean enough = receipt.amount().compareTo(invoice.total().withSen()) >= 0;
    List<StockWish> wishes = holds.wishes(invoice.id());
    if (!enough || !stock.takeIfAllThere(wishes)) {
      return owedBack(invoice, receipt, "late");
    }
    // The credit is locked after the products, as checkout does.
    if (!creditStillThere(invoice)) {
      stock.giveBack(wishes);
      return owedBack(invoice, receipt, "late");
    }
    addPaid(invoice.id(), receipt.amount());
    changes.invoice(by, invoice.id(), InvoiceEvent.REVIVED, details(receipt));
    return pay(by, invoice, receipt, paid);
  }

  private boolean creditStillThere(InvoiceView invoice) {
    return jdbi.withHandle(handle -> credit.covers(handle, owner(invoice), invoice.creditUsed()));
  }

  private Outcome pay(Actor by, InvoiceView invoice, Receipt receipt, BigDecimal paid) {
    holds.consume(invoice.id());
    BigDecimal over = paid.subtract(invoice.total().withSen());
    bookPaid(invoice, over);
    jdbi.useHandle(handle -> totals.release(handle, invoice.id()));
    Instant now = clock.instant();
    StateChanges.Times times =
        new StateChanges.Times(now, now.plus(settings.shipWithin()), null, null, null, null);
    for (OrderView order : invoice.orders()) {
      changes.order(by, order.id(), OrderEvent.INVOICE_PAID, times, details(receipt));
      events.fire(new OrderPaid(order.id()));
    }
    events.fire(new InvoicePaid(invoice.id()));
    if (over.signum() > 0) {
      events.fire(new MoneyOwedBack(invoice.id(), receipt.mutationId(), over, "over"));
      return Outcome.PAID_AND_OVER;
    }
    return Outcome.PAID;
  }

  private void bookPaid(InvoiceView invoice, BigDecimal over) {
    BigDecimal credit = invoice.creditUsed().withSen();
    // The credit of a lapsed invoice went back to its buyer; reviving it takes the credit anew.
    LedgerAccount creditFrom =
        invoice.state() == InvoiceState.LAPSED
            ? LedgerAccount.buyerCredit(owner(invoice))
            : LedgerAccount.clearing(invoice.id());
    LedgerEntry entry =
        new LedgerEntry("invoice.paid", invoice.id(), "Invoice " + invoice.code() + " paid")
            .debit(LedgerAccount.clearing(invoice.id()), invoice.total().withSen().add(over))
            .debit(creditFrom, credit)
            .credit(
                LedgerAccount.buyerCredit(owner(invoice)),
                BigDecimal.valueOf(invoice.uniqueCode()).setScale(2))
            .credit(LedgerAccount.owedBack(invoice.id()), over);
    invoice
        .orders()
        .forEach(order -> entry.credit(LedgerAccount.escrow(order.id()), order.total().withSen()));
    ledger.book(entry);
  }

  private Outcome owedBack(InvoiceView invoice, Receipt receipt, String why) {
    ledger.book(
        new LedgerEntry(
                "mutation.owed-back",
                receipt.ofInvoice(invoice.id()),
                "Owed back (" + why + "), invoice " + invoice.code())
            .debit(LedgerAccount.clearing(invoice.id()), receipt.amount())
            .credit(LedgerAccount.owedBack(invoice.id()), receipt.amount()));
    events.fire(new MoneyOwedBack(invoice.id(), receipt.mutationId(), receipt.amount(), why));
    return Outcome.OWED_BACK;
  }

  /**
   * Money of a locked invoice that the bank had taken back is there again. Of an invoice that ended
   * meanwhile, and for which nothing was booked of it then, it is owed back now.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void shownAgain(UUID invoiceId, Receipt receipt) {
    InvoiceView invoice =
        reader.invoice("i.id = :value", invoiceId).orElseThrow(() -> Refusal.notFound("invoice"));
    boolean ended =
        invoice.state() == InvoiceState.LAPSED || invoice.state() == InvoiceState.CANCELLED;
    BigDecimal lying = ledger.balance(LedgerAccount.clearing(invoiceId));
    if (ended && lying.compareTo(receipt.amount()) >= 0) {
      owedBack(invoice, receipt, invoice.state() == InvoiceState.LAPSED ? "late" : "cancelled");
    }
  }

  private void addPaid(UUID invoiceId, BigDecimal amount) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update invoice set paid_amount = paid_amount + :amount where id = :id")
                .bind("amount", amount)
                .bind("id", invoiceId)
                .execute());
  }

  static UUID owner(InvoiceView invoice) {
    return invoice.buyerId() == null ? invoice.partnerId() : invoice.buyerId();
  }

  private static Map<String, Object> details(Receipt receipt) {
    return Map.of(
        "mutation", receipt.mutationId().toString(), "amount", receipt.amount().toPlainString());
  }
}
