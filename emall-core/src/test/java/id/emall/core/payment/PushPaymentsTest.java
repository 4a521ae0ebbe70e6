package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.push.Bill;
import id.emall.contracts.bank.push.CallId;
import id.emall.contracts.bank.push.Inquiry;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.bank.push.Taken;
import id.emall.contracts.time.MallClock;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.WayChanges;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What banks ask about bills and tell of payments, each counted once. */
class PushPaymentsTest extends VirtualAccountScene {

  PushPaymentsTest() {
    super("2000000171", "88171");
  }

  private Bill inquire(CallId call, String reference) {
    return get(PushPayments.class).inquire(NAME, new Inquiry(call, "INQ1", reference));
  }

  private Bill inquire(InvoiceView invoice) {
    return inquire(call(), invoice.account().payReference());
  }

  private static Taken refused(Bill.Reason reason) {
    return new Taken.Refused(reason);
  }

  private Taken accepted(InvoiceView invoice) {
    return new Taken.Accepted(invoice.code(), invoice.buyerName());
  }

  @Test
  void a_bill_is_told_with_its_buyer_its_exact_amount_and_until_when_it_may_be_paid() {
    InvoiceView invoice = virtualAccount();

    assertThat(inquire(invoice))
        .isEqualTo(
            new Bill.Due(
                invoice.code(),
                invoice.buyerName(),
                new BigDecimal(exactly(invoice)),
                invoice.deadline()));
  }

  @Test
  void a_number_nobody_has_a_bill_over_and_a_paid_one_are_told_apart() {
    InvoiceView lapsed = virtualAccount();
    clock.set(lapsed.deadline());
    assertThat(inquire(lapsed)).isEqualTo(new Bill.Refused(Bill.Reason.EXPIRED));
    InvoiceView paid = virtualAccount();
    told(exact(paid));

    assertThat(inquire(paid)).isEqualTo(new Bill.Refused(Bill.Reason.PAID));
    assertThat(inquire(call(), "881719999999999")).isEqualTo(new Bill.Refused(Bill.Reason.UNKNOWN));
  }

  @Test
  void the_number_of_a_question_is_good_for_one_question_a_day() {
    InvoiceView invoice = virtualAccount();
    CallId call = call();
    inquire(call, invoice.account().payReference());

    assertThat(inquire(call, invoice.account().payReference()))
        .isEqualTo(new Bill.Refused(Bill.Reason.CONFLICT));
    clock.advance(Duration.ofDays(1));
    assertThat(inquire(call, "881719999999999")).isEqualTo(new Bill.Refused(Bill.Reason.UNKNOWN));
  }

  @Test
  void a_payment_settles_its_invoice_before_the_bank_has_its_answer() {
    InvoiceView invoice = virtualAccount();

    assertThat(told(exact(invoice))).isEqualTo(accepted(invoice));

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(outcomes(invoice)).containsExactly("SETTLED");
  }

  @Test
  void a_payment_whose_time_cannot_be_is_taken_on_the_day_on_which_it_is_told() {
    for (String at :
        List.of("0001-01-01T00:00:00Z", "2016-01-01T00:00:00Z", "+99999-08-17T00:00:00Z")) {
      InvoiceView invoice = virtualAccount();
      PushedPayment payment = exact(invoice);

      told(
          new PushedPayment(
              payment.paymentId(),
              payment.reference(),
              payment.amount(),
              Instant.parse(at),
              payment.payer(),
              payment.bankReference(),
              payment.raw()));

      assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    }
    assertThat(
            number(
                "select count(*) from mutation where booking_date < ? or booking_date > ?",
                LocalDate.ofInstant(clock.instant(), MallClock.WIB).minusYears(1),
                LocalDate.ofInstant(clock.instant(), MallClock.WIB).plusDays(1)))
        .isZero();
  }

  @Test
  void the_very_call_again_is_told_as_such_with_the_first_answer() {
    InvoiceView invoice = virtualAccount();
    PushedPayment payment = exact(invoice);
    CallId call = call();
    told(call, payment);

    assertThat(told(call, payment)).isEqualTo(new Taken.Repeated(accepted(invoice)));
    assertCountedOnce(invoice);
  }

  @Test
  void a_refused_call_again_is_refused_again_as_the_first_time() {
    InvoiceView invoice = virtualAccount();
    PushedPayment little = payment("LITTLE", invoice, "1000.00");
    CallId call = call();
    told(call, little);

    assertThat(told(call, little)).isEqualTo(new Taken.Repeated(refused(Bill.Reason.AMOUNT)));
  }

