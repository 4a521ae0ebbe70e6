package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Moves an order by all of its parcels. When they ended differently its money stays held and
 * operators decide, unless the seller sends again what did not arrive.
 */
@ApplicationScoped
class OrderWay {

  private static final Duration A_DAY = Duration.ofDays(1);

  private Orders orders;
  private OrderParcels parcels;
  private WorkItems workItems;
  private Clock clock;

  protected OrderWay() {}

  @Inject
  OrderWay(Orders orders, OrderParcels parcels, WorkItems workItems, Clock clock) {
    this.orders = orders;
    this.parcels = parcels;
    this.workItems = workItems;
    this.clock = clock;
  }

  /**
   * Looks at all parcels anew. The order is locked before they are looked at, and whoever changed
   * one has written that before: so of two parcels that end at the same time the later sees both.
   */
  void follow(Actor by, UUID orderId) {
    OrderView order = orders.lock(orderId);
    List<ShipmentRow> now = parcels.current(orderId);
    JointFate fate = fate(order, now);
    switch (fate.kind()) {
      case DELIVERED ->
          orders.delivered(
              by, orderId, fate.deliveredAt() == null ? clock.instant() : fate.deliveredAt());
      case RETURNING -> orders.returning(by, orderId);
      case RETURNED -> back(by, orderId, now);
      case UNDER_WAY -> orders.underWay(by, orderId);
      case APART -> apart(by, order);
      case NOWHERE -> {
        // It stays where it was last seen.
      }
    }
    note(by, order, fate, now);
  }

  /** What the parcels make of the order. */
  JointFate fate(OrderView order, List<ShipmentRow> now) {
    return JointFate.of(
        now.stream()
            .map(parcel -> new JointFate.Parcel(status(order, parcel), time(parcel)))
            .toList());
  }

  private static ShipmentStatus status(OrderView order, ShipmentRow parcel) {
    return isOlderThan(order, parcel.deliveredAt()) ? ShipmentStatus.UNKNOWN : parcel.counted();
  }

  private static Instant time(ShipmentRow parcel) {
    return parcel.counted() == ShipmentStatus.DELIVERED ? parcel.deliveredAt() : null;
  }

  /**
   * Whether what arrived then is another parcel, because the order was not paid yet. Couriers that
   * tell no zone may be wrong by hours, never by a day.
   */
  static boolean isOlderThan(OrderView order, Instant deliveredAt) {
    return deliveredAt != null
        && order.paidAt() != null
        && deliveredAt.isBefore(order.paidAt().minus(A_DAY));
  }

  /** On an operator's word the goods are back without their having been on the way. */
  private void back(Actor by, UUID orderId, List<ShipmentRow> now) {
    if (now.stream().allMatch(parcel -> parcel.countsAs() == null)) {
      orders.returning(by, orderId);
    }
    orders.returned(by, orderId);
  }

  /** Time must not complete an order of which a part went back. */
  private void apart(Actor by, OrderView order) {
    if (order.state() == OrderState.DELIVERED) {
      orders.underWay(by, order.id());
    }
  }

  private void note(Actor by, OrderView before, JointFate fate, List<ShipmentRow> now) {
    OrderState state = orders.find(before.id()).state();
    boolean waits = state == OrderState.SHIPPED || state == OrderState.RETURNING;
    if (fate.kind() == JointFate.Kind.APART && waits) {
      workItems.raise(
          OrderRefunds.PARTED,
          before.id(),
          "The parcels of order " + before.code() + " ended differently",
          facts(before, now));
    } else {
      workItems.close(by, OrderRefunds.PARTED, before.id());
    }
  }

  private static Map<String, String> facts(OrderView order, List<ShipmentRow> now) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("order", order.id().toString());
    facts.put("parcels", Integer.toString(now.size()));
    facts.put("arrived", Long.toString(count(now, ShipmentStatus.DELIVERED)));
    return facts;
  }

  private static long count(List<ShipmentRow> now, ShipmentStatus status) {
    return now.stream().filter(parcel -> parcel.status() == status).count();
  }
}
