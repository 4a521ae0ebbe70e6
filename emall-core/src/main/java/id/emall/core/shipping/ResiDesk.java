package id.emall.core.shipping;

import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.NumberCheck;
import id.emall.contracts.courier.NumberCheck.Verdict;
import id.emall.contracts.time.MallClock;
import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.RequestId;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Takes resi numbers in: checks them by their courier's rules and binds each to one order. */
@ApplicationScoped
class ResiDesk {

  private static final int SHOWN_CHARACTERS = 40;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private Adapters adapters;
  private Regions regions;
  private Orders orders;
  private ShipmentRows rows;
  private AuditLog audit;
  private Event<ResiEntered> entered;

  protected ResiDesk() {}

  @Inject
  ResiDesk(
      Jdbi jdbi,
      Clock clock,
      Ids ids,
      Adapters adapters,
      Regions regions,
      Orders orders,
      ShipmentRows rows,
      AuditLog audit,
      Event<ResiEntered> entered) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.adapters = adapters;
    this.regions = regions;
    this.orders = orders;
    this.rows = rows;
    this.audit = audit;
    this.entered = entered;
  }

  List<Shipments.Courier> couriers() {
    return adapters.couriers().values().stream()
        .map(courier -> new Shipments.Courier(courier.id().value(), courier.exampleNumber()))
        .toList();
  }

  /** Runs in the use case's transaction; rights are checked by then. */
  ResiAccepted take(Actor actor, OrderView order, String courierName, String typed) {
    CourierAdapter courier = courier(courierName);
    NumberCheck check = check(courier, typed);
    Optional<ShipmentRow> current = currentOfLocked(order.id());
    UUID shipment =
        current
            .filter(row -> isSame(row, courier, check))
            .map(ShipmentRow::id)
            .orElseGet(() -> bind(actor, order, current, courier, check.canonical()));
    return new ResiAccepted(shipment, check.canonical(), doubt(courier, check));
  }

  private CourierAdapter courier(String name) {
    String wanted = name == null ? "" : name.strip();
    return adapters.couriers().values().stream()
        .filter(courier -> courier.id().value().equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    new FieldError("courier", "resi.courier-unknown", shown(wanted), names())));
  }

  private String names() {
    return adapters.couriers().keySet().stream()
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private static NumberCheck check(CourierAdapter courier, String typed) {
    if (typed == null || typed.isBlank()) {
      throw Refusal.invalid(new FieldError("number", "required"));
    }
    NumberCheck check = courier.check(typed);
    if (check.verdict() == Verdict.INVALID) {
      throw Refusal.invalid(
          new FieldError(
              "number",
              "resi." + check.reason(),
              shown(typed.strip()),
              courier.id().value(),
              courier.exampleNumber()));
    }
    return check;
  }

  private static Optional<FieldError> doubt(CourierAdapter courier, NumberCheck check) {
    return check.verdict() == Verdict.SUSPICIOUS
        ? Optional.of(
            new FieldError("number", "resi.suspicious", check.canonical(), courier.id().value()))
        : Optional.empty();
  }

  /**
   * The parcel that counts, while nobody else enters a number or moves the order. The parcel is
   * locked first, as by those who store a courier's news.
   */
  private Optional<ShipmentRow> currentOfLocked(UUID orderId) {
    current(orderId).ifPresent(row -> rows.lock(row.id()));
    orders.lock(orderId);
    return current(orderId);
  }

  private Optional<ShipmentRow> current(UUID orderId) {
    return rows.ofOrder(orderId).stream().filter(row -> row.replacedAt() == null).findFirst();
  }

  private static boolean isSame(ShipmentRow row, CourierAdapter courier, NumberCheck check) {
    return row.courier().equals(courier.id().value()) && row.number().equals(check.canonical());
  }

  private UUID bind(
      Actor actor,
      OrderView order,
      Optional<ShipmentRow> current,
      CourierAdapter courier,
      String number) {
    send(actor, order);
    current.ifPresent(mistyped -> replace(actor, mistyped, number));
    UUID id = insert(order, courier, number);
    entered.fire(new ResiEntered(order.id(), id, courier.id().value(), number));
    return id;
  }

  private void send(Actor actor, OrderView order) {
    if (orders.find(order.id()).state() == OrderState.PAID) {
      orders.shipped(actor, order.id());
    }
    OrderView now = orders.find(order.id());
    if (now.hold() != null) {
      throw Refusal.conflict("resi.order-held");
    }
    if (now.state() != OrderState.SHIPPED) {
      throw Refusal.conflict("order.not-allowed", now.state().name());
    }
  }

  private void replace(Actor actor, ShipmentRow mistyped, String number) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update shipment set replaced_at = :now, next_at = null, claimed_until = null
                    where id = :id
                    """)
                .bind("now", clock.instant())
                .bind("id", mistyped.id())
                .execute());
    audit.write(
        actor,
        "resi.correct",
        "shop_order",
        mistyped.orderId(),
        Map.of("courier", mistyped.courier(), "number", mistyped.number()),
        Map.of("number", number));
  }

  private UUID insert(OrderView order, CourierAdapter courier, String number) {
    UUID id = ids.next();
    int inserted =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into shipment (id, order_id, courier, number, recipient_phone,
                          time_zone, status, entered_at, next_at, request_id)
                        values (:id, :order, :courier, :number, :phone, :zone, 'PENDING', :now, :now,
                          :request)
                        on conflict do nothing
                        """)
                    .bind("id", id)
                    .bind("order", order.id())
                    .bind("courier", courier.id().value())
                    .bind("number", number)
                    .bind("phone", order.recipientPhone())
                    .bind("zone", zone(order).getId())
                    .bind("request", RequestId.current())
                    .bind("now", clock.instant())
                    .execute());
    if (inserted == 0) {
      throw Refusal.invalid(new FieldError("number", "resi.taken", number, courier.id().value()));
    }
    return id;
  }

  private ZoneId zone(OrderView order) {
    return regions.find(order.regencyCode()).map(Regency::timeZone).orElse(MallClock.WIB);
  }

  private static String shown(String typed) {
    return typed.length() <= SHOWN_CHARACTERS ? typed : typed.substring(0, SHOWN_CHARACTERS) + "…";
  }
}
