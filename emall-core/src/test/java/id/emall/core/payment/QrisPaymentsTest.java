package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Shopping;
import id.emall.core.ordering.WayChanges;
import id.emall.core.payment.qris.QrIssuing;
import id.emall.core.refund.MoneyDecisions;
import id.emall.core.testing.FakeQris;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Payments by QRIS codes, however they are told, and their money as it arrives at the bank. */
class QrisPaymentsTest extends PaymentScene {

  private static final String NAME = "qris";
  private static final String MERCHANT = "1830000003";

  private final FakeQris provider = FakeQris.merchant(MERCHANT);

  QrisPaymentsTest() {
    super("1830000001");
  }

  @Override
  protected String[] settings() {
    return Stream.concat(
            Stream.of(super.settings()),
            Stream.of(
                "emall.push.qris.adapter=fake-qris",
                "emall.push.qris.bank=BCA",
                "emall.push.qris.holder=Lumbung",
                "emall.push.qris.account=" + MERCHANT))
        .toArray(String[]::new);
  }

  private InvoiceView byQris() {
    return byQris(50_000);
  }

  private InvoiceView byQris(long price) {
    InvoiceView invoice =
        get(Checkout.class)
            .place(seed.buyer(), Shopping.by(NAME, Shopping.wish(seed.product(seller, price, 1))));
    get(QrIssuing.class).run();
    return invoice;
  }

  private void told(PushedPayment payment) {
    get(PushPayments.class).made(NAME, payment);
  }

  private static PushedPayment paid(InvoiceView invoice, String amount) {
    String bill = invoice.account().payReference();
    return payment(bill + "-1", bill, amount, "B" + bill + "-1");
  }

  private static PushedPayment payment(
      String code, String bill, String amount, String bankReference) {
    return new PushedPayment(
        code,
        bill,
        new BigDecimal(amount),
        null,
        "936000143",
        bankReference,
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  private UUID account() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from receiving_account where number = :number")
                .bind("number", MERCHANT)
                .mapTo(UUID.class)
                .one());
  }

  private BigDecimal atProvider() {
    return get(Ledger.class).balance(LedgerAccount.bank(account()));
  }

  private BigDecimal fees() {
    return get(Ledger.class).balance(LedgerAccount.fees());
  }

