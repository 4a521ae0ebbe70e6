package id.emall.core.shipping;

import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierSuggestion;
import id.emall.contracts.courier.NumberCheck;
import id.emall.contracts.courier.NumberCheck.Verdict;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.time.MallClock;
import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes resi numbers in: checks them by their courier's rules and binds each to one order. A parcel
 * that is to change is locked before its order, as by those who store a courier's news; at most one
 * is.
 */
@ApplicationScoped
class ResiDesk {

  private static final int SHOWN_CHARACTERS = 40;

  private Adapters adapters;
  private Regions regions;
  private Orders orders;
  private ShipmentRows rows;
  private OrderParcels parcels;
  private OrderWay way;
  private ParcelNews news;
  private AuditLog audit;
  private Event<ResiEntered> entered;

  protected ResiDesk() {}

  @Inject
  ResiDesk(
      Adapters adapters,
      Regions regions,
      Orders orders,
      ShipmentRows rows,
      OrderParcels parcels,
      OrderWay way,
      ParcelNews news,
      AuditLog audit,
      Event<ResiEntered> entered) {
    this.adapters = adapters;
    this.regions = regions;
    this.orders = orders;
    this.rows = rows;
    this.parcels = parcels;
    this.way = way;
    this.news = news;
    this.audit = audit;
    this.entered = entered;
  }

  List<Shipments.Courier> couriers() {
    return adapters.couriers().values().stream()
        .map(courier -> new Shipments.Courier(courier.id().value(), courier.exampleNumber()))
        .toList();
  }

  /**
   * Takes the first number of an order, or a better one for its only parcel. Runs in the use case's
   * transaction; rights are checked by then.
   */
  ResiAccepted take(Actor actor, OrderView order, String courierName, String typed) {
    Label label = label(courierName, typed);
    List<ShipmentRow> seen = parcels.current(order.id());
    if (seen.size() == 1) {
      rows.lock(seen.getFirst().id());
    }
    orders.lock(order.id());
    List<ShipmentRow> now = parcels.current(order.id());
    Optional<ShipmentRow> same = now.stream().filter(label::isOf).findFirst();
    if (same.isPresent()) {
      return label.accepted(same.get().id());
    }
    if (now.size() > 1) {
      throw Refusal.conflict("resi.several", now.size());
    }
    if (!ids(now).equals(ids(seen))) {
      throw Refusal.conflict("resi.changed-meanwhile");
    }
    UUID id =
        now.isEmpty()
            ? first(actor, order, label)
            : replace(actor, order, now.getFirst(), now, label);
    return label.accepted(id);
  }

  /** Takes the first number of an order, and no other one in its place. */
  ResiAccepted takeFirst(Actor actor, OrderView order, String courierName, String typed) {
    Label label = label(courierName, typed);
    orders.lock(order.id());
    List<ShipmentRow> now = parcels.current(order.id());
    Optional<ShipmentRow> same = now.stream().filter(label::isOf).findFirst();
    if (same.isPresent()) {
      return label.accepted(same.get().id());
    }
    requireFirst(orders.find(order.id()), now.size());
    return label.accepted(first(actor, order, label));
  }

  /**
   * Refuses what {@link #takeFirst} would refuse for the order's sake.
   *
   * @param order as it is now
   * @param numbers how many it has that count
   */
  static void requireFirst(OrderView order, int numbers) {
    if (numbers > 0) {
      throw Refusal.conflict("resi.has-number");
    }
    requireNow(order, EnumSet.of(OrderState.PAID, OrderState.SHIPPED));
  }

  /** A number in canonical form, if its courier could have given it. */
  String checked(String courierName, String typed) {
    return label(courierName, typed).number();
  }

  /** Takes the number of another parcel; holding the order keeps others from adding one too. */
  ResiAccepted add(Actor actor, OrderView order, String courierName, String typed) {
    Label label = label(courierName, typed);
    orders.lock(order.id());
    List<ShipmentRow> now = parcels.current(order.id());
    Optional<ShipmentRow> same = now.stream().filter(label::isOf).findFirst();
    if (same.isPresent()) {
      return label.accepted(same.get().id());
    }
    requireState(order, EnumSet.of(OrderState.SHIPPED));
    if (now.size() >= Shipments.MOST_PARCELS) {
      throw Refusal.conflict("resi.too-many", Shipments.MOST_PARCELS);
    }
    requireNumbersLeft(order);
    UUID id = enter(order, now.isEmpty() ? 1 : now.getLast().position() + 1, label);
    way.follow(actor, order.id());
    audit.write(actor, "resi.add", "shop_order", order.id(), Map.of(), label.facts());
    return label.accepted(id);
  }

  /**
   * Takes a better number for one parcel, or the number under which what came back is sent again.
   *
   * @param parcel locked
   */
  ResiAccepted correct(
      Actor actor, OrderView order, ShipmentRow parcel, String courierName, String typed) {
    Label label = label(courierName, typed);
    if (parcel.replacedAt() != null) {
      throw Refusal.conflict("resi.changed-meanwhile");
    }
    orders.lock(order.id());
    UUID id =
        label.isOf(parcel)
            ? parcel.id()
            : replace(actor, order, parcel, parcels.current(order.id()), label);
    return label.accepted(id);
  }

  /** What stands on a parcel's label, checked by its courier's rules. */
  record Label(CourierAdapter courier, NumberCheck check) {

    boolean isOf(ShipmentRow row) {
      return row.courier().equals(name()) && row.number().equals(number());
    }

