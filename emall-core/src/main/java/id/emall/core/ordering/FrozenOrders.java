package id.emall.core.ordering;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Orders that stand still: while the hold is on, nothing moves their money and nobody is to send
 * them. Each is a work item until an operator lifts its hold with a reason, or its cause is over.
 * The time that an order stood still is given back.
 */
@ApplicationScoped
public class FrozenOrders {

  /** Work item of an order that stands still; its object is the order's id. */
  public static final String HELD = "order.held";

  private Jdbi jdbi;
  private Clock clock;
  private MallSettings settings;
  private WorkItems workItems;
  private AuditLog audit;
  private InvoiceTimeline timeline;

  protected FrozenOrders() {}

  @Inject
  FrozenOrders(
      Jdbi jdbi,
      Clock clock,
      MallSettings settings,
      WorkItems workItems,
      AuditLog audit,
      InvoiceTimeline timeline) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.workItems = workItems;
    this.audit = audit;
    this.timeline = timeline;
  }

  /** Why an order stands still. */
  public enum Hold {
    BANK_REVERSAL,
    /** A complaint of the buyer, by {@link Disputes}; its decision lifts it. */
    DISPUTE
  }

  /**
   * What a freeze did, by the orders' codes.
   *
   * @param held those that stand still now, also for an earlier reason
   * @param over those whose money had gone to the seller or back before
   */
  public record Frozen(List<String> held, List<String> over) {
    public Frozen {
      held = List.copyOf(held);
      over = List.copyOf(over);
    }
  }

  private record Row(UUID id, String code) {}

  /** Makes all orders of an invoice that are not over stand still, in the caller's transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Frozen freeze(Actor by, UUID invoiceId, Hold why) {
    List<Row> fresh = hold(invoiceId, why);
    fresh.forEach(
        order -> {
          audit.write(by, "order.hold", "order", order.id(), Map.of(), Map.of("hold", why.name()));
          workItems.raise(
              HELD,
              order.id(),
              "order " + order.code() + " is on hold: " + why.name(),
              Map.of("order", order.id().toString(), "hold", why.name()));
        });
    if (!fresh.isEmpty()) {
      timeline.note(by, invoiceId, "HELD", Map.of("hold", why.name()));
    }
    return new Frozen(codes(invoiceId, "hold is not null"), codes(invoiceId, "hold is null"));
  }

  private List<Row> hold(UUID invoiceId, Hold why) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update shop_order set hold = :hold
                    where invoice_id = :invoice and hold is null
                      and state not in ('COMPLETED', 'CANCELLED', 'LAPSED', 'REFUNDED')
                    returning id, code
                    """)
                .bind("hold", why.name())
                .bind("invoice", invoiceId)
                .mapTo(Row.class)
                .list());
  }

  private List<String> codes(UUID invoiceId, String condition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select code from shop_order where invoice_id = :invoice and "
                        + condition
                        + " order by code")
                .bind("invoice", invoiceId)
                .mapTo(String.class)
                .list());
  }

  /**
   * Lets an order go on: its seller has the whole time to send it again, its buyer the whole time
   * to complain.
   *
   * @param reason 5 to 300 characters, kept in the audit log
   * @throws Refusal CONFLICT {@code order.not-held} when it does not stand still, or for a
   *     complaint
   */
  @Transactional
  public void lift(Actor operator, UUID orderId, String reason) {
    operator.requireOperator(Right.MONEY);
    String why = Checks.requireReason(reason);
    List<Lifted> lifted =
        letGo(
            "id = :id and hold is not null and hold <> :decided",
            Map.of("id", orderId, "decided", Hold.DISPUTE.name()));
    if (lifted.isEmpty()) {
      throw Refusal.conflict("order.not-held");
    }
    lifted.forEach(order -> tell(operator, order, why));
    goesOn(operator, lifted);
  }

  /** Lets the orders of an invoice go on, in the caller's transaction: why they stood is over. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void over(Actor by, UUID invoiceId, Hold why, String reason) {
    List<Lifted> lifted =
        letGo(
            "invoice_id = :invoice and hold = :hold",
            Map.of("invoice", invoiceId, "hold", why.name()));
    lifted.forEach(order -> tell(by, order, reason));
    goesOn(by, lifted);
  }

  private void goesOn(Actor by, List<Lifted> lifted) {
    lifted.stream()
        .map(Lifted::invoiceId)
        .distinct()
        .forEach(invoice -> timeline.note(by, invoice, "HOLD_OVER", Map.of()));
  }

  private record Lifted(UUID id, UUID invoiceId, String hold) {}

  private List<Lifted> letGo(String condition, Map<String, ?> values) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with held as (
                      select id, hold from shop_order where %s order by id for no key update)
                    update shop_order o set hold = null,
                      ship_by = case o.state
                        when 'PAID' then greatest(o.ship_by, :shipBy::timestamptz + o.making_days * interval '24 hours')
                        else o.ship_by end,
                      complete_at = case o.state when 'DELIVERED' then greatest(o.complete_at, :completeAt)
                        else o.complete_at end
                    from held where o.id = held.id returning o.id, o.invoice_id, held.hold
                    """
                        .formatted(condition))
                .bind("shipBy", now.plus(settings.shipWithin()))
                .bind("completeAt", now.plus(settings.complaintPeriod()))
                .bindMap(values)
                .mapTo(Lifted.class)
                .list());
  }

  private void tell(Actor by, Lifted order, String reason) {
    audit.write(
        by,
        "order.lift-hold",
        "order",
        order.id(),
        Map.of("hold", order.hold()),
        Map.of("reason", reason));
    workItems.close(by, HELD, order.id());
  }
}
