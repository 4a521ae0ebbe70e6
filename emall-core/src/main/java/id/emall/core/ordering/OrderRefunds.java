package id.emall.core.ordering;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.catalogue.SoldPieces;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/**
 * What operators decide about the money of an order whose goods did not stay with the buyer: a
 * parcel is given up as lost, and what was paid is owed back. Money that is still held is never
 * released; money that the seller has already becomes a debt of the seller, which nets out.
 */
@ApplicationScoped
public class OrderRefunds {

  /** Work item of an order whose parcels ended differently; its object is the order's id. */
  public static final String PARTED = "shipment.partly-back";

  /** Work item of an order that is back at its seller; its object is the order's id. */
  public static final String RETURNED = "order.returned";

  /** Work item of an order that was given up and not refunded yet; its object is the order's id. */
  public static final String LOST = "order.lost";

  private Clock clock;
  private MallSettings settings;
  private OrderReader reader;
  private StateChanges changes;
  private SoldPieces sold;
  private Ledger ledger;
  private WorkItems workItems;
  private AuditLog audit;
  private Event<Object> events;

  protected OrderRefunds() {}

  @Inject
  OrderRefunds(
      Clock clock,
      MallSettings settings,
      OrderReader reader,
      StateChanges changes,
      SoldPieces sold,
      Ledger ledger,
      WorkItems workItems,
      AuditLog audit,
      Event<Object> events) {
    this.clock = clock;
    this.settings = settings;
    this.reader = reader;
    this.changes = changes;
    this.sold = sold;
    this.ledger = ledger;
    this.workItems = workItems;
    this.audit = audit;
    this.events = events;
  }

  /**
   * The parcel is given up; its money stays held until the order is refunded.
   *
   * @param reason 5 to 300 characters, kept in the audit log
   * @throws Refusal CONFLICT {@code order.not-allowed} unless it is under way
   */
  @Transactional
  public OrderView lost(Actor operator, UUID orderId, String reason) {
    operator.requireOperator(Right.MONEY);
    String why = Checks.requireReason(reason);
    OrderState from = move(operator, orderId, OrderEvent.LOST_ON_WAY, StateChanges.Times.NONE);
    OrderView order = find(orderId);
    note(operator, "order.lost", order, from, why);
    workItems.close(operator, PARTED, orderId);
    workItems.raise(
        LOST,
        orderId,
        "order " + order.code() + " was lost on its way",
        Map.of("order", orderId.toString()));
    return order;
  }

  /**
   * Owes the money of a returned, lost or completed order back to its buyer.
   *
   * @param reason 5 to 300 characters, kept in the audit log
   * @throws Refusal CONFLICT {@code order.not-allowed} in any other state, or on hold
   */
  @Transactional
  public OrderView refund(Actor operator, UUID orderId, String reason) {
    operator.requireOperator(Right.MONEY);
    String why = Checks.requireReason(reason);
    StateChanges.Times closed =
        new StateChanges.Times(null, null, null, null, null, clock.instant());
    OrderState from = move(operator, orderId, OrderEvent.REFUNDED, closed);
    OrderView order = find(orderId);
    Rupiah back = toBuyer(order, from);
    if (from == OrderState.COMPLETED) {
      sold.takeBack(order.keptPieces());
    }
    ledger.book(from == OrderState.COMPLETED ? clawedBack(order, back) : kept(order, back));
    note(operator, "order.refund", order, from, why);
    workItems.close(operator, RETURNED, orderId);
    workItems.close(operator, LOST, orderId);
    events.fire(new OrderRefunded(orderId));
    events.fire(
        new MoneyOwedBack(
            order.invoiceId(),
            orderId,
            back.withSen(),
            from == OrderState.LOST ? "lost" : "returned"));
    return order;
  }

  /**
   * A lost parcel is paid back whole; of a returned one the shipping as the mall's policy says.
   * What the buyer has got back for some of the goods is not owed again.
   */
  private Rupiah toBuyer(OrderView order, OrderState from) {
    return from == OrderState.LOST || settings.shippingOfReturns()
        ? order.keptGoods().plus(order.shippingCost())
        : order.keptGoods();
  }

  /** Held money goes back; shipping that the buyer does not get is the seller's, who paid it. */
  private static LedgerEntry kept(OrderView order, Rupiah back) {
    return entry(order)
        .debit(LedgerAccount.escrow(order.id()), order.total().withSen())
        .credit(LedgerAccount.owedBack(order.invoiceId()), back.withSen())
        .credit(LedgerAccount.seller(order.shopId()), order.total().minus(back).withSen());
  }

  /** The seller gives back what came of it, the mall its commission. */
  private static LedgerEntry clawedBack(OrderView order, Rupiah back) {
    return entry(order)
        .debit(LedgerAccount.seller(order.shopId()), back.minus(order.keptCommission()).withSen())
        .debit(LedgerAccount.commission(), order.keptCommission().withSen())
        .credit(LedgerAccount.owedBack(order.invoiceId()), back.withSen());
  }

  private static LedgerEntry entry(OrderView order) {
    return new LedgerEntry("order.refunded", order.id(), "Order " + order.code() + " refunded");
  }

  private OrderState move(Actor by, UUID orderId, OrderEvent event, StateChanges.Times times) {
    return changes
        .order(by, orderId, event, times, Map.of())
        .map(StateChanges.Moved::from)
        .orElseThrow(() -> Refusal.conflict("order.not-allowed", find(orderId).state().name()));
  }

  private OrderView find(UUID orderId) {
    return reader.order("o.id = :value", orderId).orElseThrow(() -> Refusal.notFound("order"));
  }

  private void note(Actor by, String act, OrderView order, OrderState from, String reason) {
    audit.write(
        by,
        act,
        "order",
        order.id(),
        Map.of("state", from.name()),
        Map.of("state", order.state().name(), "reason", reason));
  }
}
