package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.Orders;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An order that goes in more than one parcel. */
@Timeout(120)
class SeveralParcelsTest extends ShippingTest {

  private static final String WHY = "Isi paket kedua hanya bonus";

  /** An order under way in two parcels. */
  private record Two(Paid order, String first, String second) {}

  private Two two() {
    Paid order = paidOrder();
    String first = sent(order);
    return new Two(order, first, added(order));
  }

  private String added(Paid order) {
    String number = freshNumber();
    shipments().addParcel(order.seller(), order.orderId(), "JNE", number);
    return number;
  }

  /** One has arrived, the other is back at the seller. */
  private Two parted() {
    Two two = two();
    told(two.first(), scan(Duration.ofHours(3), ShipmentStatus.DELIVERED));
    told(two.second(), scan(Duration.ofHours(2), ShipmentStatus.RETURNED));
    return two;
  }

  @Test
  void each_parcel_has_its_place_and_is_followed_by_its_own() {
    Two two = two();

    told(two.second(), scan(Duration.ofHours(1), ShipmentStatus.IN_TRANSIT));

    assertThat(parcels(two))
        .extracting(ShipmentView::position, ShipmentView::parcels, ShipmentView::status)
        .containsExactly(
            tuple(1, 2, ShipmentStatus.PENDING), tuple(2, 2, ShipmentStatus.IN_TRANSIT));
  }

  @Test
  void however_many_parcels_there_are_they_are_looked_up_in_as_many_statements() {
    Two two = two();
    told(two.first(), scan(Duration.ofHours(2), ShipmentStatus.IN_TRANSIT));
    int before = statements(() -> shipments().view(SYSTEM, two.order().orderId()));
    for (int i = 0; i < 5; i++) {
      told(added(two.order()), scan(Duration.ofHours(1), ShipmentStatus.IN_TRANSIT));
    }

    assertThat(statements(() -> shipments().view(SYSTEM, two.order().orderId()))).isEqualTo(before);
    assertThat(parcels(two))
        .extracting(parcel -> parcel.scans().size())
        .containsExactly(1, 0, 1, 1, 1, 1, 1);
  }

  @Test
  void the_order_is_delivered_when_the_last_parcel_is_and_then_only() {
    Two two = two();

    told(two.first(), scan(Duration.ofHours(5), ShipmentStatus.DELIVERED));
    assertThat(state(two.order())).isEqualTo(OrderState.SHIPPED);
    assertThat(messages(two, "order-delivered-buyer")).isEmpty();
    assertThat(messages(two, "parcel-delivered-buyer")).hasSize(2);
    assertThat(messages(two, "parcel-delivered-buyer"))
        .allMatch(text -> text.contains("aket 1 dari 2"));

    told(two.second(), scan(Duration.ofHours(1), ShipmentStatus.DELIVERED));
    assertThat(state(two.order())).isEqualTo(OrderState.DELIVERED);
    assertThat(get(Orders.class).find(two.order().orderId()).deliveredAt())
        .isEqualTo(clock.instant().minus(Duration.ofHours(1)));
    assertThat(messages(two, "order-delivered-buyer")).hasSize(2);
    assertThat(messages(two, "parcel-delivered-buyer")).hasSize(2);
  }

  @Test
  void the_same_news_of_each_parcel_is_told_of_each() {
    Two two = two();

    told(two.first(), scan(Duration.ofHours(1), ShipmentStatus.OUT_FOR_DELIVERY));
    told(two.second(), scan(Duration.ofHours(1), ShipmentStatus.OUT_FOR_DELIVERY));
    told(two.second(), scan(Duration.ofHours(1), ShipmentStatus.OUT_FOR_DELIVERY));

    assertThat(messages(two, "out-for-delivery"))
        .hasSize(2)
        .anyMatch(text -> text.contains("paket 1 dari 2"))
        .anyMatch(text -> text.contains("paket 2 dari 2"));
    assertThat(messages(two, "resi-entered")).hasSize(4);
  }

  @Test
  void the_order_goes_back_when_every_parcel_does() {
    Two two = two();

    told(two.first(), scan(Duration.ofHours(5), ShipmentStatus.RETURNING));
    assertThat(state(two.order())).isEqualTo(OrderState.SHIPPED);
    told(two.second(), scan(Duration.ofHours(4), ShipmentStatus.RETURNED));
    assertThat(state(two.order())).isEqualTo(OrderState.RETURNING);
    told(
        two.first(),
        scan(Duration.ofHours(5), ShipmentStatus.RETURNING),
        scan(Duration.ofHours(1), ShipmentStatus.RETURNED));

    assertThat(state(two.order())).isEqualTo(OrderState.RETURNED);
    assertThat(openItems(two)).isEmpty();
    assertThat(workItems(OrderRefunds.RETURNED, two.order().orderId())).hasSize(1);
  }

