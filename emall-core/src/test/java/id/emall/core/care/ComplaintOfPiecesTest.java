package id.emall.core.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.time.MallClock;
import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import id.emall.core.insight.Period;
import id.emall.core.insight.ShopReport;
import id.emall.core.insight.ShopReports;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Complaints that mean some pieces of an order; bank, ledger and orders agree after each. */
class ComplaintOfPiecesTest extends CareScene {

  ComplaintOfPiecesTest() {
    super("2000000301");
  }

  private ComplaintView complains(Bought bought, StockWish... pieces) {
    return get(Complaints.class)
        .make(
            bought.buyer(),
            bought.code(),
            new Complaints.Told(
                ComplaintKind.DAMAGED,
                "Satu toples pecah.",
                ComplaintWish.MONEY,
                List.of(pieces),
                List.of()));
  }

  @Test
  void the_price_of_the_pieces_goes_back_and_the_rest_is_the_sellers_less_its_commission() {
    Bought bought = delivered();
    ComplaintView complaint = complains(bought, bought.jars(1));
    assertThat(complaint.pieces()).containsExactly(bought.jars(1));

    get(Complaints.class).concede(bought.seller(), bought.code());

    OrderView order = order(bought);
    assertThat(order.state()).isEqualTo(OrderState.COMPLETED);
    assertThat(order.hold()).isNull();
    assertThat(owedBack(bought)).isEqualTo("50001.00");
    assertThat(balance(LedgerAccount.escrow(order.id()))).isEqualTo("0.00");
    // Two jars and the box at 2 percent, each line rounded down: 2000 and 400.
    assertThat(order.keptCommission().amount()).isEqualTo(2_400);
    long kept = 2 * JAR + BOX - 2_400 + order.shippingCost().amount();
    assertThat(sellerHas(bought)).isEqualTo(kept + ".00");
    assertThat(number("select sold from product where id = ?", bought.jar())).isEqualTo(2);
    assertThat(messages(bought, "complaint-conceded-buyer")).isEqualTo(2);
    assertThat(refunds(bought)).isOne();
  }

  @Test
  void all_pieces_named_one_by_one_are_the_whole_order_with_its_shipping() {
    Bought bought = delivered();
    complains(bought, bought.jars(3), new StockWish(bought.box(), 1));

    get(Complaints.class).concede(bought.seller(), bought.code());

    assertThat(order(bought).state()).isEqualTo(OrderState.REFUNDED);
    assertThat(owedBack(bought)).isEqualTo(order(bought).total().withSen().toPlainString());
    assertThat(sellerHas(bought)).isEqualTo("0.00");
  }

  @Test
  void pieces_that_the_order_does_not_have_are_refused() {
    Bought bought = delivered();
    Bought other = delivered();

    refused("complaint.pieces", () -> complains(bought, bought.jars(4)));
    refused("complaint.pieces", () -> complains(bought, other.jars(1)));
    refused("complaint.pieces", () -> complains(bought, bought.jars(1), bought.jars(1)));

    assertThat(order(bought).hold()).isNull();
  }

  @Test
  void what_was_partly_given_back_may_be_given_back_whole_later_and_each_piece_once() {
    Bought bought = delivered();
    complains(bought, bought.jars(1));
    get(Complaints.class).concede(bought.seller(), bought.code());

    get(OrderRefunds.class).refund(operator, bought.id(), "Ternyata semuanya pecah");

    OrderView order = order(bought);
    assertThat(order.state()).isEqualTo(OrderState.REFUNDED);
    assertThat(owedBack(bought)).isEqualTo(order.goodsTotal().withSen().toPlainString());
    assertThat(sellerHas(bought)).isEqualTo(order.shippingCost().withSen().toPlainString());
    assertThat(number("select sold from product where id = ?", bought.jar())).isZero();
    assertThat(refunds(bought)).isEqualTo(2);
  }

  @Test
  void reports_count_what_was_sold() {
    Bought bought = delivered();
    complains(bought, new StockWish(bought.box(), 1));
    get(Complaints.class).concede(bought.seller(), bought.code());

    LocalDate today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    ShopReport report = get(ShopReports.class).of(bought.seller(), new Period(today, today));

    assertThat(report.products())
        .singleElement()
        .satisfies(jars -> assertThat(jars.amount()).isEqualTo(3 * JAR));
  }

  @Test
  void seller_operator_and_buyer_at_once_end_it_in_one_way() throws Exception {
    for (int round = 0; round < 6; round++) {
      Bought bought = delivered();
      ComplaintView complaint = complains(bought, bought.jars(2));
      Actor.Member desk = operator;

      List<Boolean> done =
          atOnce(
              tried(() -> get(Complaints.class).concede(bought.seller(), bought.code())),
              tried(() -> get(ComplaintDesk.class).moneyBack(desk, complaint.id(), "Dua pecah.")),
              tried(() -> get(ComplaintDesk.class).goOn(desk, complaint.id(), "Semuanya utuh.")),
              tried(() -> get(Complaints.class).withdraw(bought.buyer(), bought.code())));

      boolean paidBack = order(bought).state() == OrderState.COMPLETED;
      assertThat(done).containsOnlyOnce(true);
      assertThat(owedBack(bought)).isEqualTo(paidBack ? "100002.00" : "0.00");
      assertThat(refunds(bought)).isEqualTo(paidBack ? 1 : 0);
    }
  }
}
