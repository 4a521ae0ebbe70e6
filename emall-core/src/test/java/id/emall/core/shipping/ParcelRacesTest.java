package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Refusal;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.ordering.OrderState;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** People and couriers at the parcels of one order at the same time. */
@Timeout(120)
class ParcelRacesTest extends ShippingTest {

  private static final String WHY = "Isi paket kedua hanya bonus";

  @Test
  void the_same_parcel_added_many_times_at_once_is_one() throws Exception {
    Paid order = paidOrder();
    sent(order);
    String number = freshNumber();
    Callable<Boolean> adding = tried(() -> add(order, number));

    assertThat(atOnce(Stream.generate(() -> adding).limit(6).toList())).containsOnly(true);

    assertThat(current(order)).hasSize(2);
  }

  @Test
  void many_who_add_at_once_get_places_of_their_own_and_never_more_than_there_are()
      throws Exception {
    Paid order = paidOrder();
    sent(order);
    for (int i = 1; i < Shipments.MOST_PARCELS - 3; i++) {
      add(order, freshNumber());
    }
    List<Callable<Boolean>> adding =
        Stream.generate(ShippingTest::freshNumber)
            .limit(6)
            .map(number -> tried(() -> add(order, number)))
            .toList();

    assertThat(atOnce(adding)).containsExactlyInAnyOrder(true, true, true, false, false, false);

    assertThat(current(order))
        .extracting(ShipmentView::position)
        .doesNotHaveDuplicates()
        .hasSize(Shipments.MOST_PARCELS);
  }

  @Test
  void two_parcels_that_arrive_at_once_deliver_the_order_once() throws Exception {
    for (int i = 0; i < 5; i++) {
      Paid order = paidOrder();
      sent(order);
      add(order, freshNumber());

      assertThat(atOnce(current(order).stream().map(this::arriving).toList())).containsOnly(true);

      assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
    }
  }

  @Test
  void adding_correcting_deciding_and_news_at_once_end_in_one_truth_and_without_a_deadlock()
      throws Exception {
    for (int i = 0; i < 5; i++) {
      Paid order = paidOrder();
      sent(order);
      add(order, freshNumber());
      add(order, freshNumber());
      List<ShipmentView> parcels = current(order);
      List<Callable<Boolean>> all = new ArrayList<>();
      parcels.forEach(parcel -> all.add(arriving(parcel)));
      all.add(tried(() -> add(order, freshNumber())));
      all.add(tried(() -> correct(order, parcels.get(1).id(), freshNumber())));
      all.add(tried(() -> correct(order, parcels.get(1).id(), freshNumber())));
      all.add(
          tried(
              () ->
                  get(PartedOrders.class).countAsDelivered(seed.operator(), order.orderId(), WHY)));

      atOnce(all);

      boolean arrived =
          current(order).stream().allMatch(one -> one.status() == ShipmentStatus.DELIVERED);
      assertThat(state(order)).isEqualTo(arrived ? OrderState.DELIVERED : OrderState.SHIPPED);
      assertThat(current(order)).extracting(ShipmentView::position).doesNotHaveDuplicates();
    }
  }

  @Test
  void two_operators_who_decide_at_once_decide_once() throws Exception {
    for (int i = 0; i < 3; i++) {
      Paid order = paidOrder();
      part(order);
      PartedOrders parted = get(PartedOrders.class);
      UUID id = order.orderId();

      assertThat(
              atOnce(
                  List.of(
                      tried(() -> parted.countAsDelivered(seed.operator(), id, WHY)),
                      tried(() -> parted.countAsReturned(seed.operator(), id, WHY)))))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void whoever_waits_for_a_number_holds_none_that_another_waits_for() throws Exception {
    Paid one = paidOrder();
    Paid other = paidOrder();
    String first = sent(one);
    String second = sent(other);
    AtomicReference<Future<Boolean>> waiting = new AtomicReference<>();

    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Callable<Boolean> swapping =
          () -> {
            correct(one, parcel(one).id(), freshNumber());
            waiting.set(threads.submit(tried(() -> correct(other, parcel(other).id(), first))));
            assertThatThrownBy(() -> waiting.get().get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
            correct(one, parcel(one).id(), second);
            return true;
          };

      assertThatThrownBy(() -> transaction(swapping)).isInstanceOf(Refusal.class);
      assertThat(waiting.get().get()).isFalse();
    }
  }

  /** An order of which one parcel has arrived and the other is back. */
  private void part(Paid order) {
    String first = sent(order);
    String second = freshNumber();
    add(order, second);
    told(first, scan(Duration.ofHours(2), ShipmentStatus.DELIVERED));
    told(second, scan(Duration.ofHours(1), ShipmentStatus.RETURNED));
  }

  private Callable<Boolean> arriving(ShipmentView parcel) {
    CourierAdapter courier = get(Adapters.class).couriers().get(new CourierId("JNE"));
    var found = FakeCourier.found(scan(Duration.ofHours(1), ShipmentStatus.DELIVERED));
    return tried(() -> get(Answers.class).store(courier, parcel.id(), found));
  }

  private void add(Paid order, String number) {
    shipments().addParcel(order.seller(), order.orderId(), "JNE", number);
  }

  private void correct(Paid order, UUID parcel, String number) {
    shipments().correctResi(order.seller(), parcel, "JNE", number);
  }

  private List<ShipmentView> current(Paid order) {
    return shipments().view(SYSTEM, order.orderId()).stream()
        .filter(parcel -> parcel.replacedAt() == null)
        .toList();
  }

  /** Refused is an answer; a deadlock or any other failure is none. */
  private static List<Boolean> atOnce(List<Callable<Boolean>> all) throws Exception {
    List<Boolean> done = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      for (Future<Boolean> one : threads.invokeAll(all)) {
        done.add(one.get());
      }
    }
    return done;
  }
}
