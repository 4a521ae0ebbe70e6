package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.care.Complaints;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.ordering.OrderCompleted;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.Orders;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people enter of parcels: of a courier that cannot be asked, and of one that fell silent. */
@Timeout(60)
class HandScansTest extends ShippingTest {

  /** Where the parcels go: Mataram. */
  private static final ZoneId THERE = ZoneId.of("Asia/Makassar");

  @Override
  protected String[] settings() {
    return Stream.concat(
            Arrays.stream(super.settings()),
            Stream.of(
                "emall.courier.pcp.adapter=fake",
                "emall.courier.pcp.id=PCP",
                "emall.courier.pcp.asks=false"))
        .toArray(String[]::new);
  }

  @Test
  void a_parcel_nobody_can_be_asked_about_goes_its_way_by_what_its_seller_enters() {
    Paid order = byHand();

    enter(order.seller(), order, HandScan.PICKED_UP, 50);
    enter(order.seller(), order, HandScan.OUT_FOR_DELIVERY, 40);
    enter(order.seller(), order, HandScan.ATTEMPT_FAILED, 30);

    ShipmentView parcel = parcel(order);
    assertThat(parcel.status()).isEqualTo(ShipmentStatus.ATTEMPT_FAIL);
    assertThat(parcel.scans())
        .extracting(ShipmentView.Scan::source)
        .containsOnly(ScanSource.SELLER)
        .hasSize(3);
    assertThat(parcel.scans().getFirst())
        .satisfies(
            scan -> {
              assertThat(scan.localTime()).isEqualTo(ago(30));
              assertThat(scan.location()).isEqualTo("Mataram");
              assertThat(scan.byHand().what()).isEqualTo(HandScan.ATTEMPT_FAILED);
            });
    assertThat(told(order, "delivery-failed")).containsExactlyInAnyOrder("SMS", "EMAIL");
  }

  @Test
  void a_sellers_delivery_asks_the_buyer_and_an_operators_moves_the_order_once() throws Exception {
    Paid order = byHand();
    Actor.Member operator = seed.operator();
    UUID shipment = parcel(order).id();

    enter(order.seller(), order, HandScan.ON_THE_WAY, 50);
    enter(order.seller(), order, HandScan.DELIVERED, 40);
    enter(order.seller(), order, HandScan.DELIVERED, 40);

    assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(parcel(order).scans()).hasSize(2);
    assertThat(told(order, "delivery-claimed")).containsExactlyInAnyOrder("SMS", "EMAIL");
    assertThat(open(DeliveryClaims.ITEM, shipment)).isEqualTo(1);
    assertThat(
            get(Complaints.class).allowed(order.buyer(), get(Orders.class).find(order.orderId())))
        .isTrue();

    Actor.Member second = seed.operator();
    atOnce(
        () -> hands().confirm(operator, shipment),
        () -> hands().confirm(operator, shipment),
        () -> hands().confirm(second, shipment));

    assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
    assertThat(parcel(order).receiverName()).isEqualTo("Bu Siti");
    assertThat(parcel(order).followed()).isFalse();
    assertThat(open(DeliveryClaims.ITEM, shipment)).isZero();
    assertThat(
            number(
                "select count(*) from order_event where order_id = ? and event = 'HANDED_OVER'",
                order.orderId()))
        .isEqualTo(1);
    assertThat(told(order, "order-delivered-buyer")).containsExactlyInAnyOrder("SMS", "EMAIL");
  }

  @Test
  void a_sellers_entries_do_not_keep_a_buyer_from_complaining_of_silence() {
    Paid order = byHand();
    Orders orders = get(Orders.class);
    Complaints complaints = get(Complaints.class);
    enter(order.seller(), order, HandScan.PICKED_UP, 5);
    assertThat(complaints.allowed(order.buyer(), orders.find(order.orderId()))).isFalse();

    clock.advance(get(MallSettings.class).complaintPeriod().plusHours(1));
    enter(order.seller(), order, HandScan.ON_THE_WAY, 5);

    assertThat(complaints.allowed(order.buyer(), orders.find(order.orderId()))).isTrue();
  }

  @Test
  void a_buyers_word_ends_the_question_whether_it_came() {
    Paid order = byHand();
    UUID shipment = parcel(order).id();
    enter(order.seller(), order, HandScan.DELIVERED, 10);

    fire(new OrderCompleted(order.orderId(), new Rupiah(1)));

    assertThat(open(DeliveryClaims.ITEM, shipment)).isZero();
  }