  @Test
  void parcels_that_end_differently_hold_the_money_until_an_operator_decides() {
    Two two = parted();

    assertThat(state(two.order())).isEqualTo(OrderState.SHIPPED);
    assertThat(openItems(two)).hasSize(1);
    assertThat(
            refused(() -> get(WorkItems.class).done(seed.operator(), openItems(two).getFirst()))
                .code())
        .isEqualTo("work-item.decided-elsewhere");
    assertThat(messages(two, "parcel-returned-seller")).hasSize(1);

    operators().countAsDelivered(seed.operator(), two.order().orderId(), WHY);

    assertThat(state(two.order())).isEqualTo(OrderState.DELIVERED);
    assertThat(openItems(two)).isEmpty();
    assertThat(messages(two, "order-counted-delivered-buyer")).hasSize(2);
    assertThat(messages(two, "order-delivered-buyer")).isEmpty();
    assertThat(
            refused(() -> operators().countAsReturned(seed.operator(), two.order().orderId(), WHY))
                .code())
        .isEqualTo("shipment.not-parted");
  }

  @Test
  void an_order_that_counts_as_returned_is_refunded_as_any_other() {
    Two two = parted();

    operators().countAsReturned(seed.operator(), two.order().orderId(), WHY);

    assertThat(state(two.order())).isEqualTo(OrderState.RETURNED);
    assertThat(openItems(two)).isEmpty();
    assertThat(workItems(OrderRefunds.RETURNED, two.order().orderId())).hasSize(1);
    assertThat(messages(two, "order-counted-returned-buyer")).hasSize(1);
    assertThat(messages(two, "order-returning-buyer")).isEmpty();
  }

