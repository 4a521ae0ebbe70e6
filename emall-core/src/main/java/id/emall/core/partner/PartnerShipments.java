package id.emall.core.partner;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.ShipmentView;
import id.emall.core.shipping.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Parcels of orders that came through a partner. */
@ApplicationScoped
public class PartnerShipments {

  private Idempotency idempotency;
  private Orders orders;
  private Shipments shipments;

  protected PartnerShipments() {}

  @Inject
  PartnerShipments(Idempotency idempotency, Orders orders, Shipments shipments) {
    this.idempotency = idempotency;
    this.orders = orders;
    this.shipments = shipments;
  }

  /** What a resi was entered for. */
  private record OfOrder(String orderCode, ResiEntry entry) {}

  /**
   * Tells which parcel carries an order; entered again it corrects a mistyped number.
   *
   * @throws Refusal as {@link Shipments#enterResi}
   */
  @Transactional
  public ShipmentAnswer enterResi(
      Actor.Partner partner, IdempotencyKey key, String orderCode, ResiEntry entry) {
    Body.required(entry);
    entry.check();
    return idempotency.once(
        partner,
        key,
        "enter-resi",
        new OfOrder(orderCode, entry),
        ShipmentAnswer.class,
        () -> {
          OrderView order = orders.byCode(partner, orderCode);
          enter(partner, order, entry);
          return parcel(partner, order).orElseThrow();
        });
  }

  /** The parcel of an order, once there is one. */
  public Optional<ShipmentAnswer> find(Actor.Partner partner, String orderCode) {
    return parcel(partner, orders.byCode(partner, orderCode));
  }

  /**
   * @throws Refusal NOT_FOUND while there is no parcel
   */
  public ShipmentAnswer follow(Actor.Partner partner, String orderCode) {
    return find(partner, orderCode).orElseThrow(() -> Refusal.notFound("shipment"));
  }

  private void enter(Actor.Partner partner, OrderView order, ResiEntry entry) {
    try {
      shipments.enterResi(partner, order.id(), entry.courier(), entry.resi());
    } catch (Refusal refusal) {
      throw refusal.kind() == Refusal.Kind.INVALID
          ? Refusal.invalid(refusal.fields().stream().map(PartnerShipments::named).toList())
          : refusal;
    }
  }

  /** The contract calls the number what partners call it. */
  private static FieldError named(FieldError error) {
    return error.field().equals("number")
        ? new FieldError("resi", error.code(), error.arguments())
        : error;
  }

  private Optional<ShipmentAnswer> parcel(Actor.Partner partner, OrderView order) {
    List<ShipmentView> parcels = shipments.view(partner, order.id());
    return parcels.stream()
        .filter(parcel -> parcel.replacedAt() == null)
        .findFirst()
        .map(parcel -> answer(order, parcel));
  }

  private static ShipmentAnswer answer(OrderView order, ShipmentView parcel) {
    return new ShipmentAnswer(
        order.code(),
        parcel.courier(),
        parcel.number(),
        parcel.status(),
        parcel.enteredAt(),
        parcel.deliveredAt(),
        parcel.receiverName(),
        parcel.scans().stream()
            .map(
                scan ->
                    new ShipmentAnswer.Scan(
                        scan.occurredAt(), scan.status(), scan.description(), scan.location()))
            .toList());
  }
}
