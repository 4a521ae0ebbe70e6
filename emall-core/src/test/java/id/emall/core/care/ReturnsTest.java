package id.emall.core.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.insight.ShopDays;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.OrderClock;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.HandScans;
import id.emall.core.shipping.ShipmentView;
import id.emall.core.shipping.Shipments;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goods that are sent back; bank, ledger and orders agree after each story. */
class ReturnsTest extends ReturnScene {

  ReturnsTest() {
    super("2000000302");
  }

  @Test
  void goods_come_back_and_the_money_follows_with_the_way_back() {
    Bought bought = agreed(ComplaintKind.DAMAGED);
    assertThat(work(bought)).isZero();
    assertThat(back(bought).sendBy()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
    assertThat(messages(bought, "return-agreed-buyer")).isEqualTo(2);

    String number = sent(bought);
    assertThat(messages(bought, "return-sent-seller")).isOne();
    tell(number, ShipmentStatus.IN_TRANSIT);
    assertThat(back(bought).state()).isEqualTo(GoodsReturn.State.SENT);
    tell(number, ShipmentStatus.DELIVERED);
    assertThat(back(bought).state()).isEqualTo(GoodsReturn.State.ARRIVED);
    assertThat(messages(bought, "return-arrived-seller")).isEqualTo(2);
    assertThat(get(ShopDays.class).today(bought.seller()).complaints()).isOne();
    assertThat(order(bought).hold()).isEqualTo("DISPUTE");
    assertThat(order(bought).state()).isEqualTo(OrderState.DELIVERED);

    int before = stock(bought);
    get(Returns.class).received(bought.seller(), bought.code(), true);

    OrderView order = order(bought);
    assertThat(order.state()).isEqualTo(OrderState.REFUNDED);
    assertThat(complaint(bought).state()).isEqualTo(ComplaintState.TAKEN_BACK);
    long postage = order.shippingCost().amount();
    assertThat(postage).isPositive();
    assertThat(owedBack(bought)).isEqualTo(order.total().amount() + postage + ".00");
    assertThat(sellerHas(bought)).isEqualTo("-" + postage + ".00");
    assertThat(balance(LedgerAccount.escrow(order.id()))).isEqualTo("0.00");
    assertThat(stock(bought)).isEqualTo(before + 3);
    assertThat(messages(bought, "complaint-taken-back-buyer")).isOne();
    assertThat(refunds(bought)).isOne();
  }

  @Test
  void some_pieces_come_back_and_the_rest_is_sold() {
    Bought bought = delivered();
    get(Complaints.class)
        .make(
            bought.buyer(),
            bought.code(),
            new Complaints.Told(
                ComplaintKind.WRONG,
                "Dua toples keliru.",
                ComplaintWish.SEND_BACK,
                List.of(bought.jars(2)),
                List.of()));
    get(Returns.class).agree(bought.seller(), bought.code(), PLACE);
    sent(bought);
    int before = stock(bought);

    get(Returns.class).received(bought.seller(), bought.code(), true);

    OrderView order = order(bought);
    long shipping = order.shippingCost().amount();
    assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
    assertThat(owedBack(bought)).isEqualTo(2 * JAR + shipping + ".00");
    // One jar at 1000 and the box at 400 of commission; the shipping went into the way back.
    assertThat(sellerHas(bought)).isEqualTo(JAR + BOX - 1_400 + ".00");
    assertThat(stock(bought)).isEqualTo(before + 2);
  }

  @Test
  void a_buyer_who_changed_his_mind_bears_both_ways() {
    Bought bought = agreed(ComplaintKind.OTHER);
    sent(bought);
    int before = stock(bought);

    get(Returns.class).received(bought.seller(), bought.code(), false);

    assertThat(owedBack(bought)).isEqualTo(order(bought).goodsTotal().withSen().toPlainString());
    assertThat(sellerHas(bought)).isEqualTo(order(bought).shippingCost().withSen().toPlainString());
    assertThat(stock(bought)).isEqualTo(before);
  }

  @Test
  void what_is_not_sent_in_time_ends_the_complaint_and_the_seller_is_paid() {
    Bought bought = agreed(ComplaintKind.DAMAGED);
    clock.advance(Duration.ofDays(7).minusMinutes(1));
    get(ReturnClock.class).run();
    assertThat(complaint(bought).open()).isTrue();

    clock.advance(Duration.ofMinutes(1));
    get(ReturnClock.class).run();
    get(ReturnClock.class).run();
    get(OrderClock.class).run();

    assertThat(complaint(bought).state()).isEqualTo(ComplaintState.LAPSED);
    assertThat(order(bought).state()).isEqualTo(OrderState.COMPLETED);
    assertThat(sellerHas(bought)).isEqualTo(order(bought).sellerShare().withSen().toPlainString());
    assertThat(refunds(bought)).isZero();
    assertThat(messages(bought, "complaint-lapsed-buyer")).isEqualTo(2);
    refused("complaint.closed", () -> sent(bought));
  }

  @Test
  void a_seller_who_says_nothing_about_what_arrived_has_received_it() {
    Bought bought = agreed(ComplaintKind.DAMAGED);
    tell(sent(bought), ShipmentStatus.DELIVERED);
    clock.advance(Duration.ofDays(2));
    get(ReturnClock.class).run();
    assertThat(complaint(bought).open()).isTrue();

    clock.advance(Duration.ofDays(2));
    get(ReturnClock.class).run();
    get(ReturnClock.class).run();

    assertThat(complaint(bought).state()).isEqualTo(ComplaintState.TAKEN_BACK);
    assertThat(order(bought).state()).isEqualTo(OrderState.REFUNDED);
    assertThat(refunds(bought)).isOne();
    assertThat(back(bought).restocked()).isFalse();
  }

  @Test
  void a_seller_who_objects_hands_it_to_the_operators_with_what_he_shows() {
    Bought bought = agreed(ComplaintKind.DAMAGED);
    tell(sent(bought), ShipmentStatus.DELIVERED);

    get(Returns.class)
        .object(bought.seller(), bought.code(), "Isinya batu bata.", List.of(photo()));
    clock.advance(Duration.ofDays(30));
    get(ReturnClock.class).run();

    assertThat(work(bought)).isOne();
    assertThat(messages(bought, "return-objected-buyer")).isOne();
    ComplaintView complaint = complaint(bought);
    assertThat(complaint.photos()).isEmpty();
    String photo = complaint.sentBack().photos().getFirst();
    assertThat(get(Complaints.class).photo(bought.buyer(), complaint.id(), photo).bytes())
        .isPositive();
    refused(
        "return.not-now",
        () -> get(Returns.class).object(bought.seller(), bought.code(), "Sekali lagi.", List.of()));

    get(ComplaintDesk.class).goOn(operator, complaint.id(), "Foto menunjukkan batu.");

    assertThat(complaint(bought).state()).isEqualTo(ComplaintState.CONTINUED);
    assertThat(back(bought).state()).isEqualTo(GoodsReturn.State.OVER);
    assertThat(work(bought)).isZero();
    assertThat(refunds(bought)).isZero();
  }

  @Test
  void an_operator_may_decide_that_goods_come_back_and_gives_the_money_with_the_way_back() {
    Bought bought = delivered();
    ComplaintView complaint =
        get(Complaints.class)
            .make(
                bought.buyer(),
                bought.code(),
                new Complaints.Told(
                    ComplaintKind.WRONG,
                    "Warnanya keliru.",
                    ComplaintWish.MONEY,
                    List.of(),
                    List.of()));
    refused(
        "return.not-wished", () -> get(Returns.class).agree(bought.seller(), bought.code(), PLACE));

    get(ComplaintDesk.class).sendBack(operator, complaint.id(), PLACE, "Kirim dahulu barangnya.");

    assertThat(back(bought).reason()).isEqualTo("Kirim dahulu barangnya.");
    assertThat(work(bought)).isZero();
    assertThat(
            number(
                "select count(*) from audit_event where act = 'complaint.send-back' and object_id = ?",
                bought.id().toString()))
        .isOne();
    String number = sent(bought);
    tell(number, ShipmentStatus.RETURNED);
    assertThat(back(bought).state()).isEqualTo(GoodsReturn.State.ASIDE);
    assertThat(work(bought)).isOne();
    assertThat(messages(bought, "return-in-trouble-buyer")).isOne();

    get(ComplaintDesk.class).moneyBack(operator, complaint.id(), "Penjual tidak menerima paket.");

    long total = order(bought).total().amount() + order(bought).shippingCost().amount();
    assertThat(owedBack(bought)).isEqualTo(total + ".00");
    assertThat(get(Returns.class).usualPlace(operator, delivered().id()).phone())
        .as("another shop's")
        .isEmpty();
    assertThat(get(Returns.class).usualPlace(bought.seller(), bought.id()).address())
        .isEqualTo(PLACE.address());
  }

  @Test
  void a_resi_is_checked_like_a_sellers_and_may_be_corrected_until_it_arrives() {
    Bought bought = agreed(ComplaintKind.DAMAGED);
    refused(
        "resi.courier-unknown",
        () -> get(Returns.class).sent(bought.buyer(), bought.code(), "ONTA", number()));
    refused("required", () -> get(Returns.class).sent(bought.buyer(), bought.code(), "JNE", " "));
    String first = sent(bought);
    get(Returns.class).sent(bought.buyer(), bought.code(), "jne", first);
    assertThat(messages(bought, "return-sent-seller")).isOne();

    String second = sent(bought);

    List<ShipmentView> told =
        get(Shipments.class).ofReturn(bought.seller(), bought.id(), complaint(bought).id());
    assertThat(told).extracting(ShipmentView::number).containsExactly(second, first);
    assertThat(told.getLast().replacedAt()).isNotNull();
    assertThat(get(Shipments.class).view(bought.buyer(), bought.id())).isEmpty();
    refused(
        "shipment.not-found",
        () -> get(HandScans.class).offer(bought.seller(), told.getFirst().id()));
    refused(
        "shipment.not-found",
        () ->
            get(Shipments.class)
                .correctResi(bought.seller(), told.getFirst().id(), "JNE", number()));
    tell(second, ShipmentStatus.DELIVERED);
    refused("resi.delivered", () -> sent(bought));
  }

  @Test
  void only_its_buyer_sends_and_only_its_seller_takes_back() {
    Bought bought = complained(ComplaintKind.DAMAGED);
    Returns returns = get(Returns.class);
    Actor.Member clerk = seed.staff(bought.seller(), Right.PRODUCTS);
    for (Actor stranger : List.of(bought.buyer(), seed.seller(), clerk, operator, Actor.VISITOR)) {
      assertThat(allowed(() -> returns.agree(stranger, bought.code(), PLACE))).isFalse();
    }
    returns.agree(bought.seller(), bought.code(), PLACE);
    refused("return.agreed", () -> returns.agree(bought.seller(), bought.code(), PLACE));
    refused("return.agreed", () -> get(Complaints.class).concede(bought.seller(), bought.code()));
    for (Actor stranger : List.of(bought.seller(), seed.buyer(), operator, Actor.VISITOR)) {
      assertThat(allowed(() -> returns.sent(stranger, bought.code(), "JNE", number()))).isFalse();
    }
    refused("return.not-now", () -> returns.received(bought.seller(), bought.code(), false));
    sent(bought);
    refused("return.sent", () -> get(Complaints.class).withdraw(bought.buyer(), bought.code()));
    for (Actor stranger : List.of(bought.buyer(), seed.seller(), clerk, operator, Actor.VISITOR)) {
      assertThat(allowed(() -> returns.received(stranger, bought.code(), true))).isFalse();
      assertThat(allowed(() -> returns.object(stranger, bought.code(), "Bukan ini.", List.of())))
          .isFalse();
    }
    assertThat(
            allowed(
                () ->
                    get(ComplaintDesk.class)
                        .sendBack(bought.seller(), complaint(bought).id(), PLACE, "tidak boleh")))
        .isFalse();
    assertThat(back(bought).state()).isEqualTo(GoodsReturn.State.SENT);
  }

  @Test
  void nothing_is_sent_back_that_never_came() {
    Bought bought = delivered();

    refused(
        "return.nothing",
        () ->
            get(Complaints.class)
                .make(
                    bought.buyer(),
                    bought.code(),
                    new Complaints.Told(
                        ComplaintKind.LESS,
                        "Kurang satu toples.",
                        ComplaintWish.SEND_BACK,
                        List.of(),
                        List.of())));
  }

  @Test
  void a_buyer_may_withdraw_until_the_goods_are_sent() {
    Bought bought = agreed(ComplaintKind.DAMAGED);

    get(Complaints.class).withdraw(bought.buyer(), bought.code());

    assertThat(order(bought).hold()).isNull();
    assertThat(back(bought).state()).isEqualTo(GoodsReturn.State.OVER);
    clock.advance(Duration.ofDays(8));
    get(ReturnClock.class).run();
    assertThat(complaint(bought).state()).isEqualTo(ComplaintState.WITHDRAWN);
  }

  private static boolean allowed(Runnable deed) {
    try {
      return tried(deed).call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
