package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceTimeline;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Shopping;
import id.emall.core.testing.FakeBank;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Money on another of the mall's accounts than the invoice asks for. */
class WrongAccountTest extends PaymentScene {

  private static final String FIRST = "2000000116";
  private static final String SECOND = "2000000117";

  WrongAccountTest() {
    super(FIRST);
  }

  @Override
  protected String[] settings() {
    return Stream.concat(
            Stream.of(Shopping.settings(FIRST)),
            Stream.of(
                "emall.bank.mandiri.adapter=fake-bank",
                "emall.bank.mandiri.holder=Lumbung",
                "emall.bank.mandiri.account=" + SECOND))
        .toArray(String[]::new);
  }

  private static FakeBank other(InvoiceView invoice) {
    return FakeBank.account(invoice.account().number().equals(FIRST) ? SECOND : FIRST);
  }

  private UUID id(InvoiceView invoice, boolean ofTheInvoice) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from receiving_account where (id = :id) = :same limit 1")
                .bind("id", invoice.account().id())
                .bind("same", ofTheInvoice)
                .mapTo(UUID.class)
                .one());
  }

  private BigDecimal lying(UUID account) {
    return get(Ledger.class).balance(LedgerAccount.bank(account));
  }

  private List<String> events(InvoiceView invoice) {
    return get(InvoiceTimeline.class).of(invoice.id()).stream()
        .map(InvoiceTimeline.Line::event)
        .toList();
  }

  @Test
  void money_that_names_its_invoice_pays_it_from_whichever_account_it_lies_on() {
    InvoiceView invoice = order();
    BigDecimal here = lying(id(invoice, true));
    BigDecimal there = lying(id(invoice, false));
    other(invoice).credit(clock.instant(), exactly(invoice), "BELANJA " + invoice.code());

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(lying(id(invoice, true))).isEqualByComparingTo(here);
    assertThat(lying(id(invoice, false)))
        .isEqualByComparingTo(there.add(new BigDecimal(exactly(invoice))));
    assertThat(events(invoice)).contains("OTHER_ACCOUNT", "SETTLED");
  }

  @Test
  void a_bare_total_on_another_account_is_only_a_suggestion() {
    InvoiceView invoice = order();
    other(invoice).credit(clock.instant(), exactly(invoice), "TRANSFER");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);
    UUID onDesk = newestOnDesk();
    assertThat(get(UnmatchedPayments.class).find(operator, onDesk).orElseThrow().reason())
        .isEqualTo("other-account");
    assertThat(get(PaymentSuggestions.class).of(operator, onDesk).getFirst().code())
        .isEqualTo(invoice.code());
  }

  @Test
  void several_invoices_that_are_named_are_paid_by_exactly_what_they_miss_together() {
    InvoiceView first = order();
    InvoiceView second = order();
    BigDecimal both = new BigDecimal(exactly(first)).add(new BigDecimal(exactly(second)));
    String remark = "FAKTUR " + first.code() + " DAN " + second.code();
    bank.credit(clock.instant(), both.subtract(BigDecimal.TEN).toPlainString(), remark);
    read();
    assertThat(get(UnmatchedPayments.class).list(operator).getLast().reason())
        .isEqualTo("several-invoices");
    assertThat(now(first).state()).isEqualTo(InvoiceState.OPEN);
    assertThat(now(second).state()).isEqualTo(InvoiceState.OPEN);

    bank.credit(clock.instant(), both.toPlainString(), remark);
    read();

    assertThat(now(first).state()).isEqualTo(InvoiceState.PAID);
    assertThat(now(second).state()).isEqualTo(InvoiceState.PAID);
    assertThat(events(first)).contains("SHARED_TRANSFER");
    assertThat(owedBack(first)).isEqualTo("0.00");
    bank.credit(clock.instant(), both.toPlainString(), remark);
    read();
    assertThat(get(UnmatchedPayments.class).list(operator).getLast().reason())
        .isEqualTo("several-invoices");
  }
}
