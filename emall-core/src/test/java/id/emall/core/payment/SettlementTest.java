package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.refund.RefundView;
import id.emall.core.refund.Refunds;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What money does to an invoice, by how much comes and when. */
class SettlementTest extends PaymentScene {

  SettlementTest() {
    super("2000000001");
  }

  @Test
  void an_exact_transfer_pays_the_invoice_and_the_seller_may_send() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "TRSF E-BANKING CR SITI");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    OrderView order = now(invoice).orders().getFirst();
    assertThat(order.state()).isEqualTo(OrderState.PAID);
    assertThat(get(Ledger.class).balance(LedgerAccount.escrow(order.id())))
        .isEqualTo(order.total().withSen());
    assertThat(get(Ledger.class).balance(LedgerAccount.buyerCredit(invoice.buyerId())))
        .isEqualByComparingTo(BigDecimal.valueOf(invoice.uniqueCode()));
  }

  @Test
  void too_much_money_pays_the_invoice_and_the_rest_is_owed_back() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), (invoice.total().amount() + 5_000) + ".00", "LEBIH");
    read();
    UUID mutation = get(UnmatchedPayments.class).list(operator).getLast().id();

    assertThat(bind(mutation, invoice)).isEqualTo(Settlement.Outcome.PAID_AND_OVER);
    assertThat(owedBack(invoice)).isEqualTo("5000.00");
    assertThat(get(Refunds.class).ofInvoice(invoice.id()))
        .extracting(RefundView::amount, RefundView::why)
        .containsExactly(tuple(new BigDecimal("5000.00"), "over"));
  }

  @Test
  void the_rest_of_a_part_payment_with_the_invoice_number_completes_it() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), (invoice.total().amount() - 1_000) + ".00", "SEBAGIAN");
    read();
    UUID mutation = get(UnmatchedPayments.class).list(operator).getLast().id();
    bind(mutation, invoice);
    bank.credit(clock.instant(), "1000.00", "SISA " + invoice.code());

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(owedBack(invoice)).isEqualTo("0.00");
  }

  @Test
  void money_for_a_withdrawn_invoice_is_owed_back() {
    Actor.Member buyer = seed.buyer();
    InvoiceView invoice =
        get(Checkout.class).place(buyer, Shopping.wish(seed.product(seller, 50_000, 1)));
    get(Invoices.class).cancel(buyer, invoice.code());
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "BATAL");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.CANCELLED);
    assertThat(owedBack(invoice)).isEqualTo(invoice.total().withSen().toPlainString());
  }

  @Test
  void the_unique_code_is_credit_on_the_next_invoice_and_comes_back_when_that_lapses() {
    Actor.Member buyer = seed.buyer();
    InvoiceView first =
        get(Checkout.class).place(buyer, Shopping.wish(seed.product(seller, 50_000, 1)));
    bank.credit(clock.instant(), first.total().amount() + ".00", "PERTAMA");
    read();

    InvoiceView second =
        get(Checkout.class).place(buyer, Shopping.wish(seed.product(seller, 50_000, 1)));
    assertThat(second.creditUsed().amount()).isEqualTo(first.uniqueCode());
    assertThat(get(Ledger.class).balance(LedgerAccount.buyerCredit(buyer.id()))).isEqualTo("0.00");
    lapse(second);

    assertThat(get(Ledger.class).balance(LedgerAccount.buyerCredit(buyer.id())))
        .isEqualByComparingTo(BigDecimal.valueOf(first.uniqueCode()));
  }

  @Test
  void two_equal_transfers_of_one_second_are_two_and_the_second_is_owed_back() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "KEMBAR");
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "KEMBAR");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(owedBack(invoice)).isEqualTo(invoice.total().withSen().toPlainString());
  }

  @Test
  void each_equal_sum_owed_is_a_refund_of_its_own() {
    InvoiceView invoice = paidOrder();

    bank.credit(clock.instant(), exactly(invoice), "LAGI");
    read();
    bank.credit(clock.instant(), exactly(invoice), "SEKALI LAGI");
    read();

    assertThat(get(Refunds.class).ofInvoice(invoice.id())).hasSize(2);
  }

  @Test
  void what_an_operator_could_not_settle_at_first_is_done_with_once_it_is_settled() {
    InvoiceView invoice = order();
    breakSettling(true);
    bank.credit(clock.instant(), exactly(invoice), "MACET");
    read();
    assertThat(work("mutation.undecided")).hasSize(1);

    breakSettling(false);
    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(work("mutation.undecided")).isEmpty();
  }

  private void breakSettling(boolean broken) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                broken
                    ? "alter table settlement add constraint broken check (false) not valid"
                    : "alter table settlement drop constraint broken"));
  }
}
