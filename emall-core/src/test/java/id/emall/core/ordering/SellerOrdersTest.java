package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.OperatorKind;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SellerOrdersTest extends CoreTest {

  private Seed seed;
  private SellerOrders sellerOrders;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000077");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    sellerOrders = get(SellerOrders.class);
    get(ReceivingAccounts.class).run();
  }

  private OrderView paid(Seed.Product product) {
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
    return invoice.orders().getFirst();
  }

  @Test
  void what_was_promised_first_is_to_be_sent_first() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 9);
    OrderView first = paid(product);
    clock.advance(Duration.ofHours(3));
    OrderView second = paid(product);
    get(Checkout.class).place(seed.buyer(), Shopping.wish(product));

    assertThat(sellerOrders.toSend(seller))
        .extracting(OrderView::id)
        .containsExactly(first.id(), second.id());
    assertThat(sellerOrders.counts(seller))
        .isEqualTo(Map.of(OrderState.PAID, 2, OrderState.AWAITING_PAYMENT, 1));
  }

  @Test
  void money_is_held_until_the_order_completes_and_then_available() {
    Actor.Member seller = seed.seller();
    OrderView order = paid(seed.product(seller, 100_000, 5));

    SellerOrders.Money before = sellerOrders.money(seller, 5);
    get(Orders.class).shipped(SYSTEM, order.id());
    get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());
    clock.advance(Duration.ofDays(30));
    get(OrderClock.class).run();
    SellerOrders.Money after = sellerOrders.money(seller, 5);

    assertThat(before.held()).isEqualTo(order.sellerShare().withSen());
    assertThat(before.available()).isEqualByComparingTo("0");
    assertThat(after.held()).isEqualByComparingTo("0");
    assertThat(after.available()).isEqualTo(order.sellerShare().withSen());
    assertThat(after.newest())
        .singleElement()
        .returns(order.code(), SellerOrders.Movement::orderCode)
        .returns(order.sellerShare().withSen(), SellerOrders.Movement::amount);
  }

  @Test
  void a_shop_without_orders_has_nothing_held() {
    SellerOrders.Money money = sellerOrders.money(seed.seller(), 5);

    assertThat(money.held()).isEqualByComparingTo("0");
    assertThat(money.available()).isEqualByComparingTo("0");
    assertThat(money.newest()).isEmpty();
  }

  @Test
  void only_a_seller_sees_a_shops_orders() {
    assertThatThrownBy(() -> sellerOrders.toSend(seed.buyer())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> sellerOrders.money(Actor.VISITOR, 5)).isInstanceOf(Refusal.class);
  }

  @Test
  void who_works_for_the_shop_sees_what_its_owner_gave_and_nothing_else() {
    Actor.Member seller = seed.seller();
    OrderView order = paid(seed.product(seller, 20_000, 9));
    Actor packer = seed.staff(seller, Right.ORDERS);
    Actor cashier = seed.staff(seller, Right.MONEY);
    Orders orders = get(Orders.class);

    assertThat(sellerOrders.toSend(packer)).extracting(OrderView::id).containsExactly(order.id());
    assertThat(orders.byId(packer, order.id()).id()).isEqualTo(order.id());
    assertThat(sellerOrders.money(cashier, 1).held()).isPositive();
    assertThatThrownBy(() -> sellerOrders.money(packer, 1)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> sellerOrders.toSend(cashier)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> orders.byId(cashier, order.id())).isInstanceOf(Refusal.class);
  }

  @Test
  void an_order_is_shown_to_operators_whose_work_it_is() {
    OrderView order = paid(seed.product(seed.seller(), 20_000, 9));
    Orders orders = get(Orders.class);

    for (OperatorKind kind : OperatorKind.values()) {
      Actor operator = seed.operator("", kind);
      if (operator.isOperator(Right.MONEY, Right.SHIPPING, Right.CARE)) {
        assertThat(orders.byId(operator, order.id()).id()).isEqualTo(order.id());
      } else {
        assertThatThrownBy(() -> orders.byId(operator, order.id())).isInstanceOf(Refusal.class);
      }
    }
  }
}