  @Test
  void each_wrong_field_is_named_and_nothing_is_kept() {
    Paid order = byHand();
    UUID shipment = parcel(order).id();

    assertThatThrownBy(
            () ->
                hands()
                    .enter(
                        order.seller(),
                        shipment,
                        new HandScanEntry("ATTEMPT_FAILED", "31-02-2026 10.00", "", " ", "Budi")))
        .satisfies(
            e ->
                assertThat(codes(e))
                    .containsExactlyInAnyOrder(
                        "when hand-scan.time-unreadable",
                        "words required",
                        "receiver hand-scan.receiver"));
    assertThat(refusedTime(order, clock.instant().plus(Duration.ofMinutes(6))))
        .containsExactly("when hand-scan.time-future");
    assertThat(refusedTime(order, clock.instant().minus(Duration.ofHours(3))))
        .containsExactly("when hand-scan.time-before-paid");
    assertThat(parcel(order).scans()).isEmpty();
  }

  @Test
  void only_its_seller_and_operators_enter_anything() {
    Paid order = byHand();
    HandScanEntry entry = entry(HandScan.ON_THE_WAY, ago(5));
    UUID shipment = parcel(order).id();

    assertThat(refused(() -> hands().enter(order.buyer(), shipment, entry))).isEqualTo("forbidden");
    assertThat(refused(() -> hands().enter(seed.seller(), shipment, entry)))
        .isEqualTo("order.not-found");
    assertThat(refused(() -> hands().enter(Actor.VISITOR, shipment, entry)))
        .isEqualTo("sign-in-required");
    assertThat(refused(() -> hands().confirm(order.seller(), shipment))).isEqualTo("forbidden");
  }

  @Test
  void a_seller_speaks_of_a_followed_parcel_only_when_its_courier_is_silent() {
    Paid order = paidOrder();
    clock.advance(Duration.ofHours(1));
    String number = sent(order);
    told(number, scan(Duration.ofMinutes(10), ShipmentStatus.IN_TRANSIT));
    UUID shipment = parcel(order).id();
    assertThat(refused(() -> enter(order.seller(), order, HandScan.OUT_FOR_DELIVERY, 5)))
        .isEqualTo("hand-scan.followed");
    assertThat(hands().offer(order.seller(), shipment).opensAt()).isAfter(clock.instant());

    clock.advance(Duration.ofHours(49));

    assertThat(refusedFields(() -> enter(order.seller(), order, HandScan.RETURNED, 5)))
        .containsExactly("what hand-scan.not-offered");
    enter(order.seller(), order, HandScan.DELIVERED, 30);
    enter(order.seller(), order, HandScan.OUT_FOR_DELIVERY, 20);
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.OUT_FOR_DELIVERY);