    String name() {
      return courier.id().value();
    }

    String number() {
      return check.canonical();
    }

    Map<String, String> facts() {
      return Map.of("courier", name(), "number", number());
    }

    ResiAccepted accepted(UUID shipment) {
      return new ResiAccepted(shipment, number(), doubt(courier, check));
    }
  }

  Label label(String courierName, String typed) {
    CourierAdapter courier = courier(courierName);
    return new Label(courier, check(courier, typed));
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

  private NumberCheck check(CourierAdapter courier, String typed) {
    if (typed == null || typed.isBlank()) {
      throw Refusal.invalid(new FieldError("number", "required"));
    }
    NumberCheck check = courier.check(typed);
    if (check.verdict() == Verdict.INVALID) {
      throw Refusal.invalid(why(courier, check, typed));
    }
    return check;
  }

  /** Names the courier whose number it looks like, where there is one; else what is wrong. */
  private FieldError why(CourierAdapter courier, NumberCheck check, String typed) {
    String number = shown(typed.strip());
    String chosen = courier.id().value();
    return CourierSuggestion.of(adapters.couriers().values(), typed).stream()
        .findFirst()
        .map(likely -> new FieldError("number", "resi.looks-like", number, chosen, likely.value()))
        .orElseGet(
            () ->
                new FieldError(
                    "number", "resi." + check.reason(), number, chosen, courier.exampleNumber()));
  }

  private static Optional<FieldError> doubt(CourierAdapter courier, NumberCheck check) {
    if (check.verdict() != Verdict.SUSPICIOUS) {
      return Optional.empty();
    }
    String doubt = "check-digit".equals(check.reason()) ? "resi.suspicious" : "resi.unusual";
    return Optional.of(new FieldError("number", doubt, check.canonical(), courier.id().value()));
  }

  private UUID first(Actor actor, OrderView order, Label label) {
    if (orders.find(order.id()).state() == OrderState.PAID) {
      orders.shipped(actor, order.id());
    }
    requireState(order, EnumSet.of(OrderState.SHIPPED));
    return enter(order, 1, label);
  }

  /**
   * The new number is entered before the old one is given up: whoever waits for a number holds none
   * that another waits for.
   */
  private UUID replace(
      Actor actor, OrderView order, ShipmentRow mistyped, List<ShipmentRow> now, Label label) {
    requireState(order, EnumSet.of(OrderState.SHIPPED, OrderState.RETURNING));
    if (hasArrived(mistyped)) {
      throw Refusal.conflict("resi.delivered", mistyped.number());
    }
    now.stream()
        .filter(label::isOf)
        .findFirst()
        .ifPresent(
            other -> {
              throw Refusal.invalid(
                  new FieldError("number", "resi.taken-here", label.number(), other.position()));
            });
    requireNumbersLeft(order);
    UUID id = insert(order, mistyped.position(), label);
    parcels.replaced(mistyped.id());
    way.follow(actor, order.id());
    audit.write(
        actor,
        "resi.correct",
        "shop_order",
        order.id(),
        Map.of(
            "courier", mistyped.courier(),
            "number", mistyped.number(),
            "status", mistyped.status().name()),
        label.facts());
    news.replaced(actor, mistyped);
    tell(order, id, label);
    return id;
  }

  private void requireNumbersLeft(OrderView order) {
    if (parcels.numbers(order.id()) >= Shipments.MOST_NUMBERS) {
      throw Refusal.conflict("resi.too-often", Shipments.MOST_NUMBERS);
    }
  }

  private boolean hasArrived(ShipmentRow parcel) {
    return parcel.status() == ShipmentStatus.DELIVERED
        && !OrderWay.isOlderThan(orders.find(parcel.orderId()), parcel.deliveredAt());
  }

  private void requireState(OrderView order, Set<OrderState> allowed) {
    requireNow(orders.find(order.id()), allowed);
  }

  private static void requireNow(OrderView now, Set<OrderState> allowed) {
    if (now.hold() != null) {
      throw Refusal.conflict("resi.order-held");
    }
    if (!allowed.contains(now.state())) {
      throw Refusal.conflict("order.not-allowed", now.state().name());
    }
  }

  private UUID enter(OrderView order, int position, Label label) {
    UUID id = insert(order, position, label);
    tell(order, id, label);
    return id;
  }

  private UUID insert(OrderView order, int position, Label label) {
    return insert(
        new OrderParcels.Entry(
            order.id(),
            null,
            position,
            label.name(),
            label.number(),
            order.recipientPhone(),
            zone(order.regencyCode())),
        label);
  }

  /** Refused when another parcel has this number. */
  UUID insert(OrderParcels.Entry entry, Label label) {
    return parcels
        .insert(entry)
        .orElseThrow(
            () ->
                Refusal.invalid(
                    new FieldError("number", "resi.taken", label.number(), label.name())));
  }

  private void tell(OrderView order, UUID id, Label label) {
    entered.fire(new ResiEntered(order.id(), id, label.name(), label.number()));
  }

  static List<UUID> ids(List<ShipmentRow> parcels) {
    return parcels.stream().map(ShipmentRow::id).toList();
  }

  ZoneId zone(String regencyCode) {
    return regions.find(regencyCode).map(Regency::timeZone).orElse(MallClock.WIB);
  }

  private static String shown(String typed) {
    return typed.length() <= SHOWN_CHARACTERS ? typed : typed.substring(0, SHOWN_CHARACTERS) + "…";
  }
}
