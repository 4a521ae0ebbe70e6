package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.bank.push.Taken;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.WayChanges;
import id.emall.core.refund.MoneyDecision;
import id.emall.core.refund.MoneyDecisions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The money of a virtual account is told and shown, in whatever order, and counted once. */
class SweepsTest extends VirtualAccountScene {

  SweepsTest() {
    super("2000000172", "88172");
  }

  @Test
  void what_was_told_first_is_swept_by_the_row_of_the_statement() {
    InvoiceView invoice = virtualAccount();
    BigDecimal before = atVirtualAccounts();
    told(exact(invoice));
    assertThat(atVirtualAccounts())
        .isEqualByComparingTo(before.add(new BigDecimal(exactly(invoice))));

    swept(invoice);
    read();

    assertThat(outcomes(invoice)).containsExactly("SETTLED", "SWEEP");
    assertThat(atVirtualAccounts()).isEqualByComparingTo(before);
    assertCountedOnce(invoice);
  }

  @Test
  void what_the_statement_shows_first_pays_the_invoice_and_is_not_counted_when_it_is_told() {
    InvoiceView invoice = virtualAccount();
    BigDecimal before = atVirtualAccounts();
    swept(invoice);
    read();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);

    Taken answer = told(exact(invoice));

    assertThat(answer).isInstanceOf(Taken.Accepted.class);
    assertThat(outcomes(invoice)).containsExactly("SETTLED", "SWEEP");
    assertThat(atVirtualAccounts()).isEqualByComparingTo(before);
    assertCountedOnce(invoice);
  }

  @Test
  void told_and_shown_at_the_same_moment_it_is_counted_once() throws Exception {
    for (int round = 0; round < 8; round++) {
      InvoiceView invoice = virtualAccount();
      PushedPayment payment = exact(invoice);
      swept(invoice);
      clock.advance(Duration.ofHours(1));

      atOnce(
          () -> told(payment),
          () -> {
            get(FeedReader.class).run();
            return null;
          },
          () -> told(payment));
      get(FeedReader.class).run();

      assertThat(outcomes(invoice)).containsExactlyInAnyOrder("SETTLED", "SWEEP");
      assertCountedOnce(invoice);
    }
  }

  @Test
  void a_second_row_for_one_payment_waits_on_the_desk_and_pays_nothing() {
    InvoiceView invoice = virtualAccount();
    told(exact(invoice));
    swept(invoice);
    read();

    swept(invoice);
    read();

    assertThat(outcomes(invoice)).containsExactly("SETTLED", "SWEEP", "DESK");
    assertThat(get(UnmatchedPayments.class).list(operator).getLast().reason())
        .isEqualTo("va-swept");
    assertThat(owedBack(invoice)).isEqualTo("0.00");
  }

  @Test
  void money_that_was_refused_and_came_all_the_same_is_owed_back() {
    InvoiceView invoice = virtualAccount();
    clock.set(invoice.deadline().plus(Duration.ofHours(2)));
    get(PaymentLooks.class).run();
    get(InvoiceLapse.class).run();
    seed.product(seller, 50_000, 1);
    jdbi.useHandle(handle -> handle.execute("update product set stock = 0"));
    assertThat(told(exact(invoice))).isInstanceOf(Taken.Refused.class);

    swept(invoice);
    read();

    assertThat(owedBack(invoice)).isEqualTo(exactly(invoice));
  }

  @Test
  void a_row_of_another_amount_that_names_a_virtual_account_is_for_a_person() {
    InvoiceView invoice = virtualAccount();
    told(exact(invoice));
    bank.credit(clock.instant(), "123456.00", "SETELMEN VA " + invoice.account().payReference());
    read();

    assertThat(outcomes(invoice)).containsExactly("SETTLED", "DESK");
    assertThat(get(UnmatchedPayments.class).list(operator).getLast().reason())
        .isEqualTo("va-other-amount");
  }

  @Test
  void money_on_a_way_that_was_left_waits_until_it_is_told_and_then_is_its_sweep() {
    InvoiceView invoice = virtualAccount();
    PushedPayment payment = exact(invoice);
    get(WayChanges.class).choose(SYSTEM, invoice.code(), "bca");
    swept(invoice);
    read();
    assertThat(outcomes(invoice)).containsExactly("DESK");

    told(payment);
    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(outcomes(invoice)).containsExactlyInAnyOrder("SWEEP", "SETTLED");
    assertCountedOnce(invoice);
  }

  @Test
  void a_number_that_the_bank_wrapped_is_read_all_the_same() {
    InvoiceView invoice = virtualAccount();
    told(exact(invoice));
    String number = invoice.account().payReference();
    bank.credit(
        clock.instant(),
        exactly(invoice),
        "KR VA " + number.substring(0, 7) + " " + number.substring(7) + " 2111");
    read();

    assertThat(
            number(
                "select count(*) from sweep s join mutation m on m.id = s.pushed_id where m.remark like ?",
                number + "%"))
        .isEqualTo(1);
  }

  @Test
  void money_that_does_not_reach_the_mall_is_told_until_it_does() {
    InvoiceView invoice = virtualAccount();
    told(exact(invoice));
    clock.advance(Duration.ofDays(6));
    get(OverdueSweeps.class).run();
    assertThat(work("sweep.overdue")).hasSize(1);

    swept(invoice);
    read();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update pushed_payment set told_at = now() + interval '100 years' where not exists (select 1 from sweep s where s.pushed_id = mutation_id)"));
    get(OverdueSweeps.class).run();

    assertThat(work("sweep.overdue")).isEmpty();
  }

  @Test
  void a_row_that_swept_and_is_reversed_lets_a_true_row_sweep_later() {
    InvoiceView invoice = virtualAccount();
    BigDecimal before = atVirtualAccounts();
    told(exact(invoice));
    swept(invoice);
    StatementRow row = bank.newest();
    read();
    assertThat(outcomes(invoice)).containsExactly("SETTLED", "SWEEP");
    UUID swept = rowOf(invoice);
    swept(invoice);
    read();
    assertThat(outcomes(invoice)).containsExactly("SETTLED", "SWEEP", "DESK");

    bank.remove(row);
    readTwice();
    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(
        seed.operator(),
        decisions.ask(operator, swept, MoneyDecision.Kind.REVERSED, "Ditulis ulang oleh bank"));
    assertThat(atVirtualAccounts())
        .isEqualByComparingTo(before.add(new BigDecimal(exactly(invoice))));
    read();

    assertThat(outcomes(invoice)).containsExactly("SETTLED", "SWEEP", "SWEEP");
    assertThat(atVirtualAccounts()).isEqualByComparingTo(before);
    assertCountedOnce(invoice);
  }

  @Test
  void a_row_that_swept_was_reversed_and_is_shown_again_sweeps_again() {
    InvoiceView invoice = virtualAccount();
    BigDecimal before = atVirtualAccounts();
    told(exact(invoice));
    swept(invoice);
    StatementRow row = bank.newest();
    read();
    bank.remove(row);
    readTwice();
    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(
        seed.operator(),
        decisions.ask(operator, rowOf(invoice), MoneyDecision.Kind.REVERSED, "Hilang dari bank"));

    bank.add(row);
    readTwice();

    assertThat(outcomes(invoice)).containsExactly("SETTLED", "SWEEP");
    assertThat(atVirtualAccounts()).isEqualByComparingTo(before);
    assertCountedOnce(invoice);
  }

  private UUID rowOf(InvoiceView invoice) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.id from mutation m join receiving_account a on a.id = m.account_id
                    where a.kind = 'BANK' and position(:reference in m.remark) > 0
                    order by m.first_seen_at, m.id limit 1
                    """)
                .bind("reference", invoice.account().payReference())
                .mapTo(UUID.class)
                .one());
  }
}
