package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeadNodeTest extends ShippingTest {

  private static final CourierId JNE = new CourierId("JNE");
  private static final int BATCH = 10;
  private static final int STORED = 4;

  @Test
  void a_batch_of_a_node_that_died_is_asked_again_and_tells_nothing_twice() {
    List<Paid> orders = Stream.generate(this::paidOrder).limit(BATCH).toList();
    List<String> numbers = orders.stream().map(this::sent).toList();
    for (String number : numbers) {
      FakeCourier.answers(
          number,
          FakeCourier.found(
              scan(Duration.ofHours(2), ShipmentStatus.IN_TRANSIT),
              scan(Duration.ofHours(1), ShipmentStatus.OUT_FOR_DELIVERY)));
    }
    CourierAdapter courier = get(Adapters.class).couriers().get(JNE);
    List<Claims.Due> held = get(Claims.class).next(JNE, BATCH).orElseThrow().due();
    List<TrackResult> answers =
        courier.track(held.stream().map(due -> new TrackQuery(due.number(), "")).toList());
    store(courier, held, answers, 0, STORED);

    get(Tracker.class).run();
    assertThat(numbers).allSatisfy(number -> assertThat(FakeCourier.asked(number)).isOne());
    clock.advance(Duration.ofMinutes(3));
    get(Tracker.class).run();

    List<String> left = held.subList(STORED, BATCH).stream().map(Claims.Due::number).toList();
    assertThat(left).allSatisfy(number -> assertThat(FakeCourier.asked(number)).isEqualTo(2));
    clock.advance(Duration.ofHours(1));
    get(Tracker.class).run();
    assertThat(numbers)
        .allSatisfy(number -> assertThat(FakeCourier.asked(number)).isGreaterThanOrEqualTo(2));

    // It was not dead after all and stores what it was told an hour ago.
    store(courier, held, answers, STORED, BATCH);

    assertThat(orders)
        .allSatisfy(
            order -> {
              assertThat(parcel(order).scans()).hasSize(2);
              assertThat(changes(order)).containsExactly(ShipmentStatus.OUT_FOR_DELIVERY);
              assertThat(messages(order, "out-for-delivery")).isOne();
            });
  }

  private void store(
      CourierAdapter courier, List<Claims.Due> held, List<TrackResult> answers, int from, int to) {
    IntStream.range(from, to)
        .forEach(i -> get(Answers.class).store(courier, held.get(i).id(), answers.get(i)));
  }

  private int messages(Paid order, String occasion) {
    return number(
        "select count(*) from message where order_id = ? and template = ? and channel = 'SMS'",
        order.orderId(),
        occasion);
  }
}
