package id.emall.core.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderState;
import id.emall.core.shipping.ResiBatch.Fate;
import id.emall.core.shipping.ResiBatch.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ResiBatchTest extends ShippingTest {

  private static final Set<String> COURIERS = Set.of("JNE", "TIKI");

  private ResiBatch batch() {
    return get(ResiBatch.class);
  }

  private List<Outcome> enter(Actor seller, String pasted) {
    return batch().enter(seller, "JNE", TypedResi.read(pasted, COURIERS));
  }

  private List<Outcome> look(Actor seller, String pasted) {
    return batch().look(seller, "JNE", TypedResi.read(pasted, COURIERS));
  }

  /** A paid order of this seller, with a code as people get them. */
  private Paid paid(Actor.Member seller, String code) {
    Paid order = paidOrder();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shop_order set shop_id = ?, code = ? where id = ?",
                seller.shopId(),
                code,
                order.orderId()));
    return new Paid(order.orderId(), seller, order.buyer());
  }

  @Test
  void without_a_courier_the_one_is_meant_that_the_buyer_chose() {
    Actor.Member seller = seed.seller();
    Paid order = paid(seller, "BATCHC22");
    List<TypedResi> typed = TypedResi.read("BATCHC22 " + freshNumber(), COURIERS);

    assertThat(batch().look(seller, "", typed))
        .singleElement()
        .returns(Fate.GOOD, Outcome::fate)
        .returns("JNE", Outcome::courier);
    assertThat(batch().enter(seller, " ", typed))
        .extracting(Outcome::fate)
        .containsExactly(Fate.TAKEN);
    assertThat(state(order)).isEqualTo(OrderState.SHIPPED);
  }

  @Test
  void good_lines_are_taken_and_wrong_ones_keep_nothing_back() {
    Actor.Member seller = seed.seller();
    Paid first = paid(seller, "BATCHA22");
    Paid second = paid(seller, "BATCHB22");
    String number = freshNumber();
    String other = freshNumber();

    List<Outcome> outcomes =
        enter(
            seller,
            "BATCHA22\t%s\nTIDAKADA\t%s\nBATCHB22\t12AB\nbatchb22,jne,%s"
                .formatted(number, freshNumber(), other));

    assertThat(outcomes)
        .extracting(Outcome::fate)
        .containsExactly(Fate.TAKEN, Fate.WRONG, Fate.WRONG, Fate.TAKEN);
    assertThat(outcomes.get(1)).returns("code", Outcome::field).returns(2, o -> o.row().line());
    assertThat(outcomes.get(2)).returns("number", Outcome::field).returns(3, o -> o.row().line());
    assertThat(state(first)).isEqualTo(OrderState.SHIPPED);
    assertThat(state(second)).isEqualTo(OrderState.SHIPPED);
    assertThat(parcel(second).number()).isEqualTo(other);
  }

  @Test
  void the_same_lines_again_change_nothing() {
    Actor.Member seller = seed.seller();
    Paid order = paid(seller, "AGAIN222");
    String pasted = "AGAIN222 " + freshNumber();
    enter(seller, pasted);
    int told = heard(ResiEntered.class).size();

    assertThat(enter(seller, pasted)).extracting(Outcome::fate).containsExactly(Fate.SAME);
    assertThat(look(seller, pasted)).extracting(Outcome::fate).containsExactly(Fate.SAME);

    assertThat(heard(ResiEntered.class)).hasSize(told);
    assertThat(shipments().view(seller, order.orderId())).hasSize(1);
  }

  @Test
  void another_number_for_an_order_that_has_one_is_refused_and_the_first_stays() {
    Actor.Member seller = seed.seller();
    Paid order = paid(seller, "OTHER222");
    String number = freshNumber();
    enter(seller, "OTHER222 " + number);
    String pasted = "OTHER222 " + freshNumber();

    assertThat(look(seller, pasted)).extracting(Outcome::fate).containsExactly(Fate.WRONG);
    List<Outcome> outcomes = enter(seller, pasted);

    assertThat(outcomes.getFirst().refusal().code()).isEqualTo("resi.has-number");
    assertThat(parcel(order).number()).isEqualTo(number);
  }

  @Test
  void looking_first_says_what_would_happen_and_changes_nothing() {
    Actor.Member seller = seed.seller();
    Paid order = paid(seller, "LOOKA222");
    paid(seller, "LOOKB222");
    Paid held = paid(seller, "LOOKC222");
    jdbi.useHandle(
        handle ->
            handle.execute("update shop_order set hold = 'OPERATOR' where id = ?", held.orderId()));
    String taken = sent(paidOrder());
    String number = freshNumber();

    List<Outcome> outcomes =
        look(
            seller,
            "LOOKA222 %s\nLOOKB222 %s\nLOOKA222 %s\nLOOKC222 %s\nLOOKB222 PIGEON %s"
                .formatted(number, taken, freshNumber(), freshNumber(), freshNumber()));

    assertThat(outcomes)
        .extracting(Outcome::fate)
        .containsExactly(Fate.GOOD, Fate.WRONG, Fate.WRONG, Fate.WRONG, Fate.WRONG);
    assertThat(outcomes.get(1).refusal().fields().getFirst().code()).isEqualTo("resi.taken");
    assertThat(outcomes.get(2).refusal().fields().getFirst().code()).isEqualTo("resi.line-twice");
    assertThat(outcomes.get(3).refusal().code()).isEqualTo("resi.order-held");
    assertThat(state(order)).isEqualTo(OrderState.PAID);
  }

  @Test
  void another_shops_order_is_as_unknown_as_one_that_is_not_there() {
    Actor.Member seller = seed.seller();
    Paid others = paid(seed.seller(), "ALIEN222");

    List<Outcome> outcomes =
        enter(seller, "ALIEN222 %s\nNOTHERE2 %s".formatted(freshNumber(), freshNumber()));

    assertThat(outcomes)
        .extracting(one -> one.refusal().fields().getFirst().code())
        .containsExactly("resi.order-unknown", "resi.order-unknown");
    assertThat(state(others)).isEqualTo(OrderState.PAID);
  }

  @Test
  void more_lines_than_allowed_and_other_people_are_refused() {
    Actor.Member seller = seed.seller();
    String pasted = String.join("\n", Collections.nCopies(ResiBatch.MOST_LINES + 1, "A 1"));

    assertThatThrownBy(() -> look(seller, pasted)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> enter(seed.staff(seller, Right.PRODUCTS), "A 1"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> enter(seed.buyer(), "A 1")).isInstanceOf(Refusal.class);
  }

  @Test
  void lines_are_read_however_spreadsheets_and_people_part_them() {
    List<TypedResi> rows =
        TypedResi.read(
            "Kode pesanan,Kurir,Resi\r\nK7M2P4QX,JNE,\"8820 0000\"\n\n K7M2P4QX  tiki 8820 1111 \nK7M2P4QX;88202222;JNE\nK7M2P4QX",
            COURIERS);

    assertThat(rows)
        .extracting(TypedResi::line, TypedResi::courier, TypedResi::number)
        .containsExactly(
            tuple(2, "JNE", "8820 0000"),
            tuple(4, "tiki", "8820 1111"),
            tuple(5, "JNE", "88202222"),
            tuple(6, "", ""));
    assertThat(rows).extracting(TypedResi::code).containsOnly("K7M2P4QX");
  }
}
