package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.CourierPushes.Taken;
import id.emall.core.testing.FakeCourier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CourierPushesTest extends ShippingTest {

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.courier.jne.adapter=fake",
      "emall.courier.jne.push-secret=right",
      "emall.courier.jne.calls-at-once=1000",
      "emall.courier.tiki.adapter=fake",
      "emall.courier.tiki.id=TIKI"
    };
  }

  @Test
  void news_sent_twice_in_the_wrong_order_moves_the_order_once() {
    Paid order = paidOrder();
    String number = sent(order);
    String delivered = scan(number, Duration.ofHours(1), ShipmentStatus.DELIVERED);
    String out = scan(number, Duration.ofHours(3), ShipmentStatus.OUT_FOR_DELIVERY);

    assertThat(take(delivered)).isEqualTo(Taken.STORED);
    work();
    take(out);
    take(delivered);
    work();
    take(out);
    work();

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(parcel(order).scans()).hasSize(2);
    assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
    assertThat(changes(order)).containsExactly(ShipmentStatus.DELIVERED);
    assertThat(pushes(number)).isEqualTo(2);
    assertThat(parcel(order).followed()).as("photo and receiver are asked for").isTrue();
    assertThat(
            number(
                "select count(*) from message where order_id = ? and template = 'order-delivered-buyer' and channel = 'SMS'",
                order.orderId()))
        .isOne();
  }

  @Test
  void a_delivery_told_before_the_return_that_led_to_it_is_taken_back() {
    Paid order = paidOrder();
    String number = sent(order);

    take(scan(number, Duration.ofHours(1), ShipmentStatus.DELIVERED));
    work();
    take(scan(number, Duration.ofHours(9), ShipmentStatus.RETURNING));
    work();

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.RETURNING);
    assertThat(state(order)).isEqualTo(OrderState.RETURNING);
    assertThat(workItems("shipment.delivery-after-return", parcel(order).id())).hasSize(1);
  }

  @Test
  void a_delivery_that_was_confirmed_and_then_turns_back_does_not_complete_its_order() {
    Paid order = paidOrder();
    String number = sent(order);
    told(number, scan(Duration.ofHours(9), ShipmentStatus.DELIVERED));
    told(number, scan(Duration.ofHours(9), ShipmentStatus.DELIVERED));
    assertThat(parcel(order).followed()).isFalse();

    take(scan(number, Duration.ofHours(1), ShipmentStatus.RETURNED));
    work();

    assertThat(state(order)).isEqualTo(OrderState.RETURNED);
    assertThat(workItems("shipment.return-after-delivery", parcel(order).id())).hasSize(1);
    clock.advance(Duration.ofDays(30));
    assertThat(get(Orders.class).completeIfDue(SYSTEM, order.orderId())).isFalse();
  }

  @Test
  void news_without_scans_has_the_parcel_asked_about_at_once() {
    Paid order = paidOrder();
    String number = sent(order);
    told(number, scan(Duration.ofHours(2), ShipmentStatus.IN_TRANSIT));
    FakeCourier.answers(
        number, FakeCourier.found(scan(Duration.ZERO, ShipmentStatus.OUT_FOR_DELIVERY)));

    take(number + ";change");
    work();
    get(Tracker.class).run();

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
  }

  @Test
  void a_forged_push_leaves_nothing_and_one_that_makes_no_sense_is_kept_for_a_person() {
    int before = number("select count(*) from courier_push");

    assertThat(get(CourierPushes.class).take("jne", Map.of("x-secret", "wrong"), bytes("1;2;3")))
        .isEqualTo(Taken.REFUSED);
    assertThat(get(CourierPushes.class).take("tiki", Map.of("x-secret", "right"), bytes("1;2;3")))
        .isEqualTo(Taken.NOBODY);
    assertThat(number("select count(*) from courier_push")).isEqualTo(before);

    assertThat(take("nonsense")).isEqualTo(Taken.STORED);
    work();
    assertThat(workItems("courier.push-unreadable", "JNE")).hasSize(1);
  }

  @Test
  void news_of_a_parcel_nobody_sent_is_done_with_and_forgotten_in_time() {
    String number = freshNumber();
    take(scan(number, Duration.ofHours(1), ShipmentStatus.DELIVERED));
    work();
    assertThat(
            number(
                "select count(*) from courier_push where number = ? and outcome = 'STRANGER'",
                number))
        .isOne();

    clock.advance(Duration.ofDays(15));
    work();

    assertThat(pushes(number)).isZero();
  }

  @Test
  void a_push_claimed_by_a_node_that_died_is_worked_off_by_another() {
    Paid order = paidOrder();
    String number = sent(order);
    take(scan(number, Duration.ofHours(1), ShipmentStatus.IN_TRANSIT));
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update courier_push set claimed_until = ? where number = ?",
                java.sql.Timestamp.from(clock.instant().plusSeconds(120)),
                number));

    work();
    assertThat(parcel(order).scans()).isEmpty();
    clock.advance(Duration.ofMinutes(3));
    work();

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(changes(order)).hasSize(1);
  }

  private Taken take(String body) {
    return get(CourierPushes.class).take("jne", Map.of("x-secret", "right"), bytes(body));
  }

  private void work() {
    get(PushQueue.class).run();
  }

  private int pushes(String number) {
    return number("select count(*) from courier_push where number = ?", number);
  }

  private String scan(String number, Duration ago, ShipmentStatus status) {
    return number + ";" + clock.instant().minus(ago) + ";" + status;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
