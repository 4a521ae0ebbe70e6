package id.emall.core.shipping;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.SubStatus;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Carries a parcel's news to whom it concerns: the order moves, those above are told, and what the
 * mall cannot decide goes to the operators. Runs in the transaction that stores the news.
 */
@ApplicationScoped
class ParcelNews {

  /** So much of a text tells it from others; an index holds it. */
  private static final int UNKNOWN_CHARACTERS = 300;

  private static final Actor TRACKER = new Actor.System("tracker");

  /** What a person has to see to about one number, and is done with when it counts no longer. */
  private static final List<String> OF_THE_NUMBER =
      List.of(
          "shipment.delivery-after-return",
          DeliveryClaims.ITEM,
          "shipment.expired",
          "shipment.lost",
          HandScans.LOST_BY_SELLER,
          "shipment.older-than-order",
          "shipment.return-after-delivery");

  private Orders orders;
  private OrderWay way;
  private WorkItems workItems;
  private Event<ShipmentStatusChanged> changes;
  private Event<ParcelLost> losses;
  private Event<ReturnParcelMoved> returns;
  private Clock clock;

  protected ParcelNews() {}

  @Inject
  ParcelNews(
      Orders orders,
      OrderWay way,
      WorkItems workItems,
      Event<ShipmentStatusChanged> changes,
      Event<ParcelLost> losses,
      Event<ReturnParcelMoved> returns,
      Clock clock) {
    this.orders = orders;
    this.way = way;
    this.workItems = workItems;
    this.changes = changes;
    this.losses = losses;
    this.returns = returns;
    this.clock = clock;
  }

  /**
   * The parcel has another status than before. One that arrived before its order was paid is
   * another parcel: nobody is told and the order stays, for a person to look at.
   */
  void moved(ShipmentRow shipment, Fate fate, Instant deliveredAt) {
    moved(TRACKER, shipment, fate, deliveredAt);
  }

  /** As above, by the word of a person or of the courier. */
  void moved(Actor by, ShipmentRow shipment, Fate fate, Instant deliveredAt) {
    if (shipment.isReturn()) {
      sentBack(shipment, fate.status(), deliveredAt == null ? clock.instant() : deliveredAt);
      return;
    }
    if (deliveredAt != null && OrderWay.isOlderThan(orders.find(shipment.orderId()), deliveredAt)) {
      workItems.raise(
          "shipment.older-than-order",
          shipment.id(),
          "The parcel of this number arrived before the order was paid",
          facts(shipment));
      // What was given up is not over then: the question how its order ended is none any more.
      if (JointFate.dependsOn(shipment.status())) {
        way.follow(by, shipment.orderId());
      }
      return;
    }
    moveOrder(by, shipment, fate.status());
    Fate.Scan decided = fate.decided();
    tell(
        shipment,
        fate.status(),
        decided == null ? "" : decided.description(),
        decided == null ? clock.instant() : decided.occurredAt());
  }

  /** An operator has said how a parcel's journey ended. */
  void decided(Actor operator, ShipmentRow shipment, ShipmentStatus status) {
    moveOrder(operator, shipment, status);
    workItems.close(operator, "shipment.delivery-after-return", shipment.id());
    tell(shipment, status, "", clock.instant());
  }

  /** The courier is no longer asked. */
  void expired(ShipmentRow shipment) {
    if (shipment.isReturn()) {
      sentBack(shipment, ShipmentStatus.EXPIRED, clock.instant());
      return;
    }
    workItems.raise(
        "shipment.expired", shipment.id(), "No news of the parcel for too long", facts(shipment));
    moveOrder(TRACKER, shipment, ShipmentStatus.EXPIRED);
    tell(shipment, ShipmentStatus.EXPIRED, "", clock.instant());
  }

  /** Another number counts in its place. */
  void replaced(Actor by, ShipmentRow shipment) {
    OF_THE_NUMBER.forEach(kind -> workItems.close(by, kind, shipment.id()));
  }

  /**
   * Scans that the mapping does not know: one item for each code or text, not for each parcel. In
   * one order, because two parcels may tell the same ones at once.
   */
  void unknown(ShipmentRow shipment, List<TrackingEvent> fresh) {
    SortedMap<String, TrackingEvent> unknown = new TreeMap<>();
    fresh.stream()
        .filter(event -> event.status() == ShipmentStatus.UNKNOWN)
        .forEach(event -> unknown.putIfAbsent(what(event), event));
    unknown.forEach(
        (what, event) ->
            workItems.raise(
                "courier.unknown-code",
                shipment.courier() + ":" + what,
                "The courier tells of a scan that no rule knows",
                Map.of(
                    "number", shipment.number(),
                    "code", String.valueOf(event.code()),
                    "text", event.description(),
                    "time", event.rawTime())));
  }

