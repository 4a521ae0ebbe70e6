package id.emall.core.notice;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Tells buyer and seller what happens to an order, in the transaction in which it happens. */
@ApplicationScoped
class OrderNotices {

  private Clock clock;
  private Orders orders;
  private Invoices invoices;
  private PartedOrders parted;
  private OrderTidings tidings;
  private Places places;
  private People people;
  private Herald herald;

  protected OrderNotices() {}

  @Inject
  OrderNotices(
      Clock clock,
      Orders orders,
      Invoices invoices,
      PartedOrders parted,
      OrderTidings tidings,
      Places places,
      People people,
      Herald herald) {
    this.clock = clock;
    this.orders = orders;
    this.invoices = invoices;
    this.parted = parted;
    this.tidings = tidings;
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
    people
        .seller(order.shopId())
        .ifPresent(
            seller ->
                herald.tell(
                    seller,
                    tidings
                        .forSeller(Occasion.ORDER_SHIP_SOON_SELLER, order, order.id())
                        .with("deadline", seller.moments().brief(order.shipBy()))
                        .fact("order", order.code())
                        .fact("deadline", seller.moments().full(order.shipBy()))));
  }

  void cancelled(@Observes OrderCancelled event) {
    String reason = event.reason();
    tellBoth(
        event.orderId(),
        Occasion.ORDER_CANCELLED_BUYER,
        Occasion.ORDER_CANCELLED_SELLER,
        (addressee, order) ->
            told -> told.with("reason", addressee.texts().or("reason." + reason, reason)));
  }

  void delivered(@Observes OrderDelivered event) {
    boolean decided = parted.isDecided(event.orderId());
    tellBoth(
        event.orderId(),
        decided ? Occasion.ORDER_COUNTED_DELIVERED_BUYER : Occasion.ORDER_DELIVERED_BUYER,
        decided ? Occasion.ORDER_COUNTED_DELIVERED_SELLER : Occasion.ORDER_DELIVERED_SELLER,
        (addressee, order) ->
            told -> told.with("deadline", addressee.moments().brief(order.completeAt())));
  }

  void completed(@Observes OrderCompleted event) {
    Rupiah share = event.toSeller();
    tellBoth(
        event.orderId(),
        Occasion.ORDER_COMPLETED_BUYER,
        Occasion.ORDER_COMPLETED_SELLER,
        (addressee, order) -> told -> told.with("share", share.toString()));
  }

  void returning(@Observes OrderReturning event) {
    tellBoth(
        event.orderId(),
        Occasion.ORDER_RETURNING_BUYER,
        Occasion.ORDER_RETURNING_SELLER,
        (addressee, order) -> UnaryOperator.identity());
  }

  void returned(@Observes OrderReturned event) {
    boolean decided = parted.isDecided(event.orderId());
    tellBoth(
        event.orderId(),
        decided ? Occasion.ORDER_COUNTED_RETURNED_BUYER : Occasion.ORDER_RETURNED_BUYER,
        decided ? Occasion.ORDER_COUNTED_RETURNED_SELLER : Occasion.ORDER_RETURNED_SELLER,
        (addressee, order) -> UnaryOperator.identity());
  }

  /** The buyer hears of it as money that comes back. */
  void refunded(@Observes OrderRefunded event) {
    OrderView order = orders.find(event.orderId());
    people
        .seller(order.shopId())
        .ifPresent(
            seller ->
                herald.tell(
                    seller, tidings.forSeller(Occasion.ORDER_REFUNDED_SELLER, order, order.id())));
  }

  /** An order that is sent again arrives or turns back once more, on another day. */
  private String subject(OrderView order) {
    return order.id() + ":" + LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  /** What else the text needs, for this reader. */
  private interface Filling {
    UnaryOperator<Tidings> of(Addressee addressee, OrderView order);
  }

  private void tellBoth(UUID orderId, Occasion toBuyer, Occasion toSeller, Filling filling) {
    OrderView order = orders.find(orderId);
    InvoiceView invoice = invoices.find(order.invoiceId());
    Addressee buyer = people.buyer(invoice);
    String subject = subject(order);
    Tidings forBuyer = tidings.forBuyer(toBuyer, order, invoice, subject);
    herald.tell(buyer, filling.of(buyer, order).apply(forBuyer));
    people
        .seller(order.shopId())
        .ifPresent(
            seller -> {
              Tidings forSeller = tidings.forSeller(toSeller, order, subject);
              herald.tell(seller, filling.of(seller, order).apply(forSeller));
            });
  }
}
