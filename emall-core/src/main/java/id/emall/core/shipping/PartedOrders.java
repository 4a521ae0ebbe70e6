package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What operators decide about an order whose parcels ended differently: it goes on as if all of
 * them had arrived, or as if all of them had come back. What then becomes of the money follows from
 * that as for any other order.
 */
@ApplicationScoped
public class PartedOrders {

  private Orders orders;
  private OrderParcels parcels;
  private OrderWay way;
  private AuditLog audit;

  protected PartedOrders() {}

  @Inject
  PartedOrders(Orders orders, OrderParcels parcels, OrderWay way, AuditLog audit) {
    this.orders = orders;
    this.parcels = parcels;
    this.way = way;
    this.audit = audit;
  }

  /** Whether the parcels ended differently and nobody has decided what that means. */
  public boolean isParted(Actor actor, UUID orderId) {
    return isParted(orders.byId(actor, orderId), parcels.current(orderId));
  }

  /** For the mall's own work: whether the order goes on as an operator said. */
  public boolean isDecided(UUID orderId) {
    return parcels.current(orderId).stream().anyMatch(parcel -> parcel.countsAs() != null);
  }

  /**
   * The order counts as delivered: its complaint period begins. A parcel that turns back later, of
   * those that had arrived, opens the question again.
   *
   * @param reason 5 to 300 characters, kept in the audit log
   * @throws Refusal CONFLICT {@code shipment.not-parted} unless its parcels ended differently
   */
  @Transactional
  public void countAsDelivered(Actor operator, UUID orderId, String reason) {
    decide(operator, orderId, ShipmentStatus.DELIVERED, reason);
  }

  /**
   * The order counts as returned: an operator decides about its money next.
   *
   * @param reason 5 to 300 characters, kept in the audit log
   * @throws Refusal CONFLICT {@code shipment.not-parted} unless its parcels ended differently
   */
  @Transactional
  public void countAsReturned(Actor operator, UUID orderId, String reason) {
    decide(operator, orderId, ShipmentStatus.RETURNED, reason);
  }

  private void decide(Actor operator, UUID orderId, ShipmentStatus end, String reason) {
    operator.requireOperator(Right.SHIPPING, Right.MONEY);
    String why = Checks.requireReason(reason);
    List<ShipmentRow> held = parcels.lockCurrent(orderId);
    OrderView order = orders.lock(orderId);
    List<ShipmentRow> now = parcels.current(orderId);
    if (!isParted(order, now)
        || !held.stream().map(ShipmentRow::id).toList().containsAll(ids(now))) {
      throw Refusal.conflict("shipment.not-parted");
    }
    parcels.countAs(orderId, end);
    audit.write(
        operator,
        "order.parcels-count-as",
        "order",
        orderId,
        Map.of("state", order.state().name(), "parcels", told(now)),
        Map.of("counts", end.name(), "reason", why));
    way.follow(operator, orderId);
  }

  private boolean isParted(OrderView order, List<ShipmentRow> now) {
    boolean waits = order.state() == OrderState.SHIPPED || order.state() == OrderState.RETURNING;
    return waits && way.fate(order, now).kind() == JointFate.Kind.APART;
  }

  private static List<UUID> ids(List<ShipmentRow> parcels) {
    return parcels.stream().map(ShipmentRow::id).toList();
  }

  private static String told(List<ShipmentRow> parcels) {
    return parcels.stream()
        .map(parcel -> parcel.courier() + " " + parcel.number() + " " + parcel.status())
        .collect(Collectors.joining(", "));
  }
}
