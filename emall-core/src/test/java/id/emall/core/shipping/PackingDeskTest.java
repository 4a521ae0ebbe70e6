package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.insight.ShopDays;
import id.emall.core.ordering.SellerOrders;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PackingDeskTest extends ShippingTest {

  private PackingDesk desk() {
    return get(PackingDesk.class);
  }

  private Paid coded(String code) {
    Paid order = paidOrder();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shop_order set code = ?, ship_by = ? where id = ?",
                code,
                Timestamp.from(clock.instant().plus(Duration.ofDays(1))),
                order.orderId()));
    return order;
  }

  private void moved(Paid order, String state) {
    jdbi.useHandle(
        handle ->
            handle.execute("update shop_order set state = ? where id = ?", state, order.orderId()));
  }

  private List<ParcelLabel> labels(Actor actor, String code) {
    return desk().sheet(actor, List.of(code)).labels();
  }

  @Test
  void a_label_bears_the_orders_code_until_there_is_a_resi() {
    Paid order = coded("LABELA22");

    assertThat(labels(order.seller(), " labela22 "))
        .singleElement()
        .returns("LABELA22", ParcelLabel::machineReadable)
        .returns("Siti", label -> label.order().recipient());
    String number = sent(order);
    assertThat(labels(order.seller(), "LABELA22"))
        .singleElement()
        .returns(number, ParcelLabel::machineReadable);
  }

  @Test
  void an_order_in_several_parcels_has_a_label_for_each() {
    Paid order = coded("LABELB22");
    String first = sent(order);
    String second = freshNumber();
    shipments().addParcel(order.seller(), order.orderId(), "JNE", second);

    assertThat(labels(order.seller(), "LABELB22"))
        .extracting(ParcelLabel::number)
        .containsExactly(first, second);
  }

  @Test
  void names_and_addresses_are_given_out_only_while_a_parcel_is_to_be_sent_or_on_its_way() {
    Paid order = coded("LABELC22");

    for (String over : List.of("AWAITING_PAYMENT", "DELIVERED", "COMPLETED", "CANCELLED", "LOST")) {
      moved(order, over);
      PackingDesk.Sheet sheet = desk().sheet(order.seller(), List.of("LABELC22"));
      assertThat(sheet.labels()).as(over).isEmpty();
      assertThat(sheet.left()).as(over).containsExactly("LABELC22");
    }
  }

  @Test
  void another_shops_order_is_not_given_out() {
    Paid order = coded("LABELD22");

    assertThat(desk().sheet(seed.seller(), List.of("LABELD22")).left()).containsExactly("LABELD22");
    assertThatThrownBy(
            () -> desk().sheet(seed.staff(order.seller(), Right.PRODUCTS), List.of("LABELD22")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> desk().sheet(order.buyer(), List.of("LABELD22")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void who_took_the_addresses_is_written_down() {
    Paid order = coded("LABELE22");
    String rows =
        "select count(*) from audit_event where act = 'order.labels' and object_id = '%s'"
            .formatted(order.seller().shopId());

    desk().sheet(order.seller(), List.of("NOTTHERE"));
    assertThat(number(rows)).isZero();
    desk().sheet(order.seller(), List.of("LABELE22"));
    assertThat(number(rows)).isEqualTo(1);
  }

  @Test
  void no_more_are_printed_at_once_than_allowed() {
    List<String> many =
        IntStream.rangeClosed(0, PackingDesk.MOST_ORDERS).mapToObj(at -> "KODE" + at).toList();

    assertThatThrownBy(() -> desk().sheet(seed.seller(), many)).isInstanceOf(Refusal.class);
  }

  @Test
  void a_packed_order_waits_for_its_resi_until_it_is_sent() {
    Paid order = coded("LABELF22");
    ShopDays days = get(ShopDays.class);
    SellerOrders orders = get(SellerOrders.class);
    assertThat(days.today(order.seller()).toPack()).isEqualTo(1);

    assertThat(desk().packed(seed.seller(), List.of("LABELF22"))).isZero();
    assertThat(desk().packed(order.seller(), List.of("LABELF22"))).isEqualTo(1);
    assertThat(desk().packed(order.seller(), List.of("LABELF22"))).isZero();

    assertThat(days.today(order.seller()).toPack()).isZero();
    assertThat(days.today(order.seller()).packed()).isEqualTo(1);
    assertThat(orders.packedCodes(order.seller())).containsExactly("LABELF22");
    sent(order);
    assertThat(days.today(order.seller()).packed()).isZero();
    assertThat(orders.packedCodes(order.seller())).isEmpty();
  }
}
