package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.payment.PaymentScene;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NeverSentTest extends PaymentScene {

  NeverSentTest() {
    super("2000000223");
  }

  private int messages(String template, OrderView order) {
    return number(
        "select count(*) from message where template = ? and order_id = ?", template, order.id());
  }

  @Test
  void an_order_its_seller_never_sends_is_reminded_of_then_withdrawn_and_owed_back() {
    InvoiceView invoice = paidOrder();
    OrderView order = invoice.orders().getFirst();
    get(ShipReminders.class).run();
    assertThat(messages("order-ship-soon-seller", order)).isZero();

    clock.set(order.shipBy().minus(Duration.ofHours(3)));
    get(ShipReminders.class).run();
    get(ShipReminders.class).run();
    assertThat(messages("order-ship-soon-seller", order)).isEqualTo(2);

    clock.set(order.shipBy().plus(Duration.ofMinutes(1)));
    get(OrderClock.class).run();

    assertThat(now(invoice).orders().getFirst().state()).isEqualTo(OrderState.CANCELLED);
    assertThat(owedBack(invoice)).isEqualTo(order.total().withSen().toPlainString());
    assertThat(messages("order-cancelled-buyer", order)).isEqualTo(2);
    assertThat(messages("order-cancelled-seller", order)).isGreaterThanOrEqualTo(1);
    assertThat(number("select count(*) from refund where invoice_id = ?", invoice.id()))
        .isEqualTo(1);
  }

  @Test
  void an_order_on_hold_is_not_reminded_of() {
    OrderView order = paidOrder().orders().getFirst();
    jdbi.useHandle(
        handle ->
            handle.execute("update shop_order set hold = 'OPERATOR' where id = ?", order.id()));
    clock.set(order.shipBy().minus(Duration.ofHours(3)));

    get(ShipReminders.class).run();

    assertThat(messages("order-ship-soon-seller", order)).isZero();
  }
}
