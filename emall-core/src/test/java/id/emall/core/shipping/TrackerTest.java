package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.ordering.OrderState;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TrackerTest extends ShippingTest {

  private static final CourierId JNE = new CourierId("JNE");
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void a_parcel_is_followed_until_it_is_handed_over_and_moves_its_order() {
    Paid order = paidOrder();
    String number = sent(order);

    told(number, scan(HOUR, ShipmentStatus.IN_TRANSIT));
    assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
    told(
        number,
        scan(HOUR, ShipmentStatus.IN_TRANSIT),
        scan(Duration.ZERO, ShipmentStatus.DELIVERED));

    assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(parcel(order).deliveredAt()).isEqualTo(clock.instant());
    assertThat(parcel(order).receiverName()).isEqualTo("SITI");
    assertThat(changes(order)).containsExactly(ShipmentStatus.IN_TRANSIT, ShipmentStatus.DELIVERED);
  }

  @Test
  void a_parcel_that_arrived_before_its_order_was_paid_is_not_its_parcel() {
    Paid order = paidOrder();
    String number = sent(order);

    told(number, scan(Duration.ofDays(20), ShipmentStatus.DELIVERED));

    assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
    assertThat(changes(order)).isEmpty();
    assertThat(get(WorkItems.class).open(seed.operator()))
        .anyMatch(
            item ->
                item.kind().equals("shipment.older-than-order") && item.details().contains(number));
  }

  @Test
  void after_delivery_one_more_question_confirms_it_and_no_other_follows() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent delivered = scan(HOUR, ShipmentStatus.DELIVERED);
    told(number, delivered);
    assertThat(parcel(order).followed()).isTrue();

    told(number, delivered);

    assertThat(parcel(order).followed()).isFalse();
    assertThat(changes(order)).hasSize(1);
  }

  @Test
  void the_same_answer_twice_tells_nothing_twice() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent[] scans = {
      scan(HOUR, ShipmentStatus.IN_TRANSIT, "RECEIVED"),
      scan(Duration.ZERO, ShipmentStatus.OUT_FOR_DELIVERY)
    };

    told(number, scans);
    told(number, scans);

    assertThat(parcel(order).scans()).hasSize(2);
    assertThat(changes(order)).containsExactly(ShipmentStatus.OUT_FOR_DELIVERY);
    assertThat(answersKept(order)).isEqualTo(1);
  }

  @Test
  void the_newest_scan_decides_whatever_the_order_they_come_in() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent early = scan(Duration.ofHours(5), ShipmentStatus.IN_TRANSIT);
    TrackingEvent late = scan(HOUR, ShipmentStatus.OUT_FOR_DELIVERY);

    told(number, late, early);
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
    told(number, early);

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);
    assertThat(parcel(order).scans())
        .extracting(ShipmentView.Scan::status)
        .containsExactly(ShipmentStatus.OUT_FOR_DELIVERY, ShipmentStatus.IN_TRANSIT);
  }

  @Test
  void a_tracker_that_died_between_asking_and_storing_costs_one_more_question() {
    Paid order = paidOrder();
    String number = sent(order);
    FakeCourier.answers(number, FakeCourier.found(scan(HOUR, ShipmentStatus.DELIVERED)));
    while (claim(10).stream().noneMatch(due -> due.number().equals(number))) {
      clock.advance(Duration.ofSeconds(1));
    }

    get(Tracker.class).run();
    assertThat(FakeCourier.asked(number)).isZero();
    clock.advance(Duration.ofMinutes(3));
    get(Tracker.class).run();

    assertThat(FakeCourier.asked(number)).isEqualTo(1);
    assertThat(changes(order)).containsExactly(ShipmentStatus.DELIVERED);
  }

  @Test
  void an_answer_stored_by_two_trackers_counts_once() {
    Paid order = paidOrder();
    String number = sent(order);
    UUID id = parcel(order).id();
    var answer = FakeCourier.found(scan(HOUR, ShipmentStatus.DELIVERED));
    var courier = get(Adapters.class).couriers().get(JNE);

    get(Answers.class).store(courier, id, answer);
    get(Answers.class).store(courier, id, answer);

    assertThat(parcel(order).number()).isEqualTo(number);
    assertThat(parcel(order).scans()).hasSize(1);
    assertThat(changes(order)).containsExactly(ShipmentStatus.DELIVERED);
  }

  @Test
  void two_trackers_at_once_never_claim_the_same_parcel() throws Exception {
    for (int i = 0; i < 12; i++) {
      sent(paidOrder());
    }

    List<String> claimed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      Callable<List<String>> tracker = this::claimAll;
      for (Future<List<String>> one :
          threads.invokeAll(List.of(tracker, tracker, tracker, tracker))) {
        claimed.addAll(one.get());
      }
    }

    Set<String> distinct = new HashSet<>(claimed);
    assertThat(claimed).hasSize(distinct.size()).hasSizeGreaterThanOrEqualTo(12);
    clock.advance(Duration.ofMinutes(3));
    get(Tracker.class).run();
  }

  @Test
  void an_unknown_scan_goes_to_the_operators_once_with_its_text() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent strange = scan(HOUR, ShipmentStatus.UNKNOWN, "HANDED TO A DRONE");

    told(number, strange);
    told(number, strange);

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.UNKNOWN);
    assertThat(workItems("courier.unknown-code", "JNE:HANDED TO A DRONE"))
        .hasSize(1)
        .first()
        .asString()
        .contains(number, "HANDED TO A DRONE");
    assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
  }

  @Test
  void what_is_delivered_stays_delivered() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent delivered = scan(HOUR, ShipmentStatus.DELIVERED);
    told(number, delivered);

    told(number, delivered, scan(Duration.ZERO, ShipmentStatus.IN_TRANSIT));

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.DELIVERED);
    assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
  }

  @Test
  void a_delivered_parcel_that_turns_back_is_believed_and_looked_at() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent delivered = scan(HOUR, ShipmentStatus.DELIVERED);
    told(number, delivered);

    told(number, delivered, scan(Duration.ZERO, ShipmentStatus.RETURNING));

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.RETURNING);
    assertThat(state(order)).isEqualTo(OrderState.RETURNING);
    assertThat(workItems("shipment.return-after-delivery", parcel(order).id())).hasSize(1);
  }

  @Test
  void a_parcel_that_turned_back_is_not_delivered_without_a_persons_word() {
    Paid order = paidOrder();
    String number = sent(order);
    told(
        number,
        scan(Duration.ofHours(5), ShipmentStatus.ATTEMPT_FAIL),
        scan(Duration.ofHours(4), ShipmentStatus.RETURNING),
        scan(Duration.ofHours(3), ShipmentStatus.IN_TRANSIT),
        scan(HOUR, ShipmentStatus.DELIVERED));

    ShipmentView parcel = parcel(order);
    assertThat(parcel.status()).isEqualTo(ShipmentStatus.RETURNING);
    assertThat(parcel.deliveredAt()).isNull();
    assertThat(state(order)).isEqualTo(OrderState.RETURNING);
    assertThat(workItems("shipment.delivery-after-return", parcel.id())).hasSize(1);

    shipments().cameBack(seed.operator(), parcel.id());
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.RETURNED);
    assertThat(state(order)).isEqualTo(OrderState.RETURNED);
    assertThat(parcel(order).followed()).isFalse();
  }

  @Test
  void a_parcel_that_is_back_returns_its_order() {
    Paid order = paidOrder();
    String number = sent(order);

    told(
        number,
        scan(Duration.ofHours(4), ShipmentStatus.RETURNING),
        scan(HOUR, ShipmentStatus.RETURNED));

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.RETURNED);
    assertThat(state(order)).isEqualTo(OrderState.RETURNED);
    assertThat(parcel(order).followed()).isFalse();
  }

  @Test
  void answers_are_forgotten_after_their_time_but_not_those_of_a_parcel_that_is_somebodys_work() {
    Paid done = paidOrder();
    told(sent(done), scan(HOUR, ShipmentStatus.IN_TRANSIT));
    Paid doubtful = paidOrder();
    told(sent(doubtful), scan(HOUR, ShipmentStatus.IN_TRANSIT));
    get(id.emall.core.audit.WorkItems.class)
        .raise("shipment.expired", parcel(doubtful).id(), "silent", java.util.Map.of());
    clock.advance(Duration.ofDays(89));
    get(AnswerHousekeeping.class).run();
    assertThat(answersKept(done)).isPositive();

    clock.advance(Duration.ofDays(2));
    get(AnswerHousekeeping.class).run();

    assertThat(answersKept(done)).isZero();
    assertThat(answersKept(doubtful)).isPositive();
  }

  private List<String> claimAll() {
    List<String> claimed = new ArrayList<>();
    List<Claims.Due> due = claim(1);
    while (!due.isEmpty()) {
      due.forEach(one -> claimed.add(one.number()));
      due = claim(1);
    }
    return claimed;
  }

  private List<Claims.Due> claim(int most) {
    return get(Claims.class).next(JNE, most).map(Claims.Batch::due).orElse(List.of());
  }

  private int answersKept(Paid order) {
    UUID id = parcel(order).id();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from shipment_answer where shipment_id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .one());
  }
}