    told(
        number,
        scan(Duration.ofHours(50), ShipmentStatus.IN_TRANSIT),
        scan(Duration.ofMinutes(25), ShipmentStatus.DELIVERED));
    assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
    assertThat(open(DeliveryClaims.ITEM, shipment)).isZero();
    assertThat(refused(() -> enter(seed.operator(), order, HandScan.TROUBLE, 5)))
        .isEqualTo("hand-scan.over");
  }

  @Test
  void a_parcel_that_was_given_up_is_under_way_and_asked_about_again() {
    Paid order = paidOrder();
    String number = sent(order);
    clock.advance(Duration.ofDays(31));
    FakeCourier.answers(number, FakeCourier.notFound());
    due(number);
    get(Tracker.class).run();
    UUID shipment = parcel(order).id();
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.EXPIRED);

    enter(order.seller(), order, HandScan.ON_THE_WAY, 5);

    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.IN_TRANSIT);
    assertThat(parcel(order).followed()).isTrue();
    assertThat(open("shipment.expired", shipment)).isZero();
  }

  @Test
  void a_seller_is_believed_that_a_parcel_nobody_follows_came_back() {
    Paid order = byHand();

    enter(order.seller(), order, HandScan.RETURNING, 20);
    assertThat(state(order)).isEqualTo(OrderState.RETURNING);
    assertThat(refusedFields(() -> enter(order.seller(), order, HandScan.DELIVERED, 15)))
        .containsExactly("what hand-scan.not-offered");
    enter(order.seller(), order, HandScan.RETURNED, 10);

    assertThat(state(order)).isEqualTo(OrderState.RETURNED);
  }

  @Test
  void a_sellers_word_that_it_is_lost_is_an_operators_work_first() {
    Paid order = byHand();
    UUID shipment = parcel(order).id();

    enter(order.seller(), order, HandScan.LOST, 10);
    assertThat(open(HandScans.LOST_BY_SELLER, shipment)).isEqualTo(1);
    assertThat(told(order, "parcel-lost-buyer")).isEmpty();
    enter(seed.operator(), order, HandScan.LOST, 5);

    assertThat(open("shipment.lost", shipment)).isEqualTo(1);
    assertThat(told(order, "parcel-lost-buyer")).isNotEmpty();
  }

  @Test
  void a_slip_is_withdrawn_within_minutes_unless_the_order_moved() {
    Paid order = byHand();
    UUID shipment = parcel(order).id();
    enter(order.seller(), order, HandScan.PICKED_UP, 40);
    enter(order.seller(), order, HandScan.DELIVERED, 30);

    hands().withdraw(order.seller(), shipment, newest(order));
    assertThat(open(DeliveryClaims.ITEM, shipment)).isZero();
    hands().withdraw(order.seller(), shipment, newest(order));
    assertThat(parcel(order).status()).isEqualTo(ShipmentStatus.PENDING);

    enter(order.seller(), order, HandScan.PICKED_UP, 40);
    assertThat(refused(() -> hands().withdraw(order.buyer(), shipment, newest(order))))
        .isEqualTo("forbidden");
    clock.advance(Duration.ofMinutes(16));
    assertThat(refused(() -> hands().withdraw(order.seller(), shipment, newest(order))))
        .isEqualTo("hand-scan.too-late");
    assertThat(hands().offer(order.seller(), shipment).withdrawable()).isEmpty();
    enter(order.seller(), order, HandScan.RETURNING, 1);
    assertThat(refused(() -> hands().withdraw(order.seller(), shipment, newest(order))))
        .isEqualTo("hand-scan.acted-on");
  }

  @Test
  void times_are_read_as_people_write_them() {
    LocalDateTime half = LocalDateTime.parse("2026-11-21T14:30");
    assertThat(
            Stream.of(
                "2026-11-21T14:30",
                "2026-11-21 14:30:59",
                "21-11-2026 14.30",
                "21/11/2026, 14:30",
                "21.11.2026 pukul 14.30"))
        .allSatisfy(typed -> assertThat(TypedTime.read(typed)).contains(half));
    assertThat(
            Stream.of("", "besok", "14.30", "31-02-2026 10.00", "21-11-26 14.30", "9".repeat(99)))
        .allSatisfy(typed -> assertThat(TypedTime.read(typed)).isEmpty());
  }

  /** A parcel of a courier that cannot be asked, paid for an hour ago. */
  private Paid byHand() {
    Paid order = paidOrder();
    clock.advance(Duration.ofHours(1));
    shipments().enterResi(order.seller(), order.orderId(), "PCP", freshNumber());
    return order;
  }

  private void enter(Actor actor, Paid order, HandScan what, int minutesAgo) {
    hands().enter(actor, parcel(order).id(), entry(what, ago(minutesAgo)));
  }

  private static HandScanEntry entry(HandScan what, LocalDateTime when) {
    String words = what.wantsWords() ? "Rumah kosong" : "";
    String receiver = what == HandScan.DELIVERED ? "Bu Siti" : "";
    String typed = DateTimeFormatter.ofPattern("dd-MM-uuuu HH.mm").format(when);
    return new HandScanEntry(what.name(), typed, "Mataram", words, receiver);
  }

  private LocalDateTime ago(int minutes) {
    return LocalDateTime.ofInstant(clock.instant(), THERE)
        .withSecond(0)
        .withNano(0)
        .minusMinutes(minutes);
  }

  private List<String> refusedTime(Paid order, Instant when) {
    HandScanEntry entry =
        entry(HandScan.ON_THE_WAY, LocalDateTime.ofInstant(when, THERE).withNano(0));
    return refusedFields(() -> hands().enter(order.seller(), parcel(order).id(), entry));
  }

  private static List<String> refusedFields(Runnable deed) {
    try {
      deed.run();
      return List.of();
    } catch (Refusal refusal) {
      return codes(refusal);
    }
  }

  private static List<String> codes(Throwable refusal) {
    return ((Refusal) refusal).fields().stream().map(HandScansTest::told).toList();
  }

  private static String told(FieldError error) {
    return error.field() + " " + error.code();
  }

  private static String refused(Runnable deed) {
    try {
      deed.run();
      return "nothing";
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  private static void atOnce(Runnable... deeds) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(deeds.length)) {
      List<Callable<Object>> calls = Arrays.stream(deeds).map(Executors::callable).toList();
      for (Future<Object> done : threads.invokeAll(calls)) {
        done.get();
      }
    }
  }

  private String newest(Paid order) {
    return parcel(order).scans().getFirst().byHand().key();
  }

  private int open(String kind, UUID shipment) {
    return number(
        "select count(*) from work_item where kind = ? and object_id = ? and closed_at is null",
        kind,
        shipment.toString());
  }

  private HandScans hands() {
    return get(HandScans.class);
  }
}
