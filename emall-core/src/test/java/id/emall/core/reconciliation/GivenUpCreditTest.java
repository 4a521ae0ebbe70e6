package id.emall.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.GivenUpCredit;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.payment.PaymentScene;
import id.emall.core.privacy.ErasureWork;
import id.emall.core.privacy.Erasures;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A buyer who paid by transfer always has some credit of unique codes, and may go all the same. */
class GivenUpCreditTest extends PaymentScene {

  GivenUpCreditTest() {
    super("2200000381");
  }

  private BigDecimal holds(LedgerAccount account) {
    return get(Ledger.class).balance(account);
  }

  private Actor.Member buyerOf(InvoiceView invoice) {
    return new Actor.Member(
        invoice.buyerId(), "Siti", Actor.Role.BUYER, null, "id", Set.of(), "", clock.instant());
  }

  private void received(InvoiceView invoice) {
    for (OrderView order : invoice.orders()) {
      get(Orders.class).shipped(SYSTEM, order.id());
      get(Orders.class).confirmReceipt(buyerOf(invoice), order.code());
    }
  }

  @Test
  void credit_keeps_nobody_and_is_the_malls_once_its_member_is_gone() {
    InvoiceView invoice = paidOrder();
    received(invoice);
    Actor.Member buyer = buyerOf(invoice);
    BigDecimal code = BigDecimal.valueOf(invoice.uniqueCode());
    assertThat(code).isPositive();
    assertThat(get(GivenUpCredit.class).of(buyer)).isEqualByComparingTo(code);

    get(Erasures.class).ask(buyer);
    clock.advance(Duration.ofDays(7));
    get(ErasureWork.class).run();

    assertThat(get(Erasures.class).mine(buyer)).isEmpty();
    assertThat(holds(LedgerAccount.buyerCredit(buyer.id()))).isZero();
    assertThat(holds(LedgerAccount.givenUp(buyer.id()))).isEqualByComparingTo(code);
    get(Reconciliation.class).look(operator);
    assertThat(get(Differences.class).open(operator)).isEmpty();
  }
}
