package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Refusal;
import id.emall.core.notice.AlarmMails;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the tracker does when a courier is down, throttles, refuses or talks nonsense. */
@Timeout(60)
class CourierTroubleTest extends ShippingTest {

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.courier.jne.adapter=fake",
      "emall.courier.jne.calls-at-once=1000",
      "emall.courier.jne.calls-together=1",
      "emall.shipping.breaker-failures=3"
    };
  }

  @BeforeEach
  void calm() {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "update rate_bucket set paused_until = null, stopped_at = null, failures = 0");
          handle.execute("delete from courier_call");
          handle.execute("update shipment set next_at = null");
          handle.execute("delete from work_item");
        });
  }

  @Test
  void a_failure_waits_longer_each_time_up_to_a_limit() {
    Paid order = paidOrder();
    String number = sent(order);
    FakeCourier.answers(number, FakeCourier.failed(Kind.TRANSIENT));

    get(Tracker.class).run();
    assertThat(wait(order)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(70));
    due(number);
    get(Tracker.class).run();
    assertThat(wait(order)).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(140));
    jdbi.useHandle(
        handle -> handle.execute("update shipment set failures = 60 where number = ?", number));
    due(number);
    get(Tracker.class).run();
    assertThat(wait(order)).isBetween(Duration.ofHours(5), Duration.ofHours(7));

    calmBucket();
    told(number, scan(Duration.ZERO, ShipmentStatus.IN_TRANSIT));
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(failures(order)).isZero();
  }

  @Test
  void a_courier_that_is_down_is_left_alone_after_some_failures_and_then_tried_with_care() {
    String[] numbers = new String[6];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = sent(paidOrder());
      FakeCourier.answers(numbers[i], FakeCourier.failed(Kind.TRANSIENT));
    }

    get(Tracker.class).run();
    assertThat(askedInAll(numbers)).isEqualTo(3);
    get(Tracker.class).run();
    assertThat(askedInAll(numbers)).isEqualTo(3);
    clock.advance(Duration.ofMinutes(6));
    get(Tracker.class).run();

    assertThat(askedInAll(numbers)).isEqualTo(4);
  }

  @Test
  void throttling_pauses_the_courier_and_not_the_parcel() {
    Paid order = paidOrder();
    String number = sent(order);
    OutsideFailure throttled =
        new OutsideFailure(Kind.THROTTLED, "429", "too many", Duration.ofSeconds(90), null);
    FakeCourier.answers(
        number,
        time ->
            time == 1
                ? new TrackResult.Failed(throttled, new byte[0])
                : FakeCourier.found(scan(Duration.ZERO, ShipmentStatus.IN_TRANSIT)));

    get(Tracker.class).run();
    clock.advance(Duration.ofSeconds(80));
    get(Tracker.class).run();
    assertThat(FakeCourier.asked(number)).isEqualTo(1);
    assertThat(failures(order)).isZero();
    clock.advance(Duration.ofSeconds(11));
    get(Tracker.class).run();

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
  }

  @Test
  void refused_credentials_stop_the_courier_until_an_operator_says_otherwise() {
    String number = sent(paidOrder());
    FakeCourier.answers(number, FakeCourier.failed(Kind.AUTH));

    get(Tracker.class).run();
    clock.advance(Duration.ofDays(2));
    get(Tracker.class).run();
    assertThat(FakeCourier.asked(number)).isEqualTo(1);
    assertThat(workItems("courier.refused", "JNE")).hasSize(1);
    get(AlarmMails.class).run();
    assertThat(
            number(
                "select count(*) from work_item where kind = 'courier.refused' and alarmed_at is not null"))
        .isOne();
    CourierHealth health = get(CourierHealth.class);
    assertThat(health.state(seed.operator(), "JNE").standing().stoppedFor()).contains("AUTH");

    health.resume(seed.operator(), "JNE");
    told(number, scan(Duration.ZERO, ShipmentStatus.IN_TRANSIT));

    assertThat(FakeCourier.asked(number)).isEqualTo(2);
    assertThat(health.state(seed.operator(), "JNE").standing().stoppedAt()).isNull();
    assertThat(get(WorkItems.class).open(seed.operator()))
        .noneMatch(item -> item.kind().equals("courier.refused"));
    assertThatThrownBy(() -> health.resume(paidOrder().seller(), "JNE"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void an_answer_that_makes_no_sense_is_kept_and_shown_to_an_operator() {
    Paid order = paidOrder();
    String number = sent(order);
    FakeCourier.answers(number, FakeCourier.failed(Kind.MALFORMED));

    get(Tracker.class).run();

    assertThat(workItems("courier.unreadable", "JNE")).hasSize(1);
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.PENDING);
    assertThat(parcel(order).followed()).isTrue();
  }

  @Test
  void an_adapter_that_breaks_does_not_stop_the_tracker() {
    Paid order = paidOrder();
    String broken = sent(order);
    FakeCourier.answers(
        broken,
        time -> {
          throw new IllegalStateException("a bug");
        });
    Paid other = paidOrder();
    String fine = sent(other);

    told(fine, scan(Duration.ZERO, ShipmentStatus.IN_TRANSIT));

    assertThat(parcel(other).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(failures(order)).isEqualTo(1);
  }

  @Test
  void a_courier_whose_adapter_lacks_a_class_is_asked_again() {
    Paid order = paidOrder();
    String number = sent(order);
    FakeCourier.answers(
        number,
        time -> {
          if (time == 1) {
            throw new NoClassDefFoundError("left out of the module");
          }
          return FakeCourier.found(scan(Duration.ZERO, ShipmentStatus.IN_TRANSIT));
        });

    get(Tracker.class).run();
    assertThat(failures(order)).isEqualTo(1);
    due(number);
    get(Tracker.class).run();

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
  }

  @Test
  void a_number_not_known_yet_is_no_failure_and_is_given_up_after_two_weeks() {
    Paid order = paidOrder();
    String number = sent(order);
    get(Tracker.class).run();
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.PENDING);
    assertThat(failures(order)).isZero();
    assertThat(wait(order)).isBetween(Duration.ofMinutes(25), Duration.ofMinutes(35));

    clock.advance(Duration.ofDays(14));
    get(Tracker.class).run();

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.EXPIRED);
    assertThat(parcel(order).followed()).isFalse();
    assertThat(workItems("shipment.expired", parcel(order).id())).hasSize(1);
    assertThat(changes(order)).containsExactly(ShipmentStatus.EXPIRED);
    clock.advance(Duration.ofMinutes(11));
    shipments().refresh(seed.operator(), parcel(order).id());
    told(number, scan(Duration.ZERO, ShipmentStatus.IN_TRANSIT));
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
  }

  @Test
  void a_parcel_without_news_for_a_month_is_given_up() {
    Paid order = paidOrder();
    String number = sent(order);
    var scan = scan(Duration.ZERO, ShipmentStatus.IN_TRANSIT);
    told(number, scan);

    clock.advance(Duration.ofDays(30));
    told(number, scan);

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.EXPIRED);
    assertThat(workItems("shipment.expired", parcel(order).id())).hasSize(1);
  }

  private void calmBucket() {
    jdbi.useHandle(
        handle -> handle.execute("update rate_bucket set paused_until = null, failures = 0"));
  }

  private int askedInAll(String... numbers) {
    int asked = 0;
    for (String number : numbers) {
      asked += FakeCourier.asked(number);
    }
    return asked;
  }

  private Duration wait(Paid order) {
    return Duration.between(clock.instant(), column(order, "next_at", Instant.class));
  }

  private int failures(Paid order) {
    return column(order, "failures", Integer.class);
  }

  private <T> T column(Paid order, String column, Class<T> type) {
    UUID id = parcel(order).id();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select " + column + " from shipment where id = :id")
                .bind("id", id)
                .mapTo(type)
                .one());
  }
}