  @Test
  void only_operators_decide_and_with_a_reason() {
    Two two = parted();
    UUID order = two.order().orderId();

    assertThat(refused(() -> operators().countAsDelivered(two.order().seller(), order, WHY)).kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    assertThat(refused(() -> operators().countAsDelivered(seed.operator(), order, "ya")).kind())
        .isEqualTo(Refusal.Kind.INVALID);
    Two whole = two();
    assertThat(
            refused(
                    () ->
                        operators().countAsDelivered(seed.operator(), whole.order().orderId(), WHY))
                .code())
        .isEqualTo("shipment.not-parted");
  }

  @Test
  void sending_again_what_came_back_closes_the_question_and_delivers_the_order_in_the_end() {
    Two two = parted();

    String again = freshNumber();
    shipments().correctResi(two.order().seller(), parcels(two).get(1).id(), "JNE", again);

    assertThat(openItems(two)).isEmpty();
    assertThat(state(two.order())).isEqualTo(OrderState.SHIPPED);
    assertThat(parcels(two)).extracting(ShipmentView::number).containsExactly(two.first(), again);
    assertThat(parcels(two).get(1).position()).isEqualTo(2);
    told(again, scan(Duration.ZERO, ShipmentStatus.DELIVERED));
    assertThat(state(two.order())).isEqualTo(OrderState.DELIVERED);
    assertThat(messages(two, "order-delivered-buyer")).hasSize(2);
  }

  @Test
  void a_parcel_that_turns_back_after_all_had_arrived_stops_the_order_from_completing() {
    Two two = two();
    told(two.first(), scan(Duration.ofHours(5), ShipmentStatus.DELIVERED));
    told(two.second(), scan(Duration.ofHours(4), ShipmentStatus.DELIVERED));
    assertThat(state(two.order())).isEqualTo(OrderState.DELIVERED);

    told(
        two.second(),
        scan(Duration.ofHours(4), ShipmentStatus.DELIVERED),
        scan(Duration.ofHours(1), ShipmentStatus.RETURNING));

    assertThat(state(two.order())).isEqualTo(OrderState.SHIPPED);
    assertThat(openItems(two)).hasSize(1);
    clock.advance(Duration.ofDays(30));
    assertThat(get(Orders.class).completeIfDue(SYSTEM, two.order().orderId())).isFalse();
  }

  @Test
  void what_was_decided_is_asked_again_when_a_parcel_that_had_arrived_turns_back() {
    Two two = parted();
    UUID order = two.order().orderId();
    operators().countAsDelivered(seed.operator(), order, WHY);

    told(
        two.first(),
        scan(Duration.ofHours(3), ShipmentStatus.DELIVERED),
        scan(Duration.ofHours(1), ShipmentStatus.RETURNED));
    assertThat(state(two.order())).isEqualTo(OrderState.SHIPPED);
    assertThat(openItems(two)).hasSize(1);

    operators().countAsReturned(seed.operator(), order, WHY);
    assertThat(state(two.order())).isEqualTo(OrderState.RETURNED);
    assertThat(openItems(two)).isEmpty();
  }

  @Test
  void one_of_two_is_corrected_and_the_other_stays() {
    Two two = two();
    ShipmentView mistyped = parcels(two).getFirst();
    String right = freshNumber();

    shipments().correctResi(two.order().seller(), mistyped.id(), "JNE", right);

    assertThat(parcels(two)).extracting(ShipmentView::number).containsExactly(right, two.second());
    assertThat(parcels(two).getFirst().position()).isEqualTo(1);
    assertThat(shipments().view(SYSTEM, two.order().orderId()))
        .filteredOn(parcel -> parcel.replacedAt() != null)
        .extracting(ShipmentView::number)
        .containsExactly(two.first());
    assertThat(
            refused(
                    () ->
                        shipments()
                            .correctResi(two.order().seller(), mistyped.id(), "JNE", freshNumber()))
                .code())
        .isEqualTo("resi.changed-meanwhile");
    assertThat(
            refused(
                    () ->
                        shipments()
                            .correctResi(
                                two.order().seller(), parcels(two).get(1).id(), "JNE", right))
                .fields())
        .containsExactly(new FieldError("number", "resi.taken-here", right, 1));
  }

  @Test
  void a_delivered_parcel_is_not_corrected() {
    Two two = two();
    told(two.first(), scan(Duration.ofHours(1), ShipmentStatus.DELIVERED));

    UUID delivered = parcels(two).getFirst().id();

    assertThat(
            refused(
                    () ->
                        shipments()
                            .correctResi(two.order().seller(), delivered, "JNE", freshNumber()))
                .code())
        .isEqualTo("resi.delivered");
  }

  @Test
  void a_number_of_a_parcel_that_arrived_before_the_order_was_paid_counts_for_nothing() {
    Two two = two();
    told(two.first(), scan(Duration.ofDays(9), ShipmentStatus.DELIVERED));
    told(two.second(), scan(Duration.ofHours(1), ShipmentStatus.DELIVERED));
    assertThat(state(two.order())).isEqualTo(OrderState.SHIPPED);

    UUID wrong = parcels(two).getFirst().id();
    String right = freshNumber();
    shipments().correctResi(two.order().seller(), wrong, "JNE", right);
    told(right, scan(Duration.ZERO, ShipmentStatus.DELIVERED));

    assertThat(state(two.order())).isEqualTo(OrderState.DELIVERED);
  }

  @Test
  void entering_the_resi_says_the_other_way_once_there_are_several() {
    Two two = two();
    Paid order = two.order();

    assertThat(
            refused(
                    () ->
                        shipments()
                            .enterResi(order.seller(), order.orderId(), "JNE", freshNumber()))
                .code())
        .isEqualTo("resi.several");
    assertThat(
            shipments()
                .enterResi(order.seller(), order.orderId(), "JNE", two.second())
                .shipmentId())
        .isEqualTo(parcels(two).get(1).id());
    assertThat(
            shipments().addParcel(order.seller(), order.orderId(), "JNE", two.first()).shipmentId())
        .isEqualTo(parcels(two).getFirst().id());
    assertThat(parcels(two)).hasSize(2);
  }

  @Test
  void an_order_goes_in_twenty_parcels_at_most_and_only_while_it_is_under_way() {
    Paid order = paidOrder();
    assertThat(refused(() -> added(order)).code()).isEqualTo("order.not-allowed");
    sent(order);
    for (int i = 1; i < Shipments.MOST_PARCELS; i++) {
      added(order);
    }

    assertThat(refused(() -> added(order)))
        .extracting(Refusal::code, Refusal::arguments)
        .containsExactly("resi.too-many", List.of(20));
    assertThat(
            refused(
                    () ->
                        shipments().addParcel(order.buyer(), order.orderId(), "JNE", freshNumber()))
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  @Test
  void an_order_that_is_given_up_leaves_no_question() {
    Two two = parted();
    Paid order = two.order();

    get(OrderRefunds.class).lost(seed.operator(), order.orderId(), WHY);

    assertThat(state(order)).isEqualTo(OrderState.LOST);
    assertThat(openItems(two)).isEmpty();
  }

  private PartedOrders operators() {
    return get(PartedOrders.class);
  }

  private List<ShipmentView> parcels(Two two) {
    return shipments().view(SYSTEM, two.order().orderId()).stream()
        .filter(parcel -> parcel.replacedAt() == null)
        .toList();
  }

  private List<UUID> openItems(Two two) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select id from work_item where kind = ? and object_id = ? and closed_at is null",
                    OrderRefunds.PARTED,
                    two.order().orderId().toString())
                .mapTo(UUID.class)
                .list());
  }

  private List<String> messages(Two two, String template) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select coalesce(subject, '') || body from message where order_id = ? and template = ?",
                    two.order().orderId(),
                    template)
                .mapTo(String.class)
                .list());
  }

  private static Refusal refused(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }
}
