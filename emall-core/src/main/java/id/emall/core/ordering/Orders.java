package id.emall.core.ordering;

import id.emall.core.audit.WorkItems;
import id.emall.core.catalogue.SoldPieces;
import id.emall.core.common.Actor;
import id.emall.core.common.PublicCode;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The life of a paid order: sent, handed over, completed, or withdrawn and owed back. Shipping
 * reports what the courier says; buyers confirm; time completes.
 */
@ApplicationScoped
public class Orders {

  private Jdbi jdbi;
  private Clock clock;
  private MallSettings settings;
  private OrderReader reader;
  private StateChanges changes;
  private Holds holds;
  private SoldPieces sold;
  private Ledger ledger;
  private WorkItems workItems;
  private Event<Object> events;

  protected Orders() {}

  @Inject
  Orders(
      Jdbi jdbi,
      Clock clock,
      MallSettings settings,
      OrderReader reader,
      StateChanges changes,
      Holds holds,
      SoldPieces sold,
      Ledger ledger,
      WorkItems workItems,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.reader = reader;
    this.changes = changes;
    this.holds = holds;
    this.sold = sold;
    this.ledger = ledger;
    this.workItems = workItems;
    this.events = events;
  }

  /** One line of an order's history. */
  public record HistoryLine(
      Instant at, String event, String fromState, String toState, String actor) {}

  /** For the mall's own work: no rights are checked. */
  public OrderView find(UUID orderId) {
    return reader.order("o.id = :value", orderId).orElseThrow(() -> Refusal.notFound("order"));
  }

  /** For the mall's own work: the order as it is and stays until the transaction ends. */
  public OrderView lock(UUID orderId) {
    jdbi.useHandle(
        handle -> handle.execute("select 1 from shop_order where id = ? for update", orderId));
    return find(orderId);
  }

  /**
   * The order, if the actor is its buyer, its seller, its partner or an operator.
   *
   * @throws Refusal NOT_FOUND otherwise, whether or not it exists
   */
  public OrderView byCode(Actor actor, String code) {
    return PublicCode.read(code)
        .flatMap(read -> reader.order("o.code = :value", read))
        .filter(order -> maySee(actor, order))
        .orElseThrow(() -> Refusal.notFound("order"));
  }

  /**
   * The order, if the actor is its buyer, its seller, its partner or an operator.
   *
   * @throws Refusal NOT_FOUND otherwise, whether or not it exists
   */
  public OrderView byId(Actor actor, UUID orderId) {
    return reader
        .order("o.id = :value", orderId)
        .filter(order -> maySee(actor, order))
        .orElseThrow(() -> Refusal.notFound("order"));
  }

