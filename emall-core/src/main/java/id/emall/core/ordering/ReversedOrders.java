package id.emall.core.ordering;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Ends the orders of an invoice whose money the bank took back. Their held money is freed, what was
 * not sent goes back on the shelf; orders whose money has gone on stay as they are.
 */
@ApplicationScoped
public class ReversedOrders {

  private static final String REASON = "reversed";

  private Jdbi jdbi;
  private Clock clock;
  private OrderReader reader;
  private StateChanges changes;
  private Settlement settlement;
  private Holds holds;
  private BuyerCredit credit;
  private Ledger ledger;
  private InvoiceTimeline timeline;
  private WorkItems workItems;
  private AuditLog audit;
  private Event<Object> events;

  protected ReversedOrders() {}

  @Inject
  ReversedOrders(
      Jdbi jdbi,
      Clock clock,
      OrderReader reader,
      StateChanges changes,
      Settlement settlement,
      Holds holds,
      BuyerCredit credit,
      Ledger ledger,
      InvoiceTimeline timeline,
      WorkItems workItems,
      AuditLog audit,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.reader = reader;
    this.changes = changes;
    this.settlement = settlement;
    this.holds = holds;
    this.credit = credit;
    this.ledger = ledger;
    this.timeline = timeline;
    this.workItems = workItems;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Ends what can still be ended, and adds to an entry what that frees.
   *
   * @param lost what the bank took back
   * @return how much is freed, scale 2; less than {@code lost} when money has gone on
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public BigDecimal close(Actor by, UUID invoiceId, BigDecimal lost, LedgerEntry entry) {
    settlement.lock(invoiceId);
    InvoiceView invoice =
        reader.invoice("i.id = :value", invoiceId).orElseThrow(() -> Refusal.notFound("invoice"));
    if (invoice.waiting()) {
      return partPayment(by, invoice, lost, entry);
    }
    if (invoice.state() != InvoiceState.PAID) {
      return lying(by, invoice, lost, entry);
    }
    List<OrderView> ended = end(by, invoice);
    forgetPaid(invoiceId, lost);
    BigDecimal freed = BigDecimal.ZERO.setScale(2);
    for (OrderView order : ended) {
      BigDecimal held = order.total().withSen();
      entry.debit(LedgerAccount.escrow(order.id()), held);
      freed = freed.add(held);
    }
    boolean all = ended.size() == invoice.orders().size();
    if (all) {
      freed = freed.add(settleCredit(invoice, freed, lost, entry));
      changes.invoice(by, invoiceId, InvoiceEvent.REVERSED, Map.of("amount", lost.toPlainString()));
    } else {
      timeline.note(by, invoiceId, "REVERSED", Map.of("amount", lost.toPlainString()));
    }
    return freed;
  }

  /** The invoice waits again for what it had got. */
  private BigDecimal partPayment(
      Actor by, InvoiceView invoice, BigDecimal lost, LedgerEntry entry) {
    forgetPaid(invoice.id(), lost);
    entry.debit(LedgerAccount.clearing(invoice.id()), lost);
    timeline.note(by, invoice.id(), "REVERSED", Map.of("amount", lost.toPlainString()));
    return lost;
  }

  /** Of an invoice that ended while this money was missing, it was not owed back and still lies. */
  private BigDecimal lying(Actor by, InvoiceView invoice, BigDecimal lost, LedgerEntry entry) {
    LedgerAccount account = LedgerAccount.clearing(invoice.id());
    BigDecimal freed = lost.min(ledger.balance(account).max(BigDecimal.ZERO)).setScale(2);
    entry.debit(account, freed);
    timeline.note(by, invoice.id(), "REVERSED", Map.of("amount", lost.toPlainString()));
    return freed;
  }

  private List<OrderView> end(Actor by, InvoiceView invoice) {
    StateChanges.Times closed =
        new StateChanges.Times(null, null, null, null, null, clock.instant());
    List<OrderView> ended = new ArrayList<>();
    for (OrderView order : invoice.orders()) {
      changes
          .order(by, order.id(), OrderEvent.REVERSED, closed, Map.of("reason", REASON))
          .ifPresent(moved -> ended.add(order));
    }
    holds.releaseUnsent(invoice.id());
    ended.forEach(order -> over(by, order));
    return ended;
  }

  /** It stands still no longer, because it is over. */
  private void over(Actor by, OrderView order) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update shop_order set hold = null where id = :id")
                .bind("id", order.id())
                .execute());
    workItems.close(by, FrozenOrders.HELD, order.id());
    workItems.close(by, OrderRefunds.PARTED, order.id());
    audit.write(
        by,
        "order.reversed",
        "order",
        order.id(),
        Map.of("state", order.state().name(), "hold", String.valueOf(order.hold())),
        Map.of("state", OrderState.CANCELLED.name()));
    events.fire(new OrderCancelled(order.id(), REASON));
  }

  /**
   * The unique code that had become credit is taken back while it is there, and the credit that was
   * spent on the invoice is given back as far as other money than the lost covers it.
   *
   * @return what this adds to what is freed; negative when more is given back
   */
  private BigDecimal settleCredit(
      InvoiceView invoice, BigDecimal freed, BigDecimal lost, LedgerEntry entry) {
    UUID owner = Settlement.owner(invoice);
    LedgerAccount account = LedgerAccount.buyerCredit(owner);
    BigDecimal code = BigDecimal.valueOf(invoice.uniqueCode()).setScale(2);
    jdbi.useHandle(handle -> credit.lock(handle, owner));
    // Several invoices of one buyer may end by one entry.
    BigDecimal there = ledger.balance(account, entry).max(BigDecimal.ZERO);
    BigDecimal taken = code.min(there).setScale(2);
    BigDecimal over = freed.add(taken).subtract(lost).max(BigDecimal.ZERO);
    BigDecimal given = invoice.creditUsed().withSen().min(over);
    BigDecimal change = taken.subtract(given);
    if (change.signum() > 0) {
      entry.debit(account, change);
    } else {
      entry.credit(account, change.negate());
    }
    return change;
  }

  private void forgetPaid(UUID invoiceId, BigDecimal lost) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update invoice set paid_amount = greatest(0, paid_amount - :lost) where id = :id")
                .bind("lost", lost)
                .bind("id", invoiceId)
                .execute());
  }
}
