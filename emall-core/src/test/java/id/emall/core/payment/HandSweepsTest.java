package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.refund.DueBinds;
import id.emall.core.refund.HandBinds;
import id.emall.core.refund.HandSweeps;
import id.emall.core.refund.MoneyDecisions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One row brings the money of many payments that were told before. */
class HandSweepsTest extends VirtualAccountScene {

  private Actor.Member second;

  HandSweepsTest() {
    super("2000000184", "88184");
  }

  @BeforeAll
  void second() {
    second = seed.operator();
  }

  /** What an earlier test left unswept is too old by now. */
  @BeforeEach
  void later() {
    clock.advance(Duration.ofDays(12));
  }

  private List<InvoiceView> paid(int invoices) {
    List<InvoiceView> paid = Stream.generate(this::virtualAccount).limit(invoices).toList();
    paid.forEach(invoice -> told(exact(invoice)));
    return paid;
  }

  private static BigDecimal sum(List<InvoiceView> invoices) {
    return BigDecimal.valueOf(
            invoices.stream().mapToLong(invoice -> invoice.total().amount()).sum())
        .setScale(2);
  }

  private UUID arrives(BigDecimal amount) {
    bank.credit(clock.instant(), amount.toPlainString(), "SETORAN VA HARIAN");
    read();
    return newestOnDesk();
  }

  private SweepDesk.Offer offer(UUID row) {
    return get(SweepDesk.class).offer(operator, row);
  }

  private BigDecimal fees() {
    return get(Ledger.class).balance(LedgerAccount.fees());
  }

  private String outcome(UUID row) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select outcome from mutation where id = :id")
                .bind("id", row)
                .mapTo(String.class)
                .one());
  }

  @Test
  void the_row_of_a_whole_day_is_offered_its_payments_and_sweeps_them_all_at_once() {
    BigDecimal before = atVirtualAccounts();
    List<InvoiceView> paid = paid(3);
    UUID row = arrives(sum(paid));

    SweepDesk.Offer offer = offer(row);
    assertThat(offer.payments()).extracting(SweepDesk.Told::invoices).hasSize(3);
    assertThat(offer.likely())
        .containsExactlyInAnyOrderElementsOf(
            offer.payments().stream().map(SweepDesk.Told::id).toList());
    HandBinds.Decided decided = get(HandSweeps.class).sweep(operator, row, offer.likely());
    assertThat(decided.effectiveAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
    get(DueBinds.class).run();
    assertThat(outcome(row)).isEqualTo("DESK");
    assertThat(get(MoneyDecisions.class).ofMutation(operator, row).orElseThrow().swept().payments())
        .isEqualTo(3);
    undoIsOver();

    assertThat(outcome(row)).isEqualTo("SWEEP");
    assertThat(atVirtualAccounts()).isEqualByComparingTo(before);
    assertThat(number("select count(*) from sweep where row_id = ?", row)).isEqualTo(3);
    assertThat(
            number(
                "select count(*) from audit_event where object_kind = 'mutation' and object_id = ?",
                row.toString()))
        .isGreaterThanOrEqualTo(2);
    paid.forEach(invoice -> assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID));
    paid.forEach(this::assertCountedOnce);
  }

  @Test
  void what_a_contract_should_not_have_kept_takes_two_operators_and_goes_to_fees() {
    List<InvoiceView> paid = paid(2);
    UUID row = arrives(sum(paid).subtract(new BigDecimal("4000.00")));
    BigDecimal before = fees();

    SweepDesk.Offer offer = offer(row);
    assertThat(offer.likely()).isEmpty();
    List<UUID> all = offer.payments().stream().map(SweepDesk.Told::id).toList();
    HandBinds.Decided decided = get(HandSweeps.class).sweep(operator, row, all);
    assertThat(decided.effectiveAt()).isNull();
    assertThatThrownBy(() -> get(MoneyDecisions.class).agree(operator, decided.id()))
        .isInstanceOf(Refusal.class);
    get(MoneyDecisions.class).agree(second, decided.id());
    undoIsOver();

    assertThat(outcome(row)).isEqualTo("SWEEP");
    assertThat(fees().subtract(before)).isEqualByComparingTo("4000.00");
  }

  @Test
  void when_one_of_them_was_swept_meanwhile_nothing_is_done_and_the_row_is_on_the_desk_again() {
    List<InvoiceView> paid = paid(2);
    UUID row = arrives(sum(paid));
    get(HandSweeps.class).sweep(operator, row, offer(row).likely());

    swept(paid.getFirst());
    read();
    get(DueBinds.class).run();

    assertThat(outcome(row)).isEqualTo("DESK");
    assertThat(get(UnmatchedPayments.class).find(operator, row).orElseThrow().reason())
        .isEqualTo("bind-sweep-changed");
    assertThat(number("select count(*) from sweep where row_id = ?", row)).isZero();
    assertThat(offer(row).payments()).hasSize(1);
  }

  @Test
  void more_than_was_told_is_no_sweep_and_only_operators_may_look() {
    List<InvoiceView> paid = paid(2);
    UUID row = arrives(sum(paid).add(BigDecimal.TEN));
    List<UUID> all = offer(row).payments().stream().map(SweepDesk.Told::id).toList();

    assertThatThrownBy(() -> get(HandSweeps.class).sweep(operator, row, all))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields()).extracting("code").contains("sweep.too-little"));
    assertThatThrownBy(() -> get(HandSweeps.class).sweep(operator, row, List.of(UUID.randomUUID())))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> get(HandSweeps.class).sweep(seller, row, all))
        .isInstanceOf(Refusal.class);
    assertThat(outcome(row)).isEqualTo("DESK");
  }

  @Test
  void whole_days_are_likelier_than_single_payments_and_doubt_is_no_choice() {
    UUID account = UUID.randomUUID();
    LocalDate friday = LocalDate.of(2026, 11, 20);
    List<SweepDesk.Told> told =
        List.of(
            told(account, friday, "100.00"),
            told(account, friday, "200.00"),
            told(account, friday.plusDays(1), "300.00"),
            told(account, friday.plusDays(2), "50.00"));

    assertThat(choice("350.00").of(told)).hasSize(2);
    assertThat(choice("650.00").of(told)).hasSize(4);
    assertThat(choice("200.00").of(told)).containsExactly(told.get(1).id());
    assertThat(choice("300.00").of(told)).isEmpty();
    assertThat(choice("777.00").of(told)).isEmpty();
  }

  private static SweepDesk.Told told(UUID account, LocalDate day, String amount) {
    return new SweepDesk.Told(
        UUID.randomUUID(),
        account,
        "BCA 88184",
        AccountKind.VA,
        day,
        new BigDecimal(amount),
        "8818400001",
        null);
  }

  private static SweepChoice choice(String amount) {
    return new SweepChoice(
        new BigDecimal(amount), Optional.empty(), gross -> gross.movePointLeft(2));
  }
}
