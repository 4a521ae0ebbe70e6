package id.emall.core.refund;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceTimeline;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Shopping;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every outcome of money that comes, as its buyer sees it: the invoice's own history and the
 * messages. Money on a wrong account and one transfer for several invoices have tests of their own.
 */
class OutcomesTest extends RefundScene {

  OutcomesTest() {
    super("2000000120");
  }

  private List<String> history(InvoiceView invoice) {
    return get(InvoiceTimeline.class).of(invoice.id()).stream()
        .map(InvoiceTimeline.Line::event)
        .toList();
  }

  private Set<String> told(InvoiceView invoice) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select template from message where invoice_id = :id")
                .bind("id", invoice.id())
                .mapTo(String.class)
                .set());
  }

  private void transfers(InvoiceView invoice, long difference) {
    bank.credit(
        clock.instant(), (invoice.total().amount() + difference) + ".00", "TRSF SITI RAHMA");
    read();
  }

  @Test
  void exactly_the_total_pays_the_invoice() {
    InvoiceView invoice = paidOrder();

    assertThat(history(invoice)).containsExactly("ISSUED", "SETTLED");
    assertThat(told(invoice)).contains("invoice-paid");
  }

  @Test
  void too_little_is_told_with_what_is_missing_and_the_rest_in_two_transfers_pays_it() {
    InvoiceView invoice = order();
    transfers(invoice, -3_000);
    bind(newestOnDesk(), invoice);
    assertThat(told(invoice)).contains("invoice-partly-paid").doesNotContain("invoice-paid");

    bank.credit(clock.instant(), "1000.00", "SISA 1 " + invoice.code());
    read();
    bind(newestOnDesk(), invoice);
    assertThat(now(invoice).missing()).isEqualTo("2000.00");
    bank.credit(clock.instant(), "2000.00", "SISA 2 " + invoice.code());
    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(history(invoice))
        .containsExactly("ISSUED", "PARTLY_SETTLED", "PARTLY_SETTLED", "SETTLED");
    assertThat(told(invoice)).contains("invoice-paid");
  }

  @Test
  void too_much_pays_it_and_the_rest_is_told_to_be_owed_back() {
    InvoiceView invoice = order();
    transfers(invoice, 4_000);
    bind(newestOnDesk(), invoice);

    assertThat(history(invoice)).containsExactly("ISSUED", "SETTLED", "REFUND_OPENED");
    assertThat(told(invoice)).contains("invoice-paid", "money-owed-back");
    assertThat(only(invoice).why()).isEqualTo("over");
  }

  @Test
  void late_money_revives_the_invoice_or_is_told_to_be_owed_back() {
    InvoiceView revived = order();
    lapse(revived);
    transfers(revived, 0);
    assertThat(history(revived)).containsExactly("ISSUED", "TIME_OVER", "REVIVED");
    assertThat(told(revived)).contains("invoice-lapsed", "invoice-paid");

    Seed.Product last = seed.product(seller, 50_000, 1);
    InvoiceView soldOut = get(Checkout.class).place(seed.buyer(), Shopping.wish(last));
    lapse(soldOut);
    get(Checkout.class).place(seed.buyer(), Shopping.wish(last));
    transfers(soldOut, 0);
    assertThat(history(soldOut)).containsExactly("ISSUED", "TIME_OVER", "REFUND_OPENED");
    assertThat(told(soldOut)).contains("money-owed-back").doesNotContain("invoice-paid");
    assertThat(only(soldOut).why()).isEqualTo("late");
  }

  @Test
  void a_second_payment_is_told_to_be_owed_back() {
    InvoiceView invoice = paidOrder();
    transfers(invoice, 0);

    assertThat(history(invoice)).containsExactly("ISSUED", "SETTLED", "REFUND_OPENED");
    assertThat(told(invoice)).contains("money-owed-back");
    assertThat(only(invoice).why()).isEqualTo("duplicate");
  }

  @Test
  void money_that_goes_and_comes_again_is_told_on_the_history() {
    InvoiceView invoice = paidOrder();
    StatementRow row = bank.newest();
    bank.remove(row);
    readTwice();
    bank.add(row);
    read();

    assertThat(history(invoice)).containsExactly("ISSUED", "SETTLED", "HELD", "HOLD_OVER");
  }

  @Test
  void money_that_the_bank_took_back_after_it_had_gone_on_is_asked_back() {
    InvoiceView invoice = paidOrder();
    StatementRow row = bank.newest();
    UUID order = invoice.orders().getFirst().id();
    get(Orders.class).shipped(seller, order);
    get(Orders.class).confirmReceipt(buyer(invoice), invoice.orders().getFirst().code());
    bank.remove(row);
    readTwice();
    MoneyDecisions decisions = get(MoneyDecisions.class);

    decisions.agree(second, decisions.askForOrder(operator, order, "Bank menarik kembali"));

    assertThat(history(invoice)).contains("REVERSED");
    assertThat(told(invoice)).contains("money-asked-back");
    assertThat(get(Outstanding.class).receivables(operator, null).rows())
        .anyMatch(
            owed ->
                invoice.code().equals(owed.invoiceCode())
                    && owed.amount().toPlainString().equals(exactly(invoice)));
  }

  @Test
  void money_that_the_bank_took_back_before_the_goods_were_sent_ends_the_order_and_is_told() {
    InvoiceView invoice = paidOrder();
    bank.remove(bank.newest());
    readTwice();
    MoneyDecisions decisions = get(MoneyDecisions.class);
    UUID order = invoice.orders().getFirst().id();

    decisions.agree(second, decisions.askForOrder(operator, order, "Bank menarik kembali"));

    assertThat(history(invoice)).contains("HELD", "REVERSED");
    assertThat(
            number(
                "select count(*) from message where order_id = ? and template = 'order-cancelled-buyer'",
                order))
        .isPositive();
    assertThat(told(invoice)).doesNotContain("money-asked-back");
  }
}
