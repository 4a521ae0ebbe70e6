package id.emall.core.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Refusal;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders whose goods did not stay with the buyer. */
class OrderRefundTest extends RefundScene {

  private static final String WHY = "Barang tidak sampai";

  OrderRefundTest() {
    super("2000000231");
  }

  private OrderView shipped(InvoiceView invoice) {
    OrderView order = invoice.orders().getFirst();
    get(Orders.class).shipped(seller, order.id());
    return get(Orders.class).find(order.id());
  }

  private OrderView now(OrderView order) {
    return get(Orders.class).find(order.id());
  }

  private String seller(OrderView order) {
    return balance(LedgerAccount.seller(order.shopId()));
  }

  @Test
  void goods_that_came_back_are_paid_back_and_the_shipping_is_the_sellers() {
    seller = seed.seller();
    InvoiceView invoice = paidOrder();
    OrderView order = shipped(invoice);
    get(Orders.class).returned(SYSTEM, order.id());
    assertThat(work(OrderRefunds.RETURNED)).hasSize(1);

    get(OrderRefunds.class).refund(operator, order.id(), WHY);

    assertThat(now(order).state()).isEqualTo(OrderState.REFUNDED);
    assertThat(only(invoice).amount()).isEqualByComparingTo(order.goodsTotal().withSen());
    assertThat(only(invoice).why()).isEqualTo("returned");
    assertThat(balance(LedgerAccount.escrow(order.id()))).isEqualTo("0.00");
    assertThat(seller(order)).isEqualTo(order.shippingCost().withSen().toPlainString());
    assertThat(work(OrderRefunds.RETURNED)).isEmpty();
  }

  @Test
  void a_lost_parcel_is_paid_back_whole() {
    seller = seed.seller();
    InvoiceView invoice = paidOrder();
    OrderView order = shipped(invoice);

    get(OrderRefunds.class).lost(operator, order.id(), WHY);
    assertThat(now(order).state()).isEqualTo(OrderState.LOST);
    get(OrderRefunds.class).refund(operator, order.id(), WHY);

    assertThat(now(order).state()).isEqualTo(OrderState.REFUNDED);
    assertThat(only(invoice).amount()).isEqualByComparingTo(order.total().withSen());
    assertThat(only(invoice).why()).isEqualTo("lost");
    assertThat(seller(order)).isEqualTo("0.00");
    assertThat(work(OrderRefunds.LOST)).isEmpty();
  }

  @Test
  void money_that_the_seller_has_becomes_a_debt_that_the_next_order_nets_out() {
    seller = seed.seller();
    InvoiceView invoice = paidOrder();
    OrderView order = shipped(invoice);
    get(Orders.class).confirmReceipt(buyer(invoice), order.code());
    String had = seller(order);
    assertThat(had).isEqualTo(order.sellerShare().withSen().toPlainString());

    get(OrderRefunds.class).refund(operator, order.id(), WHY);

    assertThat(seller(order)).isEqualTo(order.shippingCost().withSen().toPlainString());
    assertThat(owedBack(invoice)).isEqualTo(order.goodsTotal().withSen().toPlainString());
  }

  @Test
  void only_operators_decide_with_a_reason_and_only_where_the_graph_allows_it() {
    InvoiceView invoice = paidOrder();
    OrderView order = invoice.orders().getFirst();
    OrderRefunds refunds = get(OrderRefunds.class);

    assertThatThrownBy(() -> refunds.refund(seller, order.id(), WHY)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> refunds.lost(buyer(invoice), order.id(), WHY))
        .isInstanceOf(Refusal.class);
    refused("too-short", () -> refunds.lost(operator, order.id(), "ya"));
    refused("order.not-allowed", () -> refunds.lost(operator, order.id(), WHY));
    refused("order.not-allowed", () -> refunds.refund(operator, order.id(), WHY));
  }

  @Test
  void two_operators_who_refund_at_once_owe_it_once() throws Exception {
    for (int i = 0; i < 6; i++) {
      InvoiceView invoice = paidOrder();
      OrderView order = shipped(invoice);
      get(Orders.class).returned(SYSTEM, order.id());

      List<Boolean> done =
          atOnce(
              tried(() -> get(OrderRefunds.class).refund(operator, order.id(), WHY)),
              tried(() -> get(OrderRefunds.class).refund(second, order.id(), WHY)));

      assertThat(done).containsExactlyInAnyOrder(true, false);
      assertThat(owedBack(invoice)).isEqualTo(order.goodsTotal().withSen().toPlainString());
    }
  }
}
