package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A payment that the bank told in vain is found by asking before the invoice ends. */
class PaymentLooksTest extends VirtualAccountScene {

  PaymentLooksTest() {
    super("2000000173", "88173");
  }

  @AfterEach
  void the_bank_answers_again() {
    contract.failing(null);
  }

  private void afterDeadline(InvoiceView invoice) {
    clock.set(invoice.deadline().plus(Duration.ofHours(2)));
  }

  @Test
  void what_the_mall_never_heard_of_is_found_before_the_invoice_ends() {
    InvoiceView invoice = virtualAccount();
    contract.paid(exact(invoice));
    afterDeadline(invoice);

    get(InvoiceLapse.class).run();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);
    get(PaymentLooks.class).run();
    get(InvoiceLapse.class).run();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertCountedOnce(invoice);
  }

  @Test
  void a_bill_that_nobody_paid_is_asked_about_once_and_ends() {
    InvoiceView invoice = virtualAccount();
    int before = contract.looked();
    afterDeadline(invoice);

    get(PaymentLooks.class).run();
    get(PaymentLooks.class).run();
    get(InvoiceLapse.class).run();

    assertThat(contract.looked()).isEqualTo(before + 1);
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);
  }

  @Test
  void who_says_that_they_have_paid_makes_the_bank_be_asked_at_once() {
    InvoiceView invoice = virtualAccount();
    contract.paid(exact(invoice));

    Instant asked =
        get(PaymentClaims.class)
            .claim(SYSTEM, invoice.code(), PaymentClaims.Claim.PLAIN)
            .askedFor();
    get(PaymentLooks.class).run();

    assertThat(asked).isEqualTo(clock.instant());
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void a_payment_found_and_told_later_counts_once() {
    InvoiceView invoice = virtualAccount();
    var payment = exact(invoice);
    contract.paid(payment);
    afterDeadline(invoice);
    get(PaymentLooks.class).run();

    told(payment);

    assertCountedOnce(invoice);
  }

  @Test
  void a_bank_that_cannot_be_asked_is_told_and_keeps_the_invoice_waiting_a_while() {
    InvoiceView invoice = virtualAccount();
    contract.failing(
        new OutsideFailure(OutsideFailure.Kind.AUTH, "4012600", "BCA answered 4012600"));
    afterDeadline(invoice);

    get(PaymentLooks.class).run();
    get(InvoiceLapse.class).run();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);
    assertThat(work("push.look-failed")).hasSize(1);
    clock.set(invoice.deadline().plus(Duration.ofDays(8)));
    get(InvoiceLapse.class).run();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);
  }
}