  @Test
  void a_payment_that_is_advised_again_under_another_number_is_accepted_as_the_first_time() {
    InvoiceView invoice = virtualAccount();
    PushedPayment payment = exact(invoice);
    told(payment);
    clock.advance(Duration.ofDays(3));

    assertThat(told(payment)).isEqualTo(accepted(invoice));
    assertCountedOnce(invoice);
  }

  @Test
  void another_payment_under_a_number_that_was_used_today_is_a_conflict() {
    InvoiceView first = virtualAccount();
    InvoiceView second = virtualAccount();
    CallId call = call();
    told(call, exact(first));

    assertThat(told(call, exact(second))).isEqualTo(refused(Bill.Reason.CONFLICT));
    assertThat(now(second).state()).isEqualTo(InvoiceState.OPEN);
  }

  @Test
  void what_an_invoice_cannot_take_is_refused_while_the_bank_has_the_money() {
    InvoiceView open = virtualAccount();
    InvoiceView paid = virtualAccount();
    InvoiceView cancelled = virtualAccount();
    told(exact(paid));
    get(Invoices.class).cancel(SYSTEM, cancelled.code());
    int before = number("select count(*) from mutation");

    assertThat(
            List.of(
                told(payment("A", open, "1.00")),
                told(exact(paid)),
                told(exact(cancelled)),
                told(
                    new PushedPayment(
                        "B", "881710000", new BigDecimal("5.00"), null, null, null, new byte[0]))))
        .containsExactly(
            refused(Bill.Reason.AMOUNT),
            refused(Bill.Reason.PAID),
            refused(Bill.Reason.EXPIRED),
            refused(Bill.Reason.UNKNOWN));
    assertThat(number("select count(*) from mutation")).isEqualTo(before);
  }

  @Test
  void an_invoice_that_was_not_ended_yet_takes_money_that_comes_after_its_deadline() {
    InvoiceView invoice = virtualAccount();
    clock.set(invoice.deadline().plus(Duration.ofMinutes(2)));

    assertThat(told(exact(invoice))).isEqualTo(accepted(invoice));
  }

  @Test
  void a_bill_whose_buyer_chose_another_way_meanwhile_is_still_paid_by_its_number() {
    InvoiceView invoice = virtualAccount();
    PushedPayment payment = exact(invoice);
    get(WayChanges.class).choose(SYSTEM, invoice.code(), "bca");

    assertThat(inquire(invoice)).isInstanceOf(Bill.Due.class);
    assertThat(told(payment)).isEqualTo(accepted(invoice));
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertCountedOnce(invoice);
  }

  @Test
  void a_payment_told_again_with_another_amount_is_refused_and_operators_are_told() {
    InvoiceView invoice = virtualAccount();
    told(payment("TWICE", invoice, exactly(invoice)));

    assertThat(told(payment("TWICE", invoice, "7.00")))
        .isEqualTo(refused(Bill.Reason.CONTRADICTION));
    assertThat(work("push.contradiction")).hasSize(1);
  }

  @Test
  void a_payment_told_by_several_calls_at_the_same_moment_counts_once() throws Exception {
    for (int round = 0; round < 5; round++) {
      InvoiceView invoice = virtualAccount();
      PushedPayment payment = exact(invoice);
      CallId call = call();

      List<Taken> answers =
          atOnce(
              () -> told(call, payment),
              () -> told(call, payment),
              () -> told(payment),
              () -> told(payment));

      assertThat(answers).contains(accepted(invoice)).doesNotContain(refused(Bill.Reason.PAID));
      assertCountedOnce(invoice);
    }
  }

  @Test
  void two_payments_of_one_bill_at_the_same_moment_pay_it_once_and_the_other_is_refused()
      throws Exception {
    InvoiceView invoice = virtualAccount();

    List<Taken> answers = atOnce(() -> told(exact(invoice)), () -> told(exact(invoice)));

    assertThat(answers).containsExactlyInAnyOrder(accepted(invoice), refused(Bill.Reason.PAID));
    assertCountedOnce(invoice);
  }

  @Test
  void a_token_is_good_for_its_bank_alone_and_for_as_long_as_was_said() {
    PushTokens tokens = get(PushTokens.class);
    String token = tokens.grant(NAME, Duration.ofMinutes(15));

    assertThat(tokens.knows(NAME, token)).isTrue();
    assertThat(tokens.knows("other", token)).isFalse();
    assertThat(number("select count(*) from push_token where hash = ?", token)).isZero();
    clock.advance(Duration.ofMinutes(15));
    assertThat(tokens.knows(NAME, token)).isFalse();
    get(PushHousekeeping.class).run();
    assertThat(number("select count(*) from push_token")).isZero();
  }
}
