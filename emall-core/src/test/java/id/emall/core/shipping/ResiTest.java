package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.RefusalTexts;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ResiTest extends ShippingTest {

  @Override
  protected String[] settings() {
    return Stream.concat(
            Arrays.stream(super.settings()),
            Stream.of("emall.courier.pcp.adapter=fake", "emall.courier.pcp.id=PCP"))
        .toArray(String[]::new);
  }

  @Test
  void entering_the_resi_sends_the_order_and_tells_those_above() {
    Paid order = paidOrder();

    ResiAccepted accepted =
        shipments().enterResi(order.seller(), order.orderId(), "jne", " 1234 5678 901 ");

    assertThat(accepted.number()).isEqualTo("12345678901");
    assertThat(accepted.warning()).isEmpty();
    assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
    assertThat(heard(ResiEntered.class))
        .contains(new ResiEntered(order.orderId(), accepted.shipmentId(), "JNE", "12345678901"));
  }

  @Test
  void the_same_number_again_changes_nothing() {
    Paid order = paidOrder();
    String number = freshNumber();
    ResiAccepted first = shipments().enterResi(order.seller(), order.orderId(), "JNE", number);

    ResiAccepted again = shipments().enterResi(order.seller(), order.orderId(), "JNE", number);

    assertThat(again).isEqualTo(first);
    assertThat(shipments().view(order.seller(), order.orderId())).hasSize(1);
  }

  @Test
  void a_number_of_the_wrong_shape_is_refused_and_the_message_names_what_is_expected() {
    Paid order = paidOrder();

    FieldError error = refused(() -> enter(order, "JNE", "12AB")).fields().getFirst();

    assertThat(error.field()).isEqualTo("number");
    assertThat(RefusalTexts.say(error, "en")).contains("12AB", "JNE", "1234567890");
    assertThat(RefusalTexts.say(error, "id")).contains("12AB", "JNE", "1234567890");
    assertThat(state(order)).isEqualTo(OrderState.PAID);
  }

  @Test
  void a_number_that_looks_like_another_couriers_is_refused_with_that_ones_name() {
    Paid order = paidOrder();

    FieldError error = refused(() -> enter(order, "JNE", "PCP00000001")).fields().getFirst();

    assertThat(error)
        .isEqualTo(new FieldError("number", "resi.looks-like", "PCP00000001", "JNE", "PCP"));
    assertThat(RefusalTexts.say(error, "id")).contains("PCP00000001", "JNE", "nomor PCP");
  }

  @Test
  void nothing_typed_or_an_unknown_courier_is_refused_beside_its_field() {
    Paid order = paidOrder();

    assertThat(refused(() -> enter(order, "JNE", " ")).fields())
        .containsExactly(new FieldError("number", "required"));
    assertThat(refused(() -> enter(order, "PIGEON", "1234567890")).fields())
        .containsExactly(new FieldError("courier", "resi.courier-unknown", "PIGEON", "JNE, PCP"));
    assertThat(refused(() -> enter(order, null, "1234567890")).fields())
        .extracting(FieldError::field)
        .containsExactly("courier");
  }

  @Test
  void a_suspicious_number_is_taken_with_a_warning() {
    Paid order = paidOrder();

    ResiAccepted accepted = enter(order, "JNE", "9876543210");

    assertThat(accepted.warning()).isPresent();
    assertThat(RefusalTexts.say(accepted.warning().orElseThrow(), "id")).contains("9876543210");
    assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
  }

  @Test
  void a_number_belongs_to_one_order() {
    String number = sent(paidOrder());
    Paid other = paidOrder();

    assertThat(refused(() -> enter(other, "JNE", number)).fields())
        .containsExactly(new FieldError("number", "resi.taken", number, "JNE"));
    assertThat(state(other)).isEqualTo(OrderState.PAID);
  }

  @Test
  void a_mistyped_number_is_replaced_and_kept_in_the_history() {
    Paid order = paidOrder();
    String mistyped = sent(order);
    String right = freshNumber();

    shipments().enterResi(order.seller(), order.orderId(), "JNE", right);

    List<ShipmentView> parcels = shipments().view(order.buyer(), order.orderId());
    assertThat(parcels).extracting(ShipmentView::number).containsExactly(right, mistyped);
    assertThat(parcels.get(1).replacedAt()).isNotNull();
    assertThat(parcels.get(1).followed()).isFalse();
    get(Tracker.class).run();
    assertThat(FakeCourier.asked(mistyped)).isZero();
    assertThat(FakeCourier.asked(right)).isEqualTo(1);
    assertThat(enter(paidOrder(), "JNE", mistyped).number()).isEqualTo(mistyped);
  }

  @Test
  void the_only_parcel_of_an_order_on_its_way_back_is_sent_again() {
    Paid order = paidOrder();
    told(sent(order), scan(Duration.ofHours(1), ShipmentStatus.RETURNING));
    assertThat(state(order)).isEqualTo(OrderState.RETURNING);

    sent(order);

    assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
  }

  @Test
  void a_buyer_is_not_told_of_new_numbers_without_end() {
    Paid order = paidOrder();
    sent(order);
    for (int i = 1; i < Shipments.MOST_NUMBERS; i++) {
      sent(order);
    }

    assertThat(refused(() -> sent(order)).code()).isEqualTo("resi.too-often");
    assertThat(
            refused(
                    () ->
                        shipments()
                            .addParcel(order.seller(), order.orderId(), "JNE", freshNumber()))
                .code())
        .isEqualTo("resi.too-often");
  }

  @Test
  void only_the_seller_and_operators_send_and_strangers_see_nothing() {
    Paid order = paidOrder();
    String number = freshNumber();

    assertThat(refusal(order.buyer(), order, number).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refusal(seed.seller(), order, number).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refusal(seed.buyer(), order, number).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refusal(Actor.VISITOR, order, number).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThatThrownBy(() -> shipments().view(seed.buyer(), order.orderId()))
        .isInstanceOf(Refusal.class);
    shipments().enterResi(seed.operator(), order.orderId(), "JNE", number);
    assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
  }

  @Test
  void an_order_that_is_held_or_not_paid_is_not_sent() {
    Paid held = paidOrder();
    jdbi.useHandle(
        handle ->
            handle.execute("update shop_order set hold = 'OPERATOR' where id = ?", held.orderId()));
    Paid cancelled = paidOrder();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shop_order set state = 'CANCELLED' where id = ?", cancelled.orderId()));

    assertThat(refused(() -> enter(held, "JNE", freshNumber())).code())
        .isEqualTo("resi.order-held");
    assertThat(refused(() -> enter(cancelled, "JNE", freshNumber())).code())
        .isEqualTo("order.not-allowed");
  }

  @Test
  void an_order_frozen_after_its_seller_looked_at_it_is_not_sent() {
    Paid order = paidOrder();
    OrderView looked = get(Orders.class).find(order.orderId());
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shop_order set hold = 'BANK_REVERSAL' where id = ?", order.orderId()));

    Refusal refusal =
        refused(
            () ->
                transaction(
                    () -> get(ResiDesk.class).take(order.seller(), looked, "JNE", freshNumber())));

    assertThat(refusal.code()).isEqualTo("resi.order-held");
    assertThat(state(order)).isEqualTo(OrderState.PAID);
    assertThat(shipments().view(order.seller(), order.orderId())).isEmpty();
  }

  @Test
  void of_two_orders_that_claim_one_number_at_once_one_gets_it() throws Exception {
    String number = freshNumber();
    List<Paid> orders = List.of(paidOrder(), paidOrder(), paidOrder(), paidOrder());

    int taken = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(orders.size())) {
      List<Callable<Boolean>> attempts =
          orders.stream().<Callable<Boolean>>map(order -> () -> wins(order, number)).toList();
      for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
        taken += attempt.get() ? 1 : 0;
      }
    }

    assertThat(taken).isEqualTo(1);
    assertThat(orders.stream().filter(order -> state(order) == OrderState.SHIPPED)).hasSize(1);
  }

  @Test
  void the_same_number_many_times_at_once_is_taken_each_time_and_binds_one_parcel()
      throws Exception {
    Paid order = paidOrder();
    String number = freshNumber();
    Callable<Boolean> entering = () -> wins(order, number);

    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<Boolean> attempt : threads.invokeAll(Collections.nCopies(6, entering))) {
        assertThat(attempt.get()).isTrue();
      }
    }

    assertThat(shipments().view(order.seller(), order.orderId())).hasSize(1);
  }

  @Test
  void a_correction_waits_for_the_receipt_being_confirmed_and_is_refused_then() throws Exception {
    Paid order = paidOrder();
    String number = sent(order);
    CountDownLatch confirmed = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);

    Refusal refusal;
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Boolean> buyer =
          threads.submit(
              () ->
                  transaction(
                      () -> {
                        completed(order.orderId());
                        confirmed.countDown();
                        return mayEnd.await(20, TimeUnit.SECONDS);
                      }));
      confirmed.await();
      Future<Refusal> seller =
          threads.submit(() -> refused(() -> enter(order, "JNE", freshNumber())));
      assertThatThrownBy(() -> seller.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      mayEnd.countDown();
      assertThat(buyer.get()).isTrue();
      refusal = seller.get();
    }

    assertThat(refusal.code()).isEqualTo("order.not-allowed");
    assertThat(parcel(order).number()).isEqualTo(number);
  }

  private void completed(UUID order) {
    jdbi.useHandle(
        handle -> handle.execute("update shop_order set state = 'COMPLETED' where id = ?", order));
  }

  @Test
  void news_may_be_asked_for_once_in_a_while() {
    Paid order = paidOrder();
    String number = sent(order);
    FakeCourier.answers(number, FakeCourier.notFound());
    get(Tracker.class).run();
    ShipmentView parcel = parcel(order);

    assertThat(refused(() -> shipments().refresh(order.buyer(), parcel.id())).kind())
        .isEqualTo(Refusal.Kind.TOO_MANY);
    clock.advance(Duration.ofMinutes(11));
    shipments().refresh(order.buyer(), parcel.id());
    assertThat(refused(() -> shipments().refresh(order.seller(), parcel.id())).kind())
        .isEqualTo(Refusal.Kind.TOO_MANY);
    get(Tracker.class).run();

    assertThat(FakeCourier.asked(number)).isEqualTo(2);
    assertThatThrownBy(() -> shipments().refresh(seed.buyer(), parcel.id()))
        .asInstanceOf(type(Refusal.class))
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void news_of_a_few_parcels_of_an_order_may_be_asked_for_at_once() {
    Paid order = paidOrder();
    sent(order);
    for (int i = 0; i < 3; i++) {
      shipments().addParcel(order.seller(), order.orderId(), "JNE", freshNumber());
    }
    clock.advance(Duration.ofMinutes(11));
    List<UUID> parcels =
        shipments().view(order.buyer(), order.orderId()).stream().map(ShipmentView::id).toList();

    parcels.subList(0, 3).forEach(id -> shipments().refresh(order.buyer(), id));

    assertThat(refused(() -> shipments().refresh(order.buyer(), parcels.getLast())).kind())
        .isEqualTo(Refusal.Kind.TOO_MANY);
    shipments().refresh(seed.operator(), parcels.getLast());
    clock.advance(Duration.ofMinutes(11));
    shipments().refresh(order.buyer(), parcels.getLast());
  }

  @Test
  void the_last_question_about_a_delivered_parcel_keeps_its_time() {
    Paid order = paidOrder();
    String number = sent(order);
    told(number, scan(Duration.ofHours(1), ShipmentStatus.DELIVERED));
    int asked = FakeCourier.asked(number);
    clock.advance(Duration.ofMinutes(11));

    shipments().refresh(order.buyer(), parcel(order).id());
    get(Tracker.class).run();

    assertThat(FakeCourier.asked(number)).isEqualTo(asked);
    clock.advance(Duration.ofHours(10));
    get(Tracker.class).run();
    assertThat(FakeCourier.asked(number)).isEqualTo(asked + 1);
  }

  private boolean wins(Paid order, String number) {
    try {
      enter(order, "JNE", number);
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private ResiAccepted enter(Paid order, String courier, String number) {
    return shipments().enterResi(order.seller(), order.orderId(), courier, number);
  }

  private Refusal refusal(Actor actor, Paid order, String number) {
    return refused(() -> shipments().enterResi(actor, order.orderId(), "JNE", number));
  }

  private static Refusal refused(ThrowingCallable call) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, call);
  }
}
