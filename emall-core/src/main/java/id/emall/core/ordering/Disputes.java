package id.emall.core.ordering;

import id.emall.core.audit.WorkItems;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * What a complaint does to its order: it stands still from the complaint on, and then goes on or
 * ends with its money owed back. All of it happens in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Disputes {

  private static final String WHY = "complaint";

  private Jdbi jdbi;
  private Clock clock;
  private MallSettings settings;
  private OrderReader reader;
  private StateChanges changes;
  private PartlySold partly;
  private EventLog log;
  private Ledger ledger;
  private WorkItems workItems;
  private Event<Object> events;

  protected Disputes() {}

  @Inject
  Disputes(
      Jdbi jdbi,
      Clock clock,
      MallSettings settings,
      OrderReader reader,
      StateChanges changes,
      PartlySold partly,
      EventLog log,
      Ledger ledger,
      WorkItems workItems,
      Event<Object> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.reader = reader;
    this.changes = changes;
    this.partly = partly;
    this.log = log;
    this.ledger = ledger;
    this.workItems = workItems;
    this.events = events;
  }

  /**
   * Makes the order stand still.
   *
   * @throws Refusal CONFLICT {@code complaint.not-allowed} unless it is under way, or delivered and
   *     its complaint period is not over, and nothing else holds it
   */
  public void open(Actor by, UUID orderId) {
    int held =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update shop_order set hold = :hold
                        where id = :id and hold is null
                          and (state = 'SHIPPED' or (state = 'DELIVERED' and complete_at > :now))
                        """)
                    .bind("id", orderId)
                    .bind("hold", FrozenOrders.Hold.DISPUTE.name())
                    .bind("now", clock.instant())
                    .execute());
    if (held == 0) {
      throw Refusal.conflict("complaint.not-allowed");
    }
    note(by, orderId, "COMPLAINT_MADE", Map.of());
  }

  /**
   * Lets the order go on; the time that it stood still is given back. An order whose money the bank
   * has taken back meanwhile stands still for that from now on.
   *
   * @throws Refusal CONFLICT {@code complaint.closed} when it does not stand still for a complaint
   */
  public void goOn(Actor by, UUID orderId) {
    goOn(by, orderId, settings.complaintPeriod());
  }

  /**
   * Lets the order go on without more time: its buyer was to send goods back and did not.
   *
   * @throws Refusal as {@link #goOn}
   */
  public void lapse(Actor by, UUID orderId) {
    goOn(by, orderId, Duration.ZERO);
  }

  private void goOn(Actor by, UUID orderId, Duration more) {
    String hold = lift(orderId, more);
    note(by, orderId, "COMPLAINT_OVER", Map.of());
    if (hold != null) {
      workItems.raise(
          FrozenOrders.HELD,
          orderId,
          "order " + find(orderId).code() + " is on hold: " + hold,
          Map.of("order", orderId.toString(), "hold", hold));
    }
  }

  /**
   * Ends the order: what goes back is owed to the buyer, and what was sold is the seller's.
   *
   * @param complaintId the cause of what is owed back for some of the pieces
   * @throws Refusal CONFLICT {@code complaint.closed} when it does not stand still for a complaint,
   *     {@code complaint.reversed} when the mall does not have the money any more, {@code
   *     order.not-allowed} for some of the pieces when the parcels are on their way back or lost
   */
  public void moneyBack(Actor by, UUID orderId, UUID complaintId, MoneyBack back) {
    if (FrozenOrders.Hold.BANK_REVERSAL.name().equals(lift(orderId, Duration.ZERO))) {
      throw Refusal.conflict("complaint.reversed");
    }
    OrderView order = find(orderId);
    boolean whole = back.isWhole(order);
    if (whole) {
      upheld(by, order, back);
    } else {
      partly.end(by, order, back);
    }
    workItems.close(by, OrderRefunds.RETURNED, orderId);
    workItems.close(by, OrderRefunds.LOST, orderId);
    workItems.close(by, OrderRefunds.PARTED, orderId);
    events.fire(
        new MoneyOwedBack(
            order.invoiceId(), whole ? orderId : complaintId, back.toBuyer(order).withSen(), WHY));
  }

  /** What the seller bears of the way back is the seller's debt, which nets out. */
  private void upheld(Actor by, OrderView order, MoneyBack back) {
    BigDecimal toBuyer = back.toBuyer(order).withSen();
    StateChanges.Times closed =
        new StateChanges.Times(null, null, null, null, null, clock.instant());
    changes
        .order(by, order.id(), OrderEvent.COMPLAINT_UPHELD, closed, Map.of("reason", WHY))
        .orElseThrow(() -> Refusal.conflict("order.not-allowed", order.state().name()));
    ledger.book(
        new LedgerEntry("order.owed-back", order.id(), "Order " + order.code() + " complained of")
            .debit(LedgerAccount.escrow(order.id()), order.total().withSen())
            .credit(LedgerAccount.owedBack(order.invoiceId()), toBuyer)
            .credit(
                LedgerAccount.seller(order.shopId()), order.total().withSen().subtract(toBuyer)));
  }

  private record Lifted(UUID id, String hold) {}

  /**
   * @return what holds the order now, or null
   */
  private String lift(UUID orderId, Duration more) {
    Instant now = clock.instant();
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update shop_order o set
                          hold = case when exists (
                            select 1 from settlement s join mutation m on m.id = s.mutation_id
                            where s.invoice_id = o.invoice_id and m.disappeared_at is not null) then :reversed end,
                          complete_at = case o.state when 'DELIVERED' then greatest(o.complete_at, :completeAt)
                            else o.complete_at end
                        where o.id = :id and o.hold = :hold returning o.id, o.hold
                        """)
                    .bind("id", orderId)
                    .bind("hold", FrozenOrders.Hold.DISPUTE.name())
                    .bind("reversed", FrozenOrders.Hold.BANK_REVERSAL.name())
                    .bind("completeAt", now.plus(more))
                    .mapTo(Lifted.class)
                    .findOne())
        .orElseThrow(() -> Refusal.conflict("complaint.closed"))
        .hold();
  }

  private void note(Actor by, UUID orderId, String event, Map<String, ?> details) {
    OrderView order = find(orderId);
    jdbi.useHandle(
        handle ->
            log.write(
                handle,
                by,
                new EventLog.Happened(
                    order.invoiceId(), orderId, event, order.state(), order.state(), details)));
  }

  private OrderView find(UUID orderId) {
    return reader.order("o.id = :value", orderId).orElseThrow(() -> Refusal.notFound("order"));
  }
}
