package id.emall.core.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.StatementRow;
import id.emall.core.common.Refusal;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.payment.UnmatchedPayments;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money that operators give to invoices by hand, and how it is undone. */
class HandBindsTest extends RefundScene {

  private StatementRow row;

  HandBindsTest() {
    super("2000000118");
  }

  private HandBinds binds() {
    return get(HandBinds.class);
  }

  private UUID onDesk(String amount) {
    row = bank.credit(clock.instant(), amount, "TANPA NAMA");
    read();
    return newestOnDesk();
  }

  private UUID shortOf(InvoiceView invoice) {
    return onDesk((invoice.total().amount() - 700) + ".00");
  }

  private static HandBinds.Line line(InvoiceView invoice, String amount) {
    return new HandBinds.Line(invoice.code(), new BigDecimal(amount));
  }

  private String reason(UUID mutation) {
    return get(UnmatchedPayments.class).find(operator, mutation).orElseThrow().reason();
  }

  private void runs() {
    get(DueBinds.class).run();
  }

  @Test
  void a_bind_takes_effect_only_when_the_time_to_undo_it_is_over_and_once() throws Exception {
    InvoiceView invoice = order();
    UUID mutation = shortOf(invoice);

    HandBinds.Decided decided = binds().whole(operator, mutation, invoice.code());

    assertThat(decided.effectiveAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
    runs();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);
    refused("money.decision-open", () -> binds().whole(second, mutation, invoice.code()));
    clock.advance(Duration.ofMinutes(2));
    atOnce(tried(this::runs), tried(this::runs), tried(this::runs));
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PARTLY_PAID);
    assertThat(now(invoice).missing()).isEqualTo("700.00");
    refused("money.decided", () -> get(MoneyDecisions.class).refuse(operator, decided.id()));
    assertThat(audited(mutation)).isEqualTo("payment.bind-decide payment.bind");
  }

  @Test
  void what_was_undone_moves_nothing_and_may_be_decided_anew() {
    InvoiceView invoice = order();
    UUID mutation = shortOf(invoice);
    HandBinds.Decided decided = binds().whole(operator, mutation, invoice.code());

    get(MoneyDecisions.class).refuse(operator, decided.id());
    undoIsOver();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);
    assertThat(get(MoneyDecisions.class).ofMutation(operator, mutation)).isEmpty();
    bind(mutation, invoice);
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PARTLY_PAID);
  }

  @Test
  void from_the_limit_on_a_second_operator_agrees_and_even_then_it_can_be_undone() {
    InvoiceView invoice = order();
    UUID mutation = onDesk("5000000.00");

    HandBinds.Decided decided = binds().whole(operator, mutation, invoice.code());

    assertThat(decided.effectiveAt()).isNull();
    undoIsOver();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);
    MoneyDecisions decisions = get(MoneyDecisions.class);
    refused("money.second-operator", () -> decisions.agree(operator, decided.id()));
    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle.execute(
                            "update money_decision set state = 'DUE', decided_by = asked_by, decided_at = now(),"
                                + " effective_at = now() where id = ?",
                            decided.id())))
        .hasMessageContaining("money_decision_by_two_operators");
    decisions.agree(second, decided.id());
    runs();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);
    undoIsOver();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(only(invoice).why()).isEqualTo("over");
  }

  @Test
  void a_bind_whose_invoice_was_paid_or_ended_meanwhile_falls_back_to_the_desk() {
    InvoiceView paid = order();
    UUID first = shortOf(paid);
    binds().whole(operator, first, paid.code());
    bank.credit(clock.instant(), exactly(paid), "LUNAS");
    read();
    assertThat(now(paid).state()).isEqualTo(InvoiceState.PAID);
    runs();
    assertThat(reason(first)).isEqualTo("bind-invoice-paid");

    InvoiceView ended = order();
    UUID next = shortOf(ended);
    binds().whole(operator, next, ended.code());
    get(Invoices.class).cancel(buyer(ended), ended.code());
    undoIsOver();
    assertThat(reason(next)).isEqualTo("bind-invoice-ended");
    assertThat(owedBack(ended)).isEqualTo("0.00");

    bind(next, ended);
    assertThat(owedBack(ended)).isEqualTo((ended.total().amount() - 700) + ".00");
  }

  @Test
  void a_bind_whose_money_the_bank_shows_no_more_falls_back_to_the_desk() {
    InvoiceView invoice = order();
    UUID mutation = shortOf(invoice);
    binds().whole(operator, mutation, invoice.code());
    bank.remove(row);
    readTwice();

    runs();

    assertThat(reason(mutation)).isEqualTo("bind-disappeared");
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);
  }

  @Test
  void money_is_divided_among_invoices_and_what_is_left_needs_a_second_operator() {
    InvoiceView first = order();
    InvoiceView other = order();
    BigDecimal both = new BigDecimal(exactly(first)).add(new BigDecimal(exactly(other)));
    UUID mutation = onDesk(both.add(new BigDecimal("25000.00")).toPlainString());
    List<HandBinds.Line> lines = List.of(line(first, exactly(first)), line(other, exactly(other)));

    assertThat(binds().divide(operator, mutation, lines).rest()).isEqualTo("25000.00");
    refused("split.rest", () -> binds().split(operator, mutation, lines, null));
    refused(
        "split.too-much",
        () -> binds().divide(operator, mutation, List.of(line(first, "99000000"))));
    refused(
        "split.same-invoice",
        () ->
            binds().divide(operator, mutation, List.of(line(first, "1000"), line(first, "1000"))));
    refused(
        "split.amount",
        () -> binds().divide(operator, mutation, List.of(new HandBinds.Line(first.code(), null))));
    HandBinds.Decided decided = binds().split(operator, mutation, lines, "send-back");
    assertThat(decided.effectiveAt()).isNull();
    get(MoneyDecisions.class).agree(second, decided.id());
    undoIsOver();

    assertThat(now(first).state()).isEqualTo(InvoiceState.PAID);
    assertThat(now(other).state()).isEqualTo(InvoiceState.PAID);
    assertThat(balance(LedgerAccount.owedBack(mutation))).isEqualTo("25000.00");
    assertThat(
            number(
                "select count(*) from refund where cause_id = ? and invoice_id is null", mutation))
        .isOne();
  }

  @Test
  void a_rest_that_was_kept_apart_can_be_sent_back_later() {
    InvoiceView invoice = order();
    UUID mutation = onDesk((invoice.total().amount() + 25_000) + ".00");
    HandBinds.Decided decided =
        binds().split(operator, mutation, List.of(line(invoice, exactly(invoice))), "unidentified");
    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(second, decided.id());
    undoIsOver();
    assertThat(get(Outstanding.class).apart(operator, null).rows())
        .anyMatch(apart -> apart.mutationId().equals(mutation));

    UUID asked =
        decisions.ask(operator, mutation, MoneyDecision.Kind.SEND_BACK, "Pengirim menelepon");
    decisions.agree(second, asked);

    assertThat(balance(LedgerAccount.owedBack(mutation))).isEqualTo("25000.00");
    assertThat(get(Outstanding.class).apart(operator, null).rows())
        .noneMatch(apart -> apart.mutationId().equals(mutation));
  }

  @Test
  void only_operators_decide() {
    InvoiceView invoice = order();
    UUID mutation = shortOf(invoice);

    assertThatThrownBy(() -> binds().whole(buyer(invoice), mutation, invoice.code()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> binds().split(seller, mutation, List.of(), null))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_divided_row_whose_rest_was_sent_back_can_be_reversed_and_sent_back_as_often_as_it_comes() {
    InvoiceView invoice = order();
    UUID mutation = onDesk((invoice.total().amount() + 25_000) + ".00");
    MoneyDecisions decisions = get(MoneyDecisions.class);
    HandBinds.Decided decided =
        binds().split(operator, mutation, List.of(line(invoice, exactly(invoice))), "send-back");
    decisions.agree(second, decided.id());
    undoIsOver();
    sent(refundOf(mutation));
    LedgerAccount asked = LedgerAccount.receivable(mutation);
    LedgerAccount apart = LedgerAccount.unidentified(desk().sources(operator).getFirst().id());
    String before = balance(apart);

    reversed(mutation);
    assertThat(balance(asked)).isEqualTo("25000.00");
    bank.add(row);
    read();
    assertThat(balance(asked)).isEqualTo("0.00");
    UUID back = decisions.ask(operator, mutation, MoneyDecision.Kind.SEND_BACK, "Pengirim lain");
    decisions.agree(second, back);

    assertThat(balance(apart)).isEqualTo(before);
    assertThat(balance(LedgerAccount.owedBack(back))).isEqualTo(exactly(invoice));
    reversed(mutation);
    assertThat(balance(LedgerAccount.owedBack(back))).isEqualTo("0.00");
    assertThat(balance(asked)).isEqualTo("25000.00");
  }

  @Test
  void what_was_sent_back_by_a_transfer_and_reversed_is_asked_back_only_until_it_is_shown_again() {
    UUID mutation = onDesk("913000.00");
    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(
        second, decisions.ask(operator, mutation, MoneyDecision.Kind.SEND_BACK, "Salah kirim"));
    sent(refundOf(mutation));

    for (int time = 0; time < 2; time++) {
      reversed(mutation);
      assertThat(balance(LedgerAccount.receivable(mutation))).isEqualTo("913000.00");
      bank.add(row);
      read();
      assertThat(balance(LedgerAccount.receivable(mutation))).isEqualTo("0.00");
    }
  }

  @Test
  void what_was_for_no_invoice_and_is_shown_again_may_be_divided_once_more() {
    InvoiceView invoice = order();
    UUID mutation = onDesk((invoice.total().amount() + 31_000) + ".00");
    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(
        second, decisions.ask(operator, mutation, MoneyDecision.Kind.UNIDENTIFIED, "Siapa ini?"));
    reversed(mutation);
    bank.add(row);
    readTwice();

    HandBinds.Decided decided =
        binds().split(operator, mutation, List.of(line(invoice, exactly(invoice))), "unidentified");
    decisions.agree(second, decided.id());
    undoIsOver();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  private RefundView refundOf(UUID cause) {
    return desk().list(operator, RefundState.ASKED_ACCOUNT).stream()
        .filter(refund -> refund.causeId().equals(cause))
        .findFirst()
        .orElseThrow();
  }

  private void sent(RefundView refund) {
    desk().giveAccount(operator, refund.id(), SITI);
    desk().prepare(operator, refund.id(), desk().sources(operator).getFirst().id());
    desk().approve(second, refund.id());
    desk().recordPayment(operator, refund.id(), today(), "FT" + refund.code());
  }

  private void reversed(UUID mutation) {
    bank.remove(row);
    readTwice();
    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(
        second, decisions.ask(operator, mutation, MoneyDecision.Kind.REVERSED, "Ditarik bank"));
  }
}
