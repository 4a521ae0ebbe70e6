package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderClock;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Shopping;
import id.emall.core.testing.Seed;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When the money becomes the seller's, and when it goes back. */
class CompletionTest extends PaymentScene {

  CompletionTest() {
    super("2000000004");
  }

  @Test
  void the_money_is_the_sellers_when_the_buyer_confirms() {
    Actor.Member buyer = seed.buyer();
    Actor.Member shop = seed.seller();
    InvoiceView invoice =
        get(Checkout.class).place(buyer, Shopping.wish(seed.product(shop, 100_000, 1)));
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "LUNAS");
    read();
    OrderView order = now(invoice).orders().getFirst();
    get(Orders.class).shipped(shop, order.id());
    get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());

    get(Orders.class).confirmReceipt(buyer, order.code());

    assertThat(get(Orders.class).find(order.id()).state()).isEqualTo(OrderState.COMPLETED);
    assertThat(get(Ledger.class).balance(LedgerAccount.seller(shop.shopId())))
        .isEqualByComparingTo(BigDecimal.valueOf(98_000 + order.shippingCost().amount()));
    assertThatThrownBy(() -> get(Orders.class).confirmReceipt(buyer, order.code()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("order.not-allowed"));
  }

  @Test
  void an_order_completes_by_itself_after_the_complaint_period() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "LUNAS");
    read();
    OrderView order = now(invoice).orders().getFirst();
    get(Orders.class).shipped(seller, order.id());
    get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());

    get(OrderClock.class).run();
    assertThat(get(Orders.class).find(order.id()).state()).isEqualTo(OrderState.DELIVERED);
    clock.advance(Duration.ofDays(2));
    get(OrderClock.class).run();

    assertThat(get(Orders.class).find(order.id()).state()).isEqualTo(OrderState.COMPLETED);
  }

  @Test
  void an_order_never_sent_is_withdrawn_and_its_money_owed_back() {
    Seed.Product product = seed.product(seller, 50_000, 1);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "LUNAS");
    read();
    clock.advance(Duration.ofDays(3));

    get(OrderClock.class).run();

    OrderView order = now(invoice).orders().getFirst();
    assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
    assertThat(owedBack(invoice)).isEqualTo(order.total().withSen().toPlainString());
    assertThat(seed.stockOf(product.id())).isEqualTo(1);
  }
}
