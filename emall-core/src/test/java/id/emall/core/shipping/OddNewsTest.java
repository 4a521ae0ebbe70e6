package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.core.care.Complaints;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.Orders;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers of couriers that no courier should give. */
@Timeout(60)
class OddNewsTest extends ShippingTest {

  private static final Instant NEVER = Instant.ofEpochSecond(31_556_889_864_403_199L);

  @Test
  void an_answer_that_cannot_be_stored_is_asked_for_again_ever_more_rarely_and_becomes_work() {
    Paid order = paidOrder();
    String number = sent(order);
    FakeCourier.answers(
        number, FakeCourier.found(FakeCourier.scan(NEVER, ShipmentStatus.IN_TRANSIT, "MANIFEST")));

    due(number);
    for (int turn = 0; turn < 10; turn++) {
      get(Tracker.class).run();
      clock.advance(get(ShippingSettings.class).lease());
    }

    assertThat(FakeCourier.asked(number)).isBetween(2, 7);
    assertThat(parcel(order).followed()).isTrue();
    assertThat(workItems("courier.unreadable", "JNE")).hasSize(1);
  }

  @Test
  void a_scan_of_another_century_does_not_pass_for_news() {
    Paid order = paidOrder();
    String number = sent(order);
    TrackingEvent slip = scan(Duration.ofDays(-180 * 365), ShipmentStatus.IN_TRANSIT);
    told(number, scan(Duration.ZERO, ShipmentStatus.IN_TRANSIT, "MANIFEST"), slip);
    Complaints complaints = get(Complaints.class);
    Orders orders = get(Orders.class);
    assertThat(complaints.allowed(order.buyer(), orders.find(order.orderId()))).isFalse();

    clock.advance(Duration.ofDays(31));
    due(number);
    get(Tracker.class).run();

    assertThat(complaints.allowed(order.buyer(), orders.find(order.orderId()))).isTrue();
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.EXPIRED);
  }

  @Test
  void a_scan_nobody_knows_is_kept_however_long_its_words() {
    Paid order = paidOrder();
    String words =
        new Random(7)
            .ints(9_000, 33, 127)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    told(sent(order), scan(Duration.ofHours(1), ShipmentStatus.UNKNOWN, words));

    assertThat(parcel(order).scans()).hasSize(1);
  }

  @Test
  void parcels_that_tell_the_same_unknown_scans_at_once_do_not_wait_for_each_other()
      throws Exception {
    Adapters adapters = get(Adapters.class);
    for (int turn = 0; turn < 5; turn++) {
      String mark = UUID.randomUUID().toString();
      List<TrackingEvent> scans =
          IntStream.range(0, 40)
              .mapToObj(i -> scan(Duration.ofHours(1), ShipmentStatus.UNKNOWN, mark + i))
              .toList();
      UUID one = shipmentOf(sent(paidOrder()));
      UUID other = shipmentOf(sent(paidOrder()));
      TrackResult there = FakeCourier.found(scans.toArray(TrackingEvent[]::new));
      TrackResult back = FakeCourier.found(scans.reversed().toArray(TrackingEvent[]::new));

      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        var jne = adapters.couriers().get(new CourierId("JNE"));
        List<Future<?>> both =
            List.of(
                threads.submit(() -> get(Answers.class).store(jne, one, there)),
                threads.submit(() -> get(Answers.class).store(jne, other, back)));
        for (Future<?> stored : both) {
          stored.get();
        }
      }
    }
  }

  @Test
  void a_parcel_said_to_be_on_its_way_back_is_not_delivered_by_a_word_without_scans() {
    Paid order = paidOrder();
    String number = sent(order);
    word(number, ShipmentStatus.RETURNING);
    assertThat(state(order)).isEqualTo(OrderState.RETURNING);

    word(number, ShipmentStatus.DELIVERED);

    assertThat(state(order)).isEqualTo(OrderState.RETURNING);
    assertThat(workItems("shipment.delivery-after-return", parcel(order).id())).hasSize(1);
  }

  @Test
  void a_parcel_that_arrives_after_it_was_given_up_is_an_operators_work() {
    Paid order = paidOrder();
    String number = sent(order);
    told(number, scan(Duration.ofHours(3), ShipmentStatus.IN_TRANSIT));
    get(OrderRefunds.class).lost(seed.operator(), order.orderId(), "Kurir tidak menjawab");
    get(OrderRefunds.class).refund(seed.operator(), order.orderId(), "Kurir tidak menjawab");

    told(number, scan(Duration.ofHours(1), ShipmentStatus.DELIVERED));

    assertThat(state(order)).isEqualTo(OrderState.REFUNDED);
    assertThat(workItems("shipment.delivery-after-giving-up", parcel(order).id())).hasSize(1);
  }

  @Test
  void withdrawing_what_was_said_of_a_parcel_that_was_given_up_leaves_the_question_to_decide() {
    Paid order = paidOrder();
    String first = sent(order);
    String second = freshNumber();
    UUID silent =
        shipments().addParcel(order.seller(), order.orderId(), "JNE", second).shipmentId();
    told(first, scan(Duration.ofHours(1), ShipmentStatus.DELIVERED));
    falls(second);
    HandScans hands = get(HandScans.class);
    hands.enter(order.seller(), silent, said(HandScan.ON_THE_WAY, 50));
    hands.enter(order.seller(), silent, said(HandScan.TROUBLE, 40));
    falls(second);

    hands.withdraw(seed.operator(), silent, newest(silent));

    assertThat(get(PartedOrders.class).isParted(seed.operator(), order.orderId())).isTrue();
    get(PartedOrders.class).countAsDelivered(seed.operator(), order.orderId(), "Sudah diterima");
    assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
  }

  @Test
  void a_number_of_long_ago_leaves_no_question_that_cannot_be_decided() {
    Paid order = paidOrder();
    String first = sent(order);
    String second = freshNumber();
    UUID silent =
        shipments().addParcel(order.seller(), order.orderId(), "JNE", second).shipmentId();
    told(first, scan(Duration.ofHours(1), ShipmentStatus.DELIVERED));
    falls(second);
    PartedOrders parted = get(PartedOrders.class);
    assertThat(parted.isParted(seed.operator(), order.orderId())).isTrue();

    clock.advance(get(ShippingSettings.class).refreshEvery());
    shipments().refresh(seed.operator(), silent);
    told(second, scan(Duration.ofDays(400), ShipmentStatus.DELIVERED));

    assertThat(parted.isParted(seed.operator(), order.orderId())).isFalse();
    assertThat(
            number(
                "select count(*) from work_item where kind = ? and object_id = ? and closed_at is null",
                OrderRefunds.PARTED,
                order.orderId().toString()))
        .isZero();
  }

  /** Nothing is heard of it until it is given up. */
  private void falls(String number) {
    FakeCourier.answers(number, FakeCourier.notFound());
    clock.advance(Duration.ofDays(31));
    due(number);
    get(Tracker.class).run();
  }

  private HandScanEntry said(HandScan what, int minutesAgo) {
    Instant at = clock.instant().minus(Duration.ofMinutes(minutesAgo));
    String local = at.atZone(ZoneId.of("Asia/Makassar")).toLocalDateTime().toString();
    return new HandScanEntry(what.name(), local, "Mataram", "Gudang tutup", null);
  }

  private String newest(UUID shipment) {
    return get(ScanRows.class).entered(shipment).getFirst().eventKey();
  }

  /** The courier tells where the parcel stands and no scan. */
  private void word(String number, ShipmentStatus status) {
    FakeCourier.answers(
        number,
        new TrackResult.Found(List.of(), status, null, null, null, null, null, new byte[0]));
    due(number);
    get(Tracker.class).run();
  }

  private UUID shipmentOf(String number) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select id from shipment where number = ?", number)
                .mapTo(UUID.class)
                .one());
  }
}
