package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.StatementRow;
import id.emall.core.common.Actor;
import id.emall.core.ordering.FrozenOrders;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Settlement;
import id.emall.core.refund.MoneyDecision;
import id.emall.core.refund.MoneyDecisions;
import id.emall.core.refund.Refunds;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One transfer that pays several invoices, and what the bank does to it later. */
class SeveralInvoicesTest extends PaymentScene {

  SeveralInvoicesTest() {
    super("2000000115");
  }

  private StatementRow row;

  private UUID onDesk(BigDecimal amount) {
    row = bank.credit(clock.instant(), amount.toPlainString(), "GABUNGAN");
    read();
    return newestOnDesk();
  }

  private static MutationSettlement.Part part(InvoiceView invoice, BigDecimal amount) {
    return new MutationSettlement.Part(invoice.id(), amount);
  }

  private static BigDecimal total(InvoiceView invoice) {
    return new BigDecimal(exactly(invoice));
  }

  private List<Settlement.Outcome> split(UUID mutation, MutationSettlement.Part... parts) {
    return transaction(
        () ->
            get(MutationSettlement.class)
                .bindFromDesk(operator, mutation, List.of(parts))
                .orElseThrow());
  }

  @Test
  void each_invoice_gets_its_part() {
    InvoiceView first = order();
    InvoiceView second = order();
    UUID mutation = onDesk(total(first).add(total(second)).subtract(new BigDecimal("500.00")));

    List<Settlement.Outcome> outcomes =
        split(
            mutation,
            part(first, total(first)),
            part(second, total(second).subtract(new BigDecimal("500.00"))));

    assertThat(outcomes).containsExactly(Settlement.Outcome.PAID, Settlement.Outcome.PARTLY_PAID);
    assertThat(now(first).state()).isEqualTo(InvoiceState.PAID);
    assertThat(now(second).state()).isEqualTo(InvoiceState.PARTLY_PAID);
    assertThat(number("select count(*) from settlement where mutation_id = ?", mutation))
        .isEqualTo(2);
  }

  @Test
  void the_parts_are_never_more_or_less_than_the_transfer() {
    InvoiceView first = order();
    InvoiceView second = order();
    UUID mutation = onDesk(total(first).add(total(second)).subtract(BigDecimal.ONE));

    assertThatThrownBy(
            () -> split(mutation, part(first, total(first)), part(second, total(second))))
        .hasStackTraceContaining("are more than its amount");
    assertThatThrownBy(() -> split(mutation, part(first, total(first))))
        .hasStackTraceContaining("are not its amount");

    assertThat(now(first).state()).isEqualTo(InvoiceState.OPEN);
    assertThat(number("select count(*) from settlement where mutation_id = ?", mutation)).isZero();
  }

  @Test
  void each_paid_invoice_is_owed_its_own_part_back() {
    InvoiceView first = paidOrder();
    InvoiceView second = paidOrder();

    split(
        onDesk(total(first).add(total(second))),
        part(first, total(first)),
        part(second, total(second)));

    assertThat(owedBack(first)).isEqualTo(exactly(first));
    assertThat(owedBack(second)).isEqualTo(exactly(second));
    assertThat(get(Refunds.class).ofInvoice(first.id())).hasSize(1);
    assertThat(get(Refunds.class).ofInvoice(second.id())).hasSize(1);
  }

  @Test
  void money_that_the_bank_takes_back_holds_all_that_it_paid_for_and_is_reversed_from_all() {
    InvoiceView first = order();
    InvoiceView second = order();
    UUID mutation = onDesk(total(first).add(total(second)));
    split(mutation, part(first, total(first)), part(second, total(second)));
    Actor.Member other = seed.operator();

    bank.remove(row);
    readTwice();
    for (InvoiceView invoice : List.of(first, second)) {
      assertThat(now(invoice).orders().getFirst().hold())
          .isEqualTo(FrozenOrders.Hold.BANK_REVERSAL.name());
      assertThat(work("mutation.disappeared"))
          .anyMatch(item -> item.reason().contains(invoice.code()));
    }
    bank.add(row);
    read();
    assertThat(now(first).orders().getFirst().hold()).isNull();
    assertThat(now(second).orders().getFirst().hold()).isNull();
    bank.remove(row);
    readTwice();
    MoneyDecisions decisions = get(MoneyDecisions.class);
    UUID asked =
        decisions.ask(operator, mutation, MoneyDecision.Kind.REVERSED, "Bank menarik kembali");
    assertThat(decisions.open(operator))
        .filteredOn(one -> one.id().equals(asked))
        .singleElement()
        .satisfies(
            one -> assertThat(one.invoiceCode()).contains(first.code()).contains(second.code()));
    decisions.agree(other, asked);

    assertThat(now(first).orders().getFirst().state().name()).isEqualTo("CANCELLED");
    assertThat(now(second).orders().getFirst().state().name()).isEqualTo("CANCELLED");
    assertThat(
            one(
                "select coalesce(sum(p.amount), 0) from ledger_posting p join ledger_account a on a.id = p.account_id"
                    + " where a.kind = 'RECEIVABLE'"))
        .isEqualByComparingTo("0");
  }
}
