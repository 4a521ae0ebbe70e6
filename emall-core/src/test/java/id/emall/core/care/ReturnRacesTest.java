package id.emall.core.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.ordering.OrderState;
import id.emall.core.shipping.Shipments;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goods that are sent back, where several people, the courier and time act at the same moment. */
class ReturnRacesTest extends ReturnScene {

  ReturnRacesTest() {
    super("2000000303");
  }

  @Test
  void seller_operator_and_time_at_once_pay_back_once() throws Exception {
    for (int round = 0; round < 5; round++) {
      Bought bought = agreed(ComplaintKind.DAMAGED);
      tell(sent(bought), ShipmentStatus.DELIVERED);
      clock.advance(Duration.ofDays(4));
      int before = stock(bought);

      atOnce(
          tried(() -> get(Returns.class).received(bought.seller(), bought.code(), true)),
          tried(() -> get(Returns.class).received(bought.seller(), bought.code(), true)),
          tried(() -> get(ReturnClock.class).run()),
          tried(
              () ->
                  get(ComplaintDesk.class)
                      .moneyBack(operator, complaint(bought).id(), "Sudah sampai.")));

      assertThat(complaint(bought).open()).isFalse();
      assertThat(refunds(bought)).isOne();
      assertThat(order(bought).state()).isEqualTo(OrderState.REFUNDED);
      assertThat(stock(bought)).isEqualTo(back(bought).restocked() ? before + 3 : before);
    }
  }

  @Test
  void a_resi_typed_twice_at_once_while_time_runs_out_leaves_one_parcel_or_none() throws Exception {
    for (int round = 0; round < 5; round++) {
      Bought bought = agreed(ComplaintKind.DAMAGED);
      clock.advance(Duration.ofDays(7));
      String number = number();

      atOnce(
          tried(() -> get(Returns.class).sent(bought.buyer(), bought.code(), "JNE", number)),
          tried(() -> get(Returns.class).sent(bought.buyer(), bought.code(), "JNE", number)),
          tried(() -> get(ReturnClock.class).run()));

      boolean sent = complaint(bought).open();
      assertThat(get(Shipments.class).ofReturn(SYSTEM, bought.id(), complaint(bought).id()).size())
          .isEqualTo(sent ? 1 : 0);
      assertThat(complaint(bought).state())
          .isEqualTo(sent ? ComplaintState.SENDING_BACK : ComplaintState.LAPSED);
      assertThat(messages(bought, "return-sent-seller")).isEqualTo(sent ? 1 : 0);
    }
  }

  @Test
  void seller_and_operator_deciding_at_once_take_one_way() throws Exception {
    for (int round = 0; round < 5; round++) {
      Bought bought = complained(ComplaintKind.DAMAGED);

      List<Boolean> done =
          atOnce(
              tried(() -> get(Returns.class).agree(bought.seller(), bought.code(), PLACE)),
              tried(() -> get(Complaints.class).concede(bought.seller(), bought.code())),
              tried(
                  () ->
                      get(ComplaintDesk.class)
                          .sendBack(operator, complaint(bought).id(), PLACE, "Kirim balik.")));

      assertThat(done).containsOnlyOnce(true);
      boolean back = complaint(bought).state() == ComplaintState.SENDING_BACK;
      assertThat(refunds(bought)).isEqualTo(back ? 0 : 1);
      assertThat(order(bought).hold()).isEqualTo(back ? "DISPUTE" : null);
    }
  }
}
