package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a courier allows holds for all nodes together, because it stands in the database. */
@Timeout(60)
class CourierLimitsTest extends ShippingTest {

  private static final CourierId JNE = new CourierId("JNE");

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.courier.jne.adapter=fake",
      "emall.courier.jne.calls-at-once=3",
      "emall.courier.jne.call-every=PT10S",
      "emall.courier.jne.calls-together=2",
      "emall.courier.jne.calls-a-day=6"
    };
  }

  @BeforeEach
  void nothingUnderWay() {
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from rate_bucket");
          handle.execute("delete from courier_call");
          handle.execute("delete from courier_day");
          handle.execute("update shipment set next_at = null");
        });
    Instant midnight = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    clock.advance(Duration.between(clock.instant(), midnight));
  }

  @Test
  void no_more_calls_are_under_way_together_than_the_courier_bears() {
    sent(5);

    Claims.Batch first = claim().orElseThrow();
    claim().orElseThrow();
    assertThat(claim()).isEmpty();
    assertThat(health().underWay()).isEqualTo(2);

    get(CourierBucket.class).ended(JNE, first.call(), CallOutcome.of(List.of()));
    assertThat(claim()).isPresent();
  }

  @Test
  void a_call_whose_node_died_is_under_way_no_longer_than_its_lease() {
    sent(5);
    claim();
    claim();

    clock.advance(Duration.ofMinutes(3));

    assertThat(claim()).isPresent();
  }

  @Test
  void calls_follow_each_other_at_the_couriers_pace_and_no_more_than_its_day_allows() {
    List<String> numbers = sent(10);
    Tracker tracker = get(Tracker.class);

    tracker.run();
    assertThat(asked(numbers)).isEqualTo(3);
    tracker.run();
    assertThat(asked(numbers)).isEqualTo(3);
    clock.advance(Duration.ofSeconds(20));
    tracker.run();
    assertThat(asked(numbers)).isEqualTo(5);
    clock.advance(Duration.ofMinutes(5));
    tracker.run();

    assertThat(asked(numbers)).isEqualTo(6);
    assertThat(health().today().calls()).isEqualTo(6);
    assertThat(health().today().answered()).isEqualTo(6);
    assertThat(health().due()).isEqualTo(4);

    clock.advance(Duration.ofDays(1));
    tracker.run();
    assertThat(asked(numbers)).isEqualTo(9);
  }

  @Test
  void operators_see_what_waits_and_what_does_not_move() {
    Paid order = paidOrder();
    told(sent(order), scan(Duration.ZERO, ShipmentStatus.IN_TRANSIT));
    told(sent(paidOrder()), scan(Duration.ZERO, ShipmentStatus.UNKNOWN, "BY DRONE"));
    clock.advance(Duration.ofDays(8));

    CourierHealth.State state = health();
    assertThat(state.following()).isEqualTo(2);
    assertThat(state.oldestDue()).isBefore(clock.instant());
    assertThat(state.unknownCodes()).isOne();
    assertThat(get(CourierHealth.class).stuck(seed.operator(), "JNE"))
        .hasSize(2)
        .first()
        .satisfies(
            parcel -> {
              assertThat(parcel.orderId()).isEqualTo(order.orderId());
              assertThat(parcel.status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
            });
  }

  private List<String> sent(int count) {
    return new ArrayList<>(
        IntStream.range(0, count)
            .mapToObj(
                i -> {
                  String number = sent(paidOrder());
                  FakeCourier.answers(
                      number, FakeCourier.found(scan(Duration.ZERO, ShipmentStatus.IN_TRANSIT)));
                  return number;
                })
            .toList());
  }

  private int asked(List<String> numbers) {
    return numbers.stream().mapToInt(FakeCourier::asked).sum();
  }

  private Optional<Claims.Batch> claim() {
    return get(Claims.class).next(JNE, 1);
  }

  private CourierHealth.State health() {
    return get(CourierHealth.class).state(seed.operator(), "JNE");
  }
}
