package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.OperatorKind;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.payout.SellerBalance;
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
  void orders_that_stand_still_for_a_complaint_are_listed_apart() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 9);
    OrderView fine = paid(product);
    OrderView disputed = paid(product);
    get(Orders.class).shipped(SYSTEM, fine.id());
    get(Orders.class).shipped(SYSTEM, disputed.id());
    transaction(
        () -> {
          get(Disputes.class).open(SYSTEM, disputed.id());
          return null;
        });

    assertThat(sellerOrders.disputed(seller, null).orders())
        .extracting(OrderView::id)
        .containsExactly(disputed.id());
    assertThat(sellerOrders.disputed(seed.seller(), null).orders()).isEmpty();
  }

  @Test
  void only_a_seller_sees_a_shops_orders() {
    assertThatThrownBy(() -> sellerOrders.toSend(seed.buyer())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> sellerOrders.disputed(Actor.VISITOR, null))
        .isInstanceOf(Refusal.class);
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
    assertThat(get(SellerBalance.class).mine(cashier).held())
        .isEqualTo(order.sellerShare().withSen());
    assertThatThrownBy(() -> get(SellerBalance.class).mine(packer)).isInstanceOf(Refusal.class);
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
