package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.BulkEdit;
import id.emall.core.common.Refusal;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.payment.PaymentScene;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MadeToOrderTest extends PaymentScene {

  MadeToOrderTest() {
    super("2000000457");
  }

  private Seed.Product made(int days) {
    Seed.Product product = seed.product(seller, 50_000, 4);
    makes(product, days);
    return product;
  }

  private void makes(Seed.Product product, int days) {
    int version = number("select version from product where id = ?", product.id());
    get(BulkEdit.class)
        .change(
            seller,
            List.of(new BulkEdit.Seen(product.id(), version, 4)),
            new BulkEdit.Wish.MadeToOrder(days));
  }

  private OrderView paid(InvoiceView invoice) {
    bank.credit(clock.instant(), exactly(invoice), "LUNAS");
    read();
    return now(invoice).orders().getFirst();
  }

  private Duration sendWithin() {
    return get(MallSettings.class).shipWithin();
  }

  @Test
  void the_seller_has_the_days_of_what_takes_longest_more_to_send() {
    InvoiceView invoice =
        get(Checkout.class)
            .place(seed.buyer(), Shopping.wish(made(3), made(14), seed.product(seller, 9_000, 1)));

    OrderView order = paid(invoice);

    assertThat(order.makingDays()).isEqualTo(14);
    assertThat(order.shipBy())
        .isEqualTo(order.paidAt().plus(sendWithin()).plus(Duration.ofDays(14)));
    clock.set(order.shipBy().minus(Duration.ofMinutes(1)));
    get(OrderClock.class).run();
    assertThat(now(invoice).orders().getFirst().state()).isEqualTo(OrderState.PAID);
    clock.set(order.shipBy().plus(Duration.ofMinutes(1)));
    get(OrderClock.class).run();
    assertThat(now(invoice).orders().getFirst().state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void what_its_seller_changes_after_the_order_moves_no_promise() {
    Seed.Product shoes = made(14);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(shoes));
    jdbi.useHandle(
        handle -> handle.execute("update product set making_days = 60 where id = ?", shoes.id()));

    OrderView order = paid(invoice);

    assertThat(order.shipBy())
        .isEqualTo(order.paidAt().plus(sendWithin()).plus(Duration.ofDays(14)));
  }

  @Test
  void the_seller_is_told_the_later_day() {
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(made(20)));
    Instant soon = clock.instant();

    InvoicesPaid paid = new InvoicesPaid(List.of(invoice), soon);

    assertThat(paid.shipBy(invoice.orders().getFirst())).isEqualTo(soon.plus(Duration.ofDays(20)));
  }

  @Test
  void who_may_go_on_after_a_hold_has_the_days_of_making_again() {
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(made(14)));
    OrderView order = paid(invoice);
    FrozenOrders frozen = get(FrozenOrders.class);
    transaction(() -> frozen.freeze(operator, invoice.id(), FrozenOrders.Hold.BANK_REVERSAL));
    clock.advance(Duration.ofDays(10));

    frozen.lift(operator, order.id(), "Bank menyatakan uangnya tetap ada");

    assertThat(now(invoice).orders().getFirst().shipBy())
        .isEqualTo(clock.instant().plus(sendWithin()).plus(Duration.ofDays(14)));
  }

  @Test
  void no_more_are_sold_than_the_shop_can_make() {
    Seed.Product shoes = made(14);
    for (int i = 0; i < 4; i++) {
      get(Checkout.class).place(seed.buyer(), Shopping.wish(shoes));
    }

    assertThat(refusal(() -> get(Checkout.class).place(seed.buyer(), Shopping.wish(shoes))))
        .isEqualTo("stock.short");
  }

  private static String refusal(Runnable deed) {
    try {
      deed.run();
      return "none";
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }
}
