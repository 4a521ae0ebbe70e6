package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the resi numbers of what buyers send back, checked by the same rules. The parcel is locked
 * before its order, as by those who store a courier's news.
 */
@ApplicationScoped
class ReturnResiDesk {

  private Orders orders;
  private ResiDesk desk;
  private ShipmentRows rows;
  private OrderParcels parcels;

  protected ReturnResiDesk() {}

  @Inject
  ReturnResiDesk(Orders orders, ResiDesk desk, ShipmentRows rows, OrderParcels parcels) {
    this.orders = orders;
    this.desk = desk;
    this.rows = rows;
    this.parcels = parcels;
  }

  /** Takes the first number, or a better one while the parcel has not arrived. */
  ResiAccepted take(OrderView order, Shipments.Return back, String courierName, String typed) {
    ResiDesk.Label label = desk.label(courierName, typed);
    List<ShipmentRow> seen = current(back);
    seen.forEach(parcel -> rows.lock(parcel.id()));
    orders.lock(order.id());
    List<ShipmentRow> now = current(back);
    Optional<ShipmentRow> same = now.stream().filter(label::isOf).findFirst();
    if (same.isPresent()) {
      return label.accepted(same.get().id());
    }
    if (!ResiDesk.ids(now).equals(ResiDesk.ids(seen))) {
      throw Refusal.conflict("resi.changed-meanwhile");
    }
    requireOnItsWay(now);
    if (rows.ofReturn(back.id()).size() >= Shipments.MOST_PARCELS) {
      throw Refusal.conflict("resi.too-often", Shipments.MOST_PARCELS);
    }
    UUID id =
        desk.insert(
            new OrderParcels.Entry(
                order.id(),
                back.id(),
                1,
                label.name(),
                label.number(),
                back.phone(),
                desk.zone(back.regencyCode())),
            label);
    now.forEach(parcel -> parcels.replaced(parcel.id()));
    return label.accepted(id);
  }

  private static void requireOnItsWay(List<ShipmentRow> parcels) {
    parcels.stream()
        .filter(parcel -> parcel.status() == ShipmentStatus.DELIVERED)
        .findFirst()
        .ifPresent(
            parcel -> {
              throw Refusal.conflict("resi.delivered", parcel.number());
            });
  }

  private List<ShipmentRow> current(Shipments.Return back) {
    return rows.ofReturn(back.id()).stream().filter(parcel -> parcel.replacedAt() == null).toList();
  }
}
