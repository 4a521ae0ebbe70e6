package id.emall.core.notice;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoicesPaid;
import id.emall.core.ordering.OrderCancelled;
import id.emall.core.ordering.OrderCompleted;
import id.emall.core.ordering.OrderDelivered;
import id.emall.core.ordering.OrderRefunded;
import id.emall.core.ordering.OrderReturned;
import id.emall.core.ordering.OrderReturning;
import id.emall.core.ordering.OrderShipSoon;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.PartedOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells buyer and seller what happens to an order, in the transaction in which it happens. */
@ApplicationScoped
class OrderNotices {

  private Clock clock;
  private Orders orders;
  private PartedOrders parted;
  private OrderTidings tidings;
  private OrderHerald orderHerald;
  private Places places;
  private People people;
  private Herald herald;

  protected OrderNotices() {}

  @Inject
  OrderNotices(
      Clock clock,
      Orders orders,
      PartedOrders parted,
      OrderTidings tidings,
      OrderHerald orderHerald,
      Places places,
      People people,
      Herald herald) {
    this.clock = clock;
    this.orders = orders;
    this.parted = parted;
    this.tidings = tidings;
    this.orderHerald = orderHerald;
    this.places = places;
    this.people = people;
    this.herald = herald;
  }

  void paid(@Observes InvoicesPaid event) {
    List<OrderView> paid =
        event.invoices().stream().flatMap(invoice -> invoice.orders().stream()).toList();
    Map<UUID, Addressee> sellers =
        people.sellers(paid.stream().map(OrderView::shopId).distinct().toList());
    herald.tell(
        paid.stream()
            .filter(order -> sellers.containsKey(order.shopId()))
            .map(
                order -> {
                  Addressee seller = sellers.get(order.shopId());
                  return new Herald.Telling(seller, toSend(order, event.shipBy(order), seller));
                })
            .toList());
  }

  private Tidings toSend(OrderView order, Instant shipBy, Addressee seller) {
    Moments moments = seller.moments();
    String courier = order.courier() + " " + seller.texts().service(order.service());
    String items =
        order.lines().stream()
            .map(line -> line.quantity() + " x " + line.name())
            .collect(Collectors.joining("\n"));
    return tidings
        .forSeller(Occasion.ORDER_PAID_SELLER, order, order.id())
        .with("total", order.total().toString())
        .with("courier", courier)
        .with("deadline", moments.brief(shipBy))
        .fact("order", order.code())
        .fact("items", items)
        .fact("recipient", order.recipient() + ", " + order.recipientPhone())
        .fact("address", places.address(order))
        .fact("courier", courier)
        .fact("deadline", moments.full(shipBy));
  }

  void shipSoon(@Observes OrderShipSoon event) {
    OrderView order = orders.find(event.orderId());
    orderHerald.seller(
        Occasion.ORDER_SHIP_SOON_SELLER,
        order,
        order.id(),
        (told, seller) ->
            told.with("deadline", seller.moments().brief(order.shipBy()))
                .fact("order", order.code())
                .fact("deadline", seller.moments().full(order.shipBy())));
  }

  void cancelled(@Observes OrderCancelled event) {
    String reason = event.reason();
    tellBoth(
        orders.find(event.orderId()),
        Occasion.ORDER_CANCELLED_BUYER,
        Occasion.ORDER_CANCELLED_SELLER,
        (told, reader) -> told.with("reason", reader.texts().or("reason." + reason, reason)));
  }

  void delivered(@Observes OrderDelivered event) {
    boolean decided = parted.isDecided(event.orderId());
    OrderView order = orders.find(event.orderId());
    tellBoth(
        order,
        decided ? Occasion.ORDER_COUNTED_DELIVERED_BUYER : Occasion.ORDER_DELIVERED_BUYER,
        decided ? Occasion.ORDER_COUNTED_DELIVERED_SELLER : Occasion.ORDER_DELIVERED_SELLER,
        (told, reader) -> told.with("deadline", reader.moments().brief(order.completeAt())));
  }

  void completed(@Observes OrderCompleted event) {
    Rupiah share = event.toSeller();
    tellBoth(
        orders.find(event.orderId()),
        Occasion.ORDER_COMPLETED_BUYER,
        Occasion.ORDER_COMPLETED_SELLER,
        (told, reader) -> told.with("share", share.toString()));
  }

  void returning(@Observes OrderReturning event) {
    tellBoth(
        orders.find(event.orderId()),
        Occasion.ORDER_RETURNING_BUYER,
        Occasion.ORDER_RETURNING_SELLER,
        OrderHerald.Filling.NOTHING);
  }

  void returned(@Observes OrderReturned event) {
    boolean decided = parted.isDecided(event.orderId());
    tellBoth(
        orders.find(event.orderId()),
        decided ? Occasion.ORDER_COUNTED_RETURNED_BUYER : Occasion.ORDER_RETURNED_BUYER,
        decided ? Occasion.ORDER_COUNTED_RETURNED_SELLER : Occasion.ORDER_RETURNED_SELLER,
        OrderHerald.Filling.NOTHING);
  }

  /** The buyer hears of it as money that comes back. */
  void refunded(@Observes OrderRefunded event) {
    OrderView order = orders.find(event.orderId());
    orderHerald.seller(
        Occasion.ORDER_REFUNDED_SELLER, order, order.id(), OrderHerald.Filling.NOTHING);
  }

  /** An order that is sent again arrives or turns back once more, on another day. */
  private String subject(OrderView order) {
    return order.id() + ":" + LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  private void tellBoth(
      OrderView order, Occasion toBuyer, Occasion toSeller, OrderHerald.Filling filling) {
    String subject = subject(order);
    orderHerald.buyer(toBuyer, order, subject, filling);
    orderHerald.seller(toSeller, order, subject, filling);
  }
}
