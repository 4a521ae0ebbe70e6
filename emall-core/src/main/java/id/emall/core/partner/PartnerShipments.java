package id.emall.core.partner;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.ResiAccepted;
import id.emall.core.shipping.ShipmentView;
import id.emall.core.shipping.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Parcels of orders that came through a partner. */
@ApplicationScoped
public class PartnerShipments {

  private static final Map<String, String> NAMES = Map.of("number", "resi");
  private static final Map<String, String> NEW_NAMES =
      Map.of("number", "newResi", "courier", "newCourier");

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
   * Tells which parcel carries an order; entered again it corrects the mistyped number of the only
   * one.
   *
   * @throws Refusal as {@link Shipments#enterResi}
   */
  @Transactional
  public ShipmentAnswer enterResi(
      Actor.Partner partner, IdempotencyKey key, String orderCode, ResiEntry entry) {
    return take(partner, key, "enter-resi", orderCode, entry, shipments::enterResi);
  }

  /**
   * Tells of another parcel of an order that was sent.
   *
   * @throws Refusal as {@link Shipments#addParcel}
   */
  @Transactional
  public ShipmentAnswer addParcel(
      Actor.Partner partner, IdempotencyKey key, String orderCode, ResiEntry entry) {
    return take(partner, key, "add-parcel", orderCode, entry, shipments::addParcel);
  }

  /** What a number is replaced for. */
  private record OfParcel(String orderCode, ResiCorrection correction) {}

  /**
   * Replaces the number of one of an order's parcels.
   *
   * @throws Refusal NOT_FOUND {@code shipment.not-found} when the order has no such parcel now;
   *     else as {@link Shipments#correctResi}
   */
  @Transactional
  public ShipmentAnswer correctResi(
      Actor.Partner partner, IdempotencyKey key, String orderCode, ResiCorrection correction) {
    Body.required(correction);
    correction.check();
    return idempotency.once(
        partner,
        key,
        "correct-resi",
        new OfParcel(orderCode, correction),
        ShipmentAnswer.class,
        () -> {
          OrderView order = orders.byCode(partner, orderCode);
          UUID parcel = parcel(partner, order, correction).id();
          ResiAccepted accepted =
              named(
                  NEW_NAMES,
                  () ->
                      shipments.correctResi(
                          partner, parcel, correction.newCourier(), correction.newResi()));
          return answer(partner, order, accepted);
        });
  }

  /**
   * The parcel of an order, once there is one; of several the one that is furthest behind, so that
   * it is delivered when all of them are.
   */
  public Optional<ShipmentAnswer> find(Actor.Partner partner, String orderCode) {
    OrderView order = orders.byCode(partner, orderCode);
    List<ShipmentView> parcels = current(partner, order);
    return parcels.stream()
        .filter(parcel -> parcel.status() != ShipmentStatus.DELIVERED)
        .findFirst()
        .or(() -> parcels.stream().max(Comparator.comparing(PartnerShipments::end)))
        .map(parcel -> answer(order, parcel));
  }

  private static Instant end(ShipmentView parcel) {
    return parcel.deliveredAt() == null ? parcel.enteredAt() : parcel.deliveredAt();
  }

  /**
   * @throws Refusal NOT_FOUND while there is no parcel
   */
  public ShipmentAnswer follow(Actor.Partner partner, String orderCode) {
    return find(partner, orderCode).orElseThrow(() -> Refusal.notFound("shipment"));
  }

  /** All parcels of an order. */
  public ShipmentList list(Actor.Partner partner, String orderCode) {
    OrderView order = orders.byCode(partner, orderCode);
    return new ShipmentList(
        current(partner, order).stream().map(parcel -> answer(order, parcel)).toList());
  }

  /** One of the ways to enter a number. */
  private interface Entering {
    ResiAccepted enter(Actor actor, UUID orderId, String courier, String number);
  }

  private ShipmentAnswer take(
      Actor.Partner partner,
      IdempotencyKey key,
      String operation,
      String orderCode,
      ResiEntry entry,
      Entering entering) {
    Body.required(entry);
    entry.check();
    return idempotency.once(
        partner,
        key,
        operation,
        new OfOrder(orderCode, entry),
        ShipmentAnswer.class,
        () -> {
          OrderView order = orders.byCode(partner, orderCode);
          ResiAccepted accepted =
              named(
                  NAMES, () -> entering.enter(partner, order.id(), entry.courier(), entry.resi()));
          return answer(partner, order, accepted);
        });
  }

  /** The contract calls the fields what partners call them. */
  private static ResiAccepted named(Map<String, String> names, Supplier<ResiAccepted> entering) {
    try {
      return entering.get();
    } catch (Refusal refusal) {
      throw refusal.named(field -> names.getOrDefault(field, field));
    }
  }

  private ShipmentView parcel(Actor.Partner partner, OrderView order, ResiCorrection correction) {
    String resi = correction.resi().replaceAll("\\s", "");
    return current(partner, order).stream()
        .filter(parcel -> parcel.courier().equalsIgnoreCase(correction.courier().strip()))
        .filter(parcel -> parcel.number().equalsIgnoreCase(resi))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("shipment"));
  }

  private ShipmentAnswer answer(Actor.Partner partner, OrderView order, ResiAccepted accepted) {
    return current(partner, order).stream()
        .filter(parcel -> parcel.id().equals(accepted.shipmentId()))
        .findFirst()
        .map(parcel -> answer(order, parcel))
        .orElseThrow();
  }

  private List<ShipmentView> current(Actor.Partner partner, OrderView order) {
    return shipments.view(partner, order.id()).stream()
        .filter(parcel -> parcel.replacedAt() == null)
        .toList();
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
                        scan.occurredAt(),
                        scan.status(),
                        scan.description(),
                        scan.location(),
                        scan.source()))
            .toList());
  }
}