  private String outcomeOfNewestRow() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.outcome || ' ' || coalesce(m.outcome_reason, '') from mutation m
                    join receiving_account a on a.id = m.account_id
                    where a.kind = 'BANK' order by m.first_seen_at desc, m.id desc limit 1
                    """)
                .mapTo(String.class)
                .one());
  }

  private void arrives(String gross, String fee) {
    BigDecimal net = new BigDecimal(gross).subtract(new BigDecimal(fee));
    bank.credit(
        clock.instant(),
        net.toPlainString(),
        "KR OTOMATIS MID : %s LUMBUNG QR : %s DDR : %s".formatted(MERCHANT, gross, fee));
    read();
  }

  @Test
  void a_payment_told_any_number_of_times_counts_once() {
    InvoiceView invoice = byQris();
    PushedPayment payment = paid(invoice, exactly(invoice));

    told(payment);
    told(payment);
    told(paid(invoice, exactly(invoice)));

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(owedBack(invoice)).isEqualTo("0.00");
    assertThat(number("select count(*) from settlement where invoice_id = ?", invoice.id()))
        .isEqualTo(1);
  }

  @Test
  void told_and_found_at_the_same_moment_it_counts_once() throws Exception {
    InvoiceView invoice = byQris();
    PushedPayment payment = paid(invoice, exactly(invoice));
    Callable<Boolean> telling =
        () -> {
          told(payment);
          return true;
        };
    Callable<Boolean> finding =
        () -> {
          get(PushPayments.class).payFound(NAME, payment);
          return true;
        };

    atOnce(telling, finding, telling, finding);

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(number("select count(*) from settlement where invoice_id = ?", invoice.id()))
        .isEqualTo(1);
  }

  @Test
  void one_told_before_the_code_reached_the_mall_pays_and_asks_for_no_other() {
    InvoiceView invoice =
        get(Checkout.class)
            .place(seed.buyer(), Shopping.by(NAME, Shopping.wish(seed.product(seller, 50_000, 1))));
    int asked = provider.asked().size();

    told(paid(invoice, exactly(invoice)));
    get(QrIssuing.class).run();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(provider.asked()).hasSize(asked);
  }

  @Test
  void another_amount_is_settled_as_what_it_is() {
    InvoiceView invoice = byQris();
    told(paid(invoice, "1000.00"));
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PARTLY_PAID);

    get(WayChanges.class).choose(new Actor.System("test"), invoice.code(), NAME);
    get(QrIssuing.class).run();
    String rest = now(invoice).missing().toPlainString();
    assertThat(provider.asked().getLast().rupiah() + ".00").isEqualTo(rest);
    String bill = invoice.account().payReference();
    told(payment(bill + "-2", bill, rest, "x2"));

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void a_number_nobody_knows_goes_to_the_operators() {
    told(payment("0000-1", "0000", "77000.00", "B0"));

    UUID row = newestOnDesk();
    assertThat(get(UnmatchedPayments.class).find(operator, row)).isPresent();
    InvoiceView invoice = byQris();
    bind(row, invoice);
    assertThat(now(invoice).paidAmount()).isEqualByComparingTo("77000.00");
  }

  @Test
  void a_payment_told_by_the_banks_own_reference_alone_is_known() {
    InvoiceView invoice = byQris();
    String bill = invoice.account().payReference();

    told(payment("", "", exactly(invoice), "B" + bill + "-1"));
    told(paid(invoice, exactly(invoice)));

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(owedBack(invoice)).isEqualTo("0.00");
  }

  @Test
  void one_told_in_vain_is_found_when_the_payer_says_so() {
    InvoiceView invoice = byQris();
    provider.paid(paid(invoice, exactly(invoice)));

    get(PaymentClaims.class)
        .claim(new Actor.System("test"), invoice.code(), PaymentClaims.Claim.PLAIN);
    clock.advance(Duration.ofMinutes(1));
    get(PaymentLooks.class).run();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void an_invoice_does_not_end_before_the_bank_was_asked_and_late_money_revives_it() {
    InvoiceView invoice = byQris();
    clock.set(invoice.deadline().plus(Duration.ofHours(2)));
    get(InvoiceLapse.class).run();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);

    get(PaymentLooks.class).run();
    get(InvoiceLapse.class).run();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);

    told(paid(invoice, exactly(invoice)));
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void money_by_a_code_that_was_left_for_a_bank_pays_the_invoice_to_the_rupiah() {
    InvoiceView invoice = byQris();
    get(WayChanges.class).choose(new Actor.System("test"), invoice.code(), "bca");

    told(paid(invoice, exactly(invoice)));

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(now(invoice).uniqueCode()).isZero();
    assertThat(owedBack(invoice)).isEqualTo("0.00");
  }

  @Test
  void the_money_of_one_payment_arrives_less_its_fee() {
    BigDecimal before = atProvider();
    BigDecimal feesBefore = fees();
    InvoiceView invoice = byQris(83_000);
    told(paid(invoice, exactly(invoice)));
    assertThat(atProvider().subtract(before)).isEqualByComparingTo(exactly(invoice));

    arrives(exactly(invoice), "350.00");

    assertThat(outcomeOfNewestRow()).startsWith("SWEEP");
    assertThat(atProvider()).isEqualByComparingTo(before);
    assertThat(fees().subtract(feesBefore)).isEqualByComparingTo("350.00");
    arrives(exactly(invoice), "350.00");
    assertThat(outcomeOfNewestRow()).isEqualTo("DESK qris-unswept");
    forgetNewestRow();
  }

  @Test
  void the_money_of_a_day_arrives_at_once_and_each_payment_bears_its_share() {
    clock.advance(Duration.ofDays(20));
    BigDecimal before = atProvider();
    InvoiceView one = byQris();
    InvoiceView other = byQris();
    told(paid(one, exactly(one)));
    told(paid(other, exactly(other)));
    BigDecimal gross = new BigDecimal(exactly(one)).add(new BigDecimal(exactly(other)));

    arrives(gross.toPlainString(), "701.01");

    assertThat(outcomeOfNewestRow()).startsWith("SWEEP");
    assertThat(atProvider()).isEqualByComparingTo(before);
    assertThat(
            one(
                "select sum(fee) from sweep where row_id = (select row_id from sweep order by swept_at desc, row_id limit 1)"))
        .isEqualByComparingTo("701.01");
  }

  @Test
  void money_that_arrives_before_it_is_told_waits_on_the_desk_for_that() {
    clock.advance(Duration.ofDays(20));
    InvoiceView invoice = byQris();
    arrives(exactly(invoice), "350.00");
    assertThat(outcomeOfNewestRow()).isEqualTo("DESK qris-unswept");

    told(paid(invoice, exactly(invoice)));
    read();

    assertThat(outcomeOfNewestRow()).startsWith("SWEEP");
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void rows_that_do_not_add_up_or_name_a_stranger_are_looked_at_by_a_person() {
    bank.credit(
        clock.instant(), "49000.00", "KR OTOMATIS MID : " + MERCHANT + " X QR : 50000 DDR : 350");
    read();
    assertThat(outcomeOfNewestRow()).isEqualTo("DESK qris-unreadable");

    bank.credit(clock.instant(), "49650.00", "KR OTOMATIS MID : 99999 X QR : 50000 DDR : 350");
    read();
    assertThat(outcomeOfNewestRow()).isEqualTo("DESK qris-unknown-merchant");
  }

  @Test
  void a_fee_that_no_bank_keeps_sweeps_nobodys_payment() {
    BigDecimal before = fees();
    InvoiceView invoice = byQris(87_000);
    told(paid(invoice, exactly(invoice)));

    arrives(exactly(invoice), new BigDecimal(exactly(invoice)).subtract(BigDecimal.ONE).toString());

    assertThat(outcomeOfNewestRow()).isEqualTo("DESK qris-fee");
    assertThat(fees()).isEqualByComparingTo(before);
  }

  /** Lest another test's payment sweeps it. */
  private void forgetNewestRow() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update mutation set outcome_reason = 'test' where outcome_reason = 'qris-unswept'"));
  }

  @Test
  void money_of_several_payments_that_a_debit_takes_back_waits_for_a_true_row() {
    clock.advance(Duration.ofDays(20));
    BigDecimal before = atProvider();
    BigDecimal feesBefore = fees();
    InvoiceView one = byQris();
    InvoiceView other = byQris();
    told(paid(one, exactly(one)));
    told(paid(other, exactly(other)));
    BigDecimal gross = new BigDecimal(exactly(one)).add(new BigDecimal(exactly(other)));
    arrives(gross.toPlainString(), "702.00");
    UUID row = newestRow();
    bank.add(
        new StatementRow(
            StatementRow.Direction.DEBIT,
            gross.subtract(new BigDecimal("702.00")),
            StatementRow.Status.BOOKED,
            LocalDate.ofInstant(clock.instant(), MallClock.WIB),
            clock.instant(),
            "KOREKSI KR OTOMATIS",
            null,
            null,
            null,
            null));
    read();
    MoneyDecisions decisions = get(MoneyDecisions.class);

    decisions.agree(
        seed.operator(), decisions.askTakenBack(operator, newestRow(), row, "Koreksi oleh bank"));
    assertThat(fees()).isEqualByComparingTo(feesBefore);
    assertThat(atProvider()).isEqualByComparingTo(before.add(gross));
    arrives(gross.toPlainString(), "701.00");

    assertThat(outcomeOfNewestRow()).startsWith("SWEEP");
    assertThat(atProvider()).isEqualByComparingTo(before);
  }

  private UUID newestRow() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.id from mutation m join receiving_account a on a.id = m.account_id
                    where a.kind = 'BANK' order by m.first_seen_at desc, m.id desc limit 1
                    """)
                .mapTo(UUID.class)
                .one());
  }
}
