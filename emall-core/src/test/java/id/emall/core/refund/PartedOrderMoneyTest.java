package id.emall.core.refund;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.care.ComplaintDesk;
import id.emall.core.care.ComplaintKind;
import id.emall.core.care.ComplaintView;
import id.emall.core.care.ComplaintWish;
import id.emall.core.care.Complaints;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderClock;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.PartedOrders;
import id.emall.core.shipping.Shipments;
import id.emall.core.shipping.Tracker;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The money of orders of which one parcel arrived and another came back. */
class PartedOrderMoneyTest extends RefundScene {

  private static final String WHY = "Isi paket kedua hanya bonus";

  private int numbers;

  PartedOrderMoneyTest() {
    super("2000000232");
  }

  private OrderView parted(InvoiceView invoice) {
    OrderView order = invoice.orders().getFirst();
    String first = number();
    String second = number();
    get(Shipments.class).enterResi(operator, order.id(), "JNE", first);
    get(Shipments.class).addParcel(operator, order.id(), "JNE", second);
    tell(first, ShipmentStatus.DELIVERED);
    tell(second, ShipmentStatus.RETURNED);
    assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);
    return order;
  }

  @Test
  void what_counts_as_delivered_is_the_sellers_once_the_complaint_period_is_over() {
    seller = seed.seller();
    OrderView order = parted(paidOrder());
    clock.advance(Duration.ofDays(9));
    get(OrderClock.class).run();
    assertThat(now(order).state()).isEqualTo(OrderState.SHIPPED);

    get(PartedOrders.class).countAsDelivered(operator, order.id(), WHY);
    get(OrderClock.class).run();
    assertThat(now(order).state()).isEqualTo(OrderState.DELIVERED);
    clock.advance(Duration.ofDays(9));
    get(OrderClock.class).run();
    get(OrderClock.class).run();

    assertThat(now(order).state()).isEqualTo(OrderState.COMPLETED);
    assertThat(balance(LedgerAccount.escrow(order.id()))).isEqualTo("0.00");
    assertThat(balance(LedgerAccount.seller(order.shopId())))
        .isEqualTo(order.sellerShare().withSen().toPlainString());
  }

  @Test
  void what_counts_as_returned_is_paid_back_once() {
    seller = seed.seller();
    InvoiceView invoice = paidOrder();
    OrderView order = parted(invoice);

    get(PartedOrders.class).countAsReturned(operator, order.id(), WHY);
    get(OrderRefunds.class).refund(operator, order.id(), WHY);

    refused("order.not-allowed", () -> get(OrderRefunds.class).refund(second, order.id(), WHY));
    refused(
        "shipment.not-parted",
        () -> get(PartedOrders.class).countAsDelivered(second, order.id(), WHY));
    assertThat(only(invoice).amount()).isEqualByComparingTo(order.goodsTotal().withSen());
    assertThat(balance(LedgerAccount.escrow(order.id()))).isEqualTo("0.00");
    assertThat(balance(LedgerAccount.seller(order.shopId())))
        .isEqualTo(order.shippingCost().withSen().toPlainString());
    assertThat(work(OrderRefunds.PARTED)).isEmpty();
    assertThat(audited(order.id())).contains("order.parcels-count-as", "order.refund");
  }

  @Test
  void a_buyer_may_complain_of_it_and_is_paid_back_once() {
    seller = seed.seller();
    InvoiceView invoice = paidOrder();
    OrderView order = parted(invoice);
    ComplaintView complaint =
        get(Complaints.class)
            .make(
                buyer(invoice),
                order.code(),
                new Complaints.Told(
                    ComplaintKind.LESS,
                    "Satu paket tidak sampai.",
                    ComplaintWish.MONEY,
                    List.of(),
                    List.of()));

    refused(
        "resi.order-held",
        () -> get(Shipments.class).addParcel(operator, order.id(), "JNE", number()));
    get(ComplaintDesk.class).moneyBack(operator, complaint.id(), WHY);

    assertThat(now(order).state()).isEqualTo(OrderState.REFUNDED);
    assertThat(work(OrderRefunds.PARTED)).isEmpty();
    assertThat(only(invoice).amount()).isEqualByComparingTo(order.total().withSen());
    refused(
        "shipment.not-parted",
        () -> get(PartedOrders.class).countAsReturned(operator, order.id(), WHY));
  }

  @Test
  void a_buyer_who_is_content_leaves_no_question() {
    seller = seed.seller();
    InvoiceView invoice = paidOrder();
    OrderView order = parted(invoice);

    get(Orders.class).confirmReceipt(buyer(invoice), order.code());

    assertThat(work(OrderRefunds.PARTED)).isEmpty();
    assertThat(balance(LedgerAccount.seller(order.shopId())))
        .isEqualTo(order.sellerShare().withSen().toPlainString());
  }

  private void tell(String number, ShipmentStatus status) {
    FakeCourier.answers(
        number, FakeCourier.found(FakeCourier.scan(clock.instant(), status, status.name())));
    clock.advance(Duration.ofHours(12));
    get(Tracker.class).run();
  }

  private String number() {
    return "1255550%04d".formatted(++numbers);
  }

  private OrderView now(OrderView order) {
    return get(Orders.class).find(order.id());
  }
}