  private static String what(TrackingEvent event) {
    String what = event.code() == null ? event.description() : event.code();
    return what.length() <= UNKNOWN_CHARACTERS ? what : what.substring(0, UNKNOWN_CHARACTERS);
  }

  void odd(ShipmentRow shipment, Fate fate) {
    if (shipment.isReturn()) {
      return;
    }
    switch (fate.oddity()) {
      case NONE -> {
        // Nothing to look at.
      }
      case RETURN_AFTER_DELIVERY -> returnAfterDelivery(shipment);
      case DELIVERY_AFTER_RETURN ->
          workItems.raise(
              "shipment.delivery-after-return",
              shipment.id(),
              "The parcel turned back and is now said to be delivered: to the buyer or the sender?",
              facts(shipment));
    }
  }

  /** A courier's word that a parcel is lost; it may turn up again, so a person decides. */
  void lost(ShipmentRow shipment, List<TrackingEvent> fresh) {
    boolean isLost =
        fresh.stream().anyMatch(event -> SubStatus.LOST.code().equals(event.subStatus()));
    if (isLost && shipment.isReturn()) {
      sentBack(shipment, ShipmentStatus.EXPIRED, clock.instant());
    } else if (isLost) {
      workItems.raise(
          "shipment.lost", shipment.id(), "The courier says that it is lost", facts(shipment));
      losses.fire(new ParcelLost(shipment.orderId(), shipment.id()));
    }
  }

  /** Whether the money of the parcel's order waits for what becomes of it. */
  boolean isAwaited(ShipmentRow shipment) {
    return switch (orders.find(shipment.orderId()).state()) {
      case SHIPPED, DELIVERED, RETURNING -> true;
      default -> false;
    };
  }

  void returnAfterDelivery(ShipmentRow shipment) {
    if (shipment.isReturn()) {
      return;
    }
    workItems.raise(
        "shipment.return-after-delivery",
        shipment.id(),
        "The parcel was said to be delivered and is now on its way back",
        facts(shipment));
  }

  /** What a buyer sends back moves no order; whoever waits for it hears how its journey ended. */
  private void sentBack(ShipmentRow parcel, ShipmentStatus to, Instant at) {
    boolean arrived = to == ShipmentStatus.DELIVERED;
    if (arrived
        || Fate.isBack(to)
        || to == ShipmentStatus.CANCELLED
        || to == ShipmentStatus.EXPIRED) {
      returns.fire(
          new ReturnParcelMoved(parcel.orderId(), parcel.returnId(), parcel.id(), arrived, at));
    }
  }

  /** The courier does not take our credentials. */
  void refused(CourierId courier, OutsideFailure failure) {
    workItems.raise(
        "courier.refused",
        courier.value(),
        failure.getMessage(),
        Map.of("courier", courier.value(), "code", failure.code()));
  }

  /** The courier's answer makes no sense, or our question does not. */
  void unreadable(ShipmentRow shipment, OutsideFailure failure) {
    workItems.raise(
        "courier.unreadable", shipment.courier(), failure.getMessage(), facts(shipment));
  }

  private void tell(ShipmentRow shipment, ShipmentStatus to, String description, Instant at) {
    changes.fire(
        new ShipmentStatusChanged(
            shipment.orderId(), shipment.id(), shipment.status(), to, description, at));
  }

  private void moveOrder(Actor by, ShipmentRow shipment, ShipmentStatus to) {
    if (JointFate.dependsOn(shipment.status()) || JointFate.dependsOn(to)) {
      way.follow(by, shipment.orderId());
    }
    if (Fate.isBack(to)) {
      afterCompletion(shipment);
    }
    if (to == ShipmentStatus.DELIVERED) {
      afterGivingUp(shipment);
    }
  }

  /** The buyer has the goods, and the money comes back or has: that is a person's matter. */
  private void afterGivingUp(ShipmentRow shipment) {
    OrderState state = orders.find(shipment.orderId()).state();
    boolean owedBack =
        switch (state) {
          case LOST, RETURNED, REFUNDED -> true;
          default -> false;
        };
    if (owedBack) {
      workItems.raise(
          "shipment.delivery-after-giving-up",
          shipment.id(),
          "The parcel arrives and its order is " + state,
          facts(shipment));
    }
  }

  /** Once an order is over its money is the seller's; what comes back then is a person's matter. */
  private void afterCompletion(ShipmentRow shipment) {
    if (orders.find(shipment.orderId()).state() == OrderState.COMPLETED) {
      workItems.raise(
          "shipment.return-after-completion",
          shipment.id(),
          "The order is completed and its parcel comes back",
          facts(shipment));
    }
  }

  private static Map<String, String> facts(ShipmentRow shipment) {
    return Map.of(
        "order", shipment.orderId().toString(),
        "courier", shipment.courier(),
        "number", shipment.number(),
        "status", shipment.status().name());
  }
}
