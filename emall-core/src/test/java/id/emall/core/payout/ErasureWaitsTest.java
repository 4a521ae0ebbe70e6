package id.emall.core.payout;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.privacy.ErasureWork;
import id.emall.core.privacy.Erasures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody is erased while money of theirs lies somewhere or is on its way. */
class ErasureWaitsTest extends PayoutScene {

  ErasureWaitsTest() {
    super("2000000380", "transfer");
  }

  private List<String> open(Actor.Member member) {
    return get(Erasures.class).open(member);
  }

  @Test
  void an_owner_stays_until_the_bank_shows_the_payout() {
    verified();
    completed();
    PayoutView payout = prepared();
    assertThat(open(seller)).containsExactly("balance", "payouts");

    get(PayoutBatches.class).approve(second, payout.batchId());
    assertThat(open(seller)).containsExactly("payouts");
    get(PayoutSender.class).run();
    assertThat(now(payout).state()).isEqualTo(PayoutState.SENT);
    assertThat(open(seller)).containsExactly("payouts");

    debit(payout.amount(), "TRSF " + payout.code());
    read();
    get(PayoutWatch.class).run();
    assertThat(now(payout).state()).isEqualTo(PayoutState.PAID);
    assertThat(open(seller)).isEmpty();
  }

  @Test
  void a_payout_that_comes_up_while_the_owner_waits_puts_the_erasure_off() {
    verified();
    get(Erasures.class).ask(seller);
    completed();
    approved();

    clock.advance(Duration.ofDays(7));
    get(ErasureWork.class).run();

    assertThat(get(Erasures.class).mine(seller).orElseThrow().putOffFor()).isEqualTo("payouts");
  }

  @Test
  void goods_that_came_back_keep_both_until_their_money_is_decided_and_then_who_is_owed_it() {
    InvoiceView invoice = paidOrder();
    OrderView order = invoice.orders().getFirst();
    Actor.Member buyer = new Actor.Member(invoice.buyerId(), "Siti", Actor.Role.BUYER, null, "id");
    get(Orders.class).shipped(SYSTEM, order.id());

    get(Orders.class).returned(SYSTEM, order.id());
    assertThat(open(seller)).containsExactly("orders");
    assertThat(open(buyer)).contains("orders");

    get(OrderRefunds.class).refund(operator, order.id(), "Barang kembali utuh");
    assertThat(open(seller)).containsExactly("balance");
    assertThat(open(buyer)).containsExactly("balance", "refunds");
  }
}