  /** The codes of orders, for the mall's own work; what is no order is left out. */
  public Map<UUID, String> codes(Collection<UUID> orderIds) {
    Map<UUID, String> codes = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id, code from shop_order where id = any(:ids)")
                .bindArray("ids", UUID.class, orderIds.toArray())
                .map(
                    (row, context) ->
                        codes.put(row.getObject("id", UUID.class), row.getString("code")))
                .list());
    return codes;
  }

  /** What happened to an order and its invoice, oldest first. */
  public List<HistoryLine> history(UUID orderId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                select e.at, e.event, e.from_state, e.to_state, e.actor from order_event e
                where e.order_id = :id
                  or (e.order_id is null and e.invoice_id = (select invoice_id from shop_order where id = :id))
                order by e.at, e.id
                """)
                .bind("id", orderId)
                .mapTo(HistoryLine.class)
                .list());
  }

  /** The seller has handed the parcel to a courier. Repeating it changes nothing. */
  @Transactional
  public void shipped(Actor by, UUID orderId) {
    move(
            by,
            orderId,
            OrderEvent.SENT,
            new StateChanges.Times(null, null, clock.instant(), null, null, null))
        .ifPresent(moved -> events.fire(new OrderShipped(orderId)));
  }

  /** The courier says that the parcel was handed over. */
  @Transactional
  public void delivered(Actor by, UUID orderId, Instant at) {
    Instant complete = clock.instant().plus(settings.complaintPeriod());
    move(
            by,
            orderId,
            OrderEvent.HANDED_OVER,
            new StateChanges.Times(null, null, null, at, complete, null))
        .ifPresent(moved -> events.fire(new OrderDelivered(orderId)));
  }

  /** The courier says that the parcel is on its way back. */
  @Transactional
  public void returning(Actor by, UUID orderId) {
    move(by, orderId, OrderEvent.TURNED_BACK, StateChanges.Times.NONE)
        .ifPresent(moved -> events.fire(new OrderReturning(orderId)));
  }

  /**
   * Not all of its parcels are handed over, or on their way back, any more: no time completes it
   * until they are.
   */
  @Transactional
  public void underWay(Actor by, UUID orderId) {
    move(by, orderId, OrderEvent.UNDER_WAY_AGAIN, StateChanges.Times.NONE);
  }

  /**
   * The courier says that the parcel is back at the seller. What happens to the money is an
   * operator's decision.
   */
  @Transactional
  public void returned(Actor by, UUID orderId) {
    move(by, orderId, OrderEvent.CAME_BACK, StateChanges.Times.NONE)
        .ifPresent(moved -> atSeller(orderId));
  }

  private void atSeller(UUID orderId) {
    workItems.raise(
        OrderRefunds.RETURNED,
        orderId,
        "order " + find(orderId).code() + " is back at its seller",
        Map.of("order", orderId.toString()));
    events.fire(new OrderReturned(orderId));
  }

  /**
   * The buyer has the goods and is content.
   *
   * @throws Refusal CONFLICT {@code order.not-allowed} unless it is under way or handed over
   */
  @Transactional
  public OrderView confirmReceipt(Actor actor, String code) {
    OrderView order = byCode(actor, code);
    boolean buyer = actor.memberId().filter(member -> member.equals(order.buyerId())).isPresent();
    if (!buyer && !(actor instanceof Actor.Partner)) {
      throw Refusal.forbidden();
    }
    if (order.hold() != null || !complete(actor, order.id(), OrderEvent.RECEIPT_CONFIRMED)) {
      throw notAllowed(order);
    }
    workItems.close(actor, OrderRefunds.PARTED, order.id());
    return find(order.id());
  }

  /**
   * Completes an order if its complaint period is over and nothing holds it.
   *
   * @return false when it is not, or no longer, due
   */
  @Transactional
  public boolean completeIfDue(Actor by, UUID orderId) {
    return stillDue(orderId, DueOrders.TO_COMPLETE)
        && complete(by, orderId, OrderEvent.COMPLAINT_PERIOD_OVER);
  }

  /**
   * Withdraws an order that its seller should have sent by now; the money is owed back.
   *
   * @return false when it is not, or no longer, overdue
   */
  @Transactional
  public boolean withdrawIfUnsent(Actor by, UUID orderId) {
    return stillDue(orderId, DueOrders.NEVER_SENT)
        && withdraw(by, find(orderId), OrderEvent.NEVER_SENT, "never-sent");
  }

  /**
   * Withdraws a paid order that has not been sent; its money is owed back.
   *
   * @throws Refusal CONFLICT {@code order.not-allowed} when it has been sent or is over
   */
  @Transactional
  public OrderView cancel(Actor actor, String code) {
    OrderView order = byCode(actor, code);
    if (!withdraw(actor, order, OrderEvent.WITHDRAWN, "withdrawn")) {
      throw notAllowed(order);
    }
    return find(order.id());
  }

  /** Locks the order, so that a hold laid on it meanwhile is seen. */
  private boolean stillDue(UUID orderId, DueOrders.Kind kind) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from shop_order where id = :id and "
                        + kind.condition()
                        + " for update")
                .bind("id", orderId)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
  }

  private boolean complete(Actor by, UUID orderId, OrderEvent event) {
    if (move(by, orderId, event, closedNow()).isEmpty()) {
      return false;
    }
    OrderView order = find(orderId);
    ledger.book(
        new LedgerEntry("order.completed", orderId, "Order " + order.code() + " completed")
            .debit(LedgerAccount.escrow(orderId), order.total().withSen())
            .credit(LedgerAccount.seller(order.shopId()), order.sellerShare().withSen())
            .credit(LedgerAccount.commission(), order.keptCommission().withSen()));
    sold.add(order.keptPieces());
    events.fire(new OrderCompleted(orderId, order.sellerShare()));
    return true;
  }

  private boolean withdraw(Actor by, OrderView order, OrderEvent event, String reason) {
    if (changes.order(by, order.id(), event, closedNow(), Map.of("reason", reason)).isEmpty()) {
      return false;
    }
    holds.releaseOrder(order.id());
    ledger.book(
        new LedgerEntry("order.owed-back", order.id(), "Order " + order.code() + " " + reason)
            .debit(LedgerAccount.escrow(order.id()), order.total().withSen())
            .credit(LedgerAccount.owedBack(order.invoiceId()), order.total().withSen()));
    events.fire(new OrderCancelled(order.id(), reason));
    events.fire(
        new MoneyOwedBack(order.invoiceId(), order.id(), order.total().withSen(), "cancelled"));
    return true;
  }

  private Optional<StateChanges.Moved> move(
      Actor by, UUID orderId, OrderEvent event, StateChanges.Times times) {
    return changes.order(by, orderId, event, times, Map.of());
  }

  private StateChanges.Times closedNow() {
    return new StateChanges.Times(null, null, null, null, null, clock.instant());
  }

  private static Refusal notAllowed(OrderView order) {
    return Refusal.conflict("order.not-allowed", order.state().name());
  }

  private static boolean maySee(Actor actor, OrderView order) {
    return switch (actor) {
      case Actor.Member member ->
          actor.isOperator(Right.MONEY, Right.SHIPPING, Right.CARE)
              || member.id().equals(order.buyerId())
              || actor.isSellerOf(order.shopId(), Right.ORDERS);
      case Actor.Partner partner -> partner.id().equals(order.partnerId());
      case Actor.System system -> true;
      case Actor.Visitor visitor -> false;
    };
  }
}
