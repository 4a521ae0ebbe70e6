package id.emall.core.notice;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.DeliveryClaimed;
import id.emall.core.shipping.ParcelLost;
import id.emall.core.shipping.ResiEntered;
import id.emall.core.shipping.ShipmentStatusChanged;
import id.emall.core.shipping.ShipmentView;
import id.emall.core.shipping.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a buyer where a parcel is, in the transaction in which the mall learns of it. What moves
 * the order itself (delivered, on its way back) is told with the order, unless other parcels of it
 * are elsewhere.
 */
@ApplicationScoped
class ParcelNotices {

  private static final Actor SELF = new Actor.System("notice");

  private Orders orders;
  private Shipments shipments;
  private OrderHerald orderHerald;

  protected ParcelNotices() {}

  @Inject
  ParcelNotices(Orders orders, Shipments shipments, OrderHerald orderHerald) {
    this.orders = orders;
    this.shipments = shipments;
    this.orderHerald = orderHerald;
  }

  void entered(@Observes ResiEntered event) {
    parcel(event.orderId(), event.shipmentId())
        .ifPresent(
            parcel -> tell(Occasion.RESI_ENTERED, event.orderId(), event.shipmentId(), parcel));
  }

  void changed(@Observes ShipmentStatusChanged event) {
    Optional<Occasion> buyers = occasion(event.to());
    Optional<Occasion> sellers = sellersOccasion(event.to());
    if (buyers.isPresent() || sellers.isPresent()) {
      parcel(event.orderId(), event.shipmentId())
          .filter(parcel -> !endsWithOrder(event) || isToldAlone(event, parcel))
          .ifPresent(
              parcel -> {
                String once = onceADay(event);
                buyers.ifPresent(occasion -> tell(occasion, event.orderId(), once, parcel));
                sellers.ifPresent(occasion -> tellSeller(occasion, event.orderId(), once, parcel));
              });
    }
  }

  private static boolean endsWithOrder(ShipmentStatusChanged event) {
    return switch (event.to()) {
      case DELIVERED, RETURNING, RETURNED -> true;
      default -> false;
    };
  }

  /** What is told with the order is not told of its parcel too. */
  private boolean isToldAlone(ShipmentStatusChanged event, ShipmentView parcel) {
    OrderState state = orders.find(event.orderId()).state();
    boolean waits =
        state == OrderState.SHIPPED
            || state == OrderState.RETURNING && event.to() != ShipmentStatus.RETURNING;
    return parcel.oneOfSeveral() && waits;
  }

  /** Only the seller says that it came: the buyer is asked, once for each parcel. */
  void claimed(@Observes DeliveryClaimed event) {
    parcel(event.orderId(), event.shipmentId())
        .ifPresent(
            parcel -> tell(Occasion.DELIVERY_CLAIMED, event.orderId(), event.shipmentId(), parcel));
  }

  void lost(@Observes ParcelLost event) {
    parcel(event.orderId(), event.shipmentId())
        .ifPresent(
            parcel -> {
              tell(Occasion.PARCEL_LOST_BUYER, event.orderId(), event.shipmentId(), parcel);
              tellSeller(Occasion.PARCEL_LOST_SELLER, event.orderId(), event.shipmentId(), parcel);
            });
  }

  private static Optional<Occasion> occasion(ShipmentStatus status) {
    return switch (status) {
      case OUT_FOR_DELIVERY -> Optional.of(Occasion.OUT_FOR_DELIVERY);
      case ATTEMPT_FAIL -> Optional.of(Occasion.DELIVERY_FAILED);
      case AVAILABLE_FOR_PICKUP -> Optional.of(Occasion.READY_FOR_PICKUP);
      case EXCEPTION -> Optional.of(Occasion.DELIVERY_TROUBLE);
      case DELIVERED -> Optional.of(Occasion.PARCEL_DELIVERED_BUYER);
      case RETURNING -> Optional.of(Occasion.PARCEL_RETURNING_BUYER);
      case PENDING, INFO_RECEIVED, IN_TRANSIT, RETURNED, CANCELLED, EXPIRED, UNKNOWN ->
          Optional.empty();
    };
  }

  /** What the seller can do something about, beside what is told with the order. */
  private static Optional<Occasion> sellersOccasion(ShipmentStatus status) {
    return switch (status) {
      case ATTEMPT_FAIL -> Optional.of(Occasion.DELIVERY_FAILED_SELLER);
      case AVAILABLE_FOR_PICKUP -> Optional.of(Occasion.READY_FOR_PICKUP_SELLER);
      case EXCEPTION -> Optional.of(Occasion.DELIVERY_TROUBLE_SELLER);
      case CANCELLED -> Optional.of(Occasion.PARCEL_CANCELLED_SELLER);
      case EXPIRED -> Optional.of(Occasion.PARCEL_SILENT_SELLER);
      case RETURNING -> Optional.of(Occasion.PARCEL_RETURNING_SELLER);
      case RETURNED -> Optional.of(Occasion.PARCEL_RETURNED_SELLER);
      case PENDING, INFO_RECEIVED, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, UNKNOWN ->
          Optional.empty();
    };
  }

  /** A parcel may go out several times; more often than daily is the courier's stutter. */
  private static String onceADay(ShipmentStatusChanged event) {
    LocalDate day = LocalDate.ofInstant(event.at(), MallClock.WIB);
    return event.shipmentId() + ":" + day;
  }

  private Optional<ShipmentView> parcel(UUID orderId, UUID shipmentId) {
    return shipments.view(SELF, orderId).stream()
        .filter(shipment -> shipment.id().equals(shipmentId))
        .filter(shipment -> shipment.replacedAt() == null)
        .findFirst();
  }

  private void tellSeller(Occasion occasion, UUID orderId, Object subject, ShipmentView parcel) {
    OrderView order = orders.find(orderId);
    orderHerald.seller(
        occasion,
        order,
        subject,
        (told, seller) ->
            ParcelNames.named(told.fact("order", order.code()), seller.texts(), order, parcel));
  }

  private void tell(Occasion occasion, UUID orderId, Object subject, ShipmentView parcel) {
    OrderView order = orders.find(orderId);
    orderHerald.buyer(
        occasion,
        order,
        subject,
        (told, buyer) ->
            ParcelNames.named(
                told.fact("order", order.code()).fact("shop", order.shopName()),
                buyer.texts(),
                order,
                parcel));
  }
}
