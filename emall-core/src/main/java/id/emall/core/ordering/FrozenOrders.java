package id.emall.core.ordering;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Orders that stand still: while the hold is on, nothing moves their money and nobody is to send
 * them. Each is a work item until an operator lifts its hold with a reason.
 */
@ApplicationScoped
public class FrozenOrders {

  /** Work item of an order that stands still; its object is the order's id. */
  public static final String HELD = "order.held";

  private Jdbi jdbi;
  private WorkItems workItems;
  private AuditLog audit;

  protected FrozenOrders() {}

  @Inject
  FrozenOrders(Jdbi jdbi, WorkItems workItems, AuditLog audit) {
    this.jdbi = jdbi;
    this.workItems = workItems;
    this.audit = audit;
  }

  /** Why an order stands still. */
  public enum Hold {
    BANK_REVERSAL
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
   * Lets an order go on.
   *
   * @param reason 5 to 300 characters, kept in the audit log
   * @throws Refusal CONFLICT {@code order.not-held} when it does not stand still
   */
  @Transactional
  public void lift(Actor operator, UUID orderId, String reason) {
    operator.requireOperator();
    Checks checks = new Checks();
    String why = checks.text("reason", reason, 5, 300);
    checks.refuse();
    String before =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        with held as (
                          select id, hold from shop_order where id = :id and hold is not null for no key update)
                        update shop_order o set hold = null from held where o.id = held.id returning held.hold
                        """)
                    .bind("id", orderId)
                    .mapTo(String.class)
                    .findOne()
                    .orElseThrow(() -> Refusal.conflict("order.not-held")));
    audit.write(
        operator,
        "order.lift-hold",
        "order",
        orderId,
        Map.of("hold", before),
        Map.of("reason", why));
    workItems.close(operator, HELD, orderId);
  }
}
