package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.StatementRow;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderClock;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeBank;
import id.emall.core.testing.Seed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PaymentTest extends CoreTest {

  private static final String ACCOUNT = "2000000001";

  private final FakeBank bank = FakeBank.account(ACCOUNT);
  private Seed seed;
  private Actor.Member seller;
  private Actor.Member operator;

  @Override
  protected String[] settings() {
    return Shopping.settings(ACCOUNT);
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    seller = seed.seller();
    operator = seed.operator();
    get(ReceivingAccounts.class).run();
  }

  /** Bank, ledger and orders agree after every test, whatever happened in it. */
  @AfterEach
  void the_books_agree() {
    BigDecimal off = one("select coalesce(sum(amount), 0) from ledger_posting");
    BigDecimal atBank =
        one(
            "select coalesce(sum(case direction when 'CREDIT' then amount else -amount end), 0) from mutation");
    BigDecimal inBooks =
        one(
            "select coalesce(sum(p.amount), 0) from ledger_posting p join ledger_account a on a.id = p.account_id where a.kind = 'BANK'");
    assertThat(off).isEqualByComparingTo("0");
    assertThat(inBooks).isEqualByComparingTo(atBank);
  }

  private BigDecimal one(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(BigDecimal.class).one());
  }

  private InvoiceView order() {
    return get(Checkout.class).place(seed.buyer(), Shopping.wish(seed.product(seller, 50_000, 1)));
  }

  private void read() {
    clock.advance(Duration.ofHours(1));
    get(FeedReader.class).run();
  }

  private InvoiceView now(InvoiceView invoice) {
    return get(Invoices.class).find(invoice.id());
  }

  private String owedBack(InvoiceView invoice) {
    return get(Ledger.class).balance(LedgerAccount.owedBack(invoice.id())).toPlainString();
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
  void reading_the_same_rows_again_pays_nothing_twice() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "SEKALI");

    read();
    read();
    read();

    assertThat(now(invoice).paidAmount()).isEqualTo(invoice.total().withSen());
    assertThat(owedBack(invoice)).isEqualTo("0.00");
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
  void a_remark_rewritten_overnight_is_the_same_row() {
    InvoiceView invoice = order();
    StatementRow row = bank.credit(clock.instant(), invoice.total().amount() + ".00", "PEND SITI");
    read();

    bank.remove(row);
    bank.add(
        new StatementRow(
            row.direction(),
            row.amount(),
            row.status(),
            row.bookingDate(),
            row.bankTime(),
            "TRSF E-BANKING CR 0203 SITI RAHMA",
            null,
            null,
            null,
            null));
    read();

    assertThat(owedBack(invoice)).isEqualTo("0.00");
    assertThat(one("select count(*) from settlement where invoice_id = '" + invoice.id() + "'"))
        .isEqualByComparingTo("1");
  }

  @Test
  void the_invoice_number_in_the_remark_finds_it_even_when_the_bank_splits_it() {
    InvoiceView invoice = order();
    String split =
        "PEMBAYARAN " + invoice.code().substring(0, 3) + " " + invoice.code().substring(3);
    bank.credit(clock.instant(), invoice.total().amount() + ".00", split);

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void an_unknown_amount_goes_to_the_desk_and_an_operator_binds_it_once() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), (invoice.total().amount() - 1_000) + ".00", "ANGGOTA KURANG");
    read();
    UUID mutation = get(UnmatchedPayments.class).list(operator).getLast().id();

    Settlement.Outcome outcome =
        get(UnmatchedPayments.class).bind(operator, mutation, invoice.code());

    assertThat(outcome).isEqualTo(Settlement.Outcome.PARTLY_PAID);
    assertThat(now(invoice).missing()).isEqualTo("1000.00");
    assertThatThrownBy(() -> get(UnmatchedPayments.class).bind(operator, mutation, invoice.code()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("payment.not-on-desk"));
    assertThatThrownBy(
            () -> get(UnmatchedPayments.class).bind(seed.buyer(), mutation, invoice.code()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void the_rest_of_a_part_payment_with_the_invoice_number_completes_it() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), (invoice.total().amount() - 1_000) + ".00", "SEBAGIAN");
    read();
    UUID mutation = get(UnmatchedPayments.class).list(operator).getLast().id();
    get(UnmatchedPayments.class).bind(operator, mutation, invoice.code());
    bank.credit(clock.instant(), "1000.00", "SISA " + invoice.code());

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(owedBack(invoice)).isEqualTo("0.00");
  }

  @Test
  void too_much_money_pays_the_invoice_and_the_rest_is_owed_back() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), (invoice.total().amount() + 5_000) + ".00", "LEBIH");
    read();
    UUID mutation = get(UnmatchedPayments.class).list(operator).getLast().id();

    assertThat(get(UnmatchedPayments.class).bind(operator, mutation, invoice.code()))
        .isEqualTo(Settlement.Outcome.PAID_AND_OVER);
    assertThat(owedBack(invoice)).isEqualTo("5000.00");
    assertThat(get(WorkItems.class).open(operator))
        .anyMatch(
            item ->
                item.kind().equals("money.owed-back") && item.objectId().contains(invoice.code()));
  }

  @Test
  void an_invoice_lapses_only_after_a_read_past_its_deadline_and_gives_the_stock_back() {
    Seed.Product product = seed.product(seller, 50_000, 1);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    clock.set(invoice.deadline().plus(Duration.ofMinutes(30)));
    get(FeedReader.class).run();
    get(InvoiceLapse.class).run();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);

    clock.set(invoice.deadline().plus(Duration.ofMinutes(61)));
    get(FeedReader.class).run();
    get(InvoiceLapse.class).run();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);
    assertThat(seed.stockOf(product.id())).isEqualTo(1);
  }

  @Test
  void a_late_payment_revives_the_invoice_while_stock_lasts() {
    Seed.Product product = seed.product(seller, 50_000, 1);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    lapse(invoice);
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "TERLAMBAT");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(now(invoice).orders().getFirst().state()).isEqualTo(OrderState.PAID);
    assertThat(seed.stockOf(product.id())).isZero();
  }

  @Test
  void a_late_payment_for_what_is_sold_meanwhile_is_owed_back() {
    Seed.Product product = seed.product(seller, 50_000, 1);
    InvoiceView late = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    lapse(late);
    get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    bank.credit(clock.instant(), late.total().amount() + ".00", "TERLAMBAT");

    read();

    assertThat(now(late).state()).isEqualTo(InvoiceState.LAPSED);
    assertThat(owedBack(late)).isEqualTo(late.total().withSen().toPlainString());
    assertThat(seed.stockOf(product.id())).isZero();
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
  void the_money_is_the_sellers_when_the_buyer_confirms() {
    Actor.Member buyer = seed.buyer();
    Actor.Member shop = seed.seller();
    InvoiceView invoice =
        get(Checkout.class).place(buyer, Shopping.wish(seed.product(shop, 100_000, 1)));
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "LUNAS");
    read();
    OrderView order = now(invoice).orders().getFirst();
    get(Orders.class).shipped(shop, order.id());
    get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());

    get(Orders.class).confirmReceipt(buyer, order.code());

    assertThat(get(Orders.class).find(order.id()).state()).isEqualTo(OrderState.COMPLETED);
    assertThat(get(Ledger.class).balance(LedgerAccount.seller(shop.shopId())))
        .isEqualByComparingTo(BigDecimal.valueOf(98_000 + order.shippingCost().amount()));
    assertThatThrownBy(() -> get(Orders.class).confirmReceipt(buyer, order.code()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("order.not-allowed"));
  }

  @Test
  void an_order_completes_by_itself_after_the_complaint_period() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "LUNAS");
    read();
    OrderView order = now(invoice).orders().getFirst();
    get(Orders.class).shipped(seller, order.id());
    get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());

    get(OrderClock.class).run();
    assertThat(get(Orders.class).find(order.id()).state()).isEqualTo(OrderState.DELIVERED);
    clock.advance(Duration.ofDays(2));
    get(OrderClock.class).run();

    assertThat(get(Orders.class).find(order.id()).state()).isEqualTo(OrderState.COMPLETED);
  }

  @Test
  void an_order_never_sent_is_withdrawn_and_its_money_owed_back() {
    Seed.Product product = seed.product(seller, 50_000, 1);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "LUNAS");
    read();
    clock.advance(Duration.ofDays(3));

    get(OrderClock.class).run();

    OrderView order = now(invoice).orders().getFirst();
    assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
    assertThat(owedBack(invoice)).isEqualTo(order.total().withSen().toPlainString());
    assertThat(seed.stockOf(product.id())).isEqualTo(1);
  }

  @Test
  void a_row_that_disappears_is_flagged_and_told_and_comes_back() {
    StatementRow row = bank.credit(clock.instant(), "123456.00", "HILANG");
    read();
    bank.remove(row);
    read();
    assertThat(get(WorkItems.class).open(operator))
        .anyMatch(item -> item.kind().equals("mutation.disappeared"));

    bank.add(row);
    read();

    assertThat(get(WorkItems.class).open(operator))
        .noneMatch(item -> item.kind().equals("mutation.disappeared"));
    assertThat(one("select count(*) from mutation where remark = 'HILANG'"))
        .isEqualByComparingTo("1");
  }

  @Test
  void a_bank_that_refuses_us_is_asked_no_more_until_an_operator_resumes() {
    bank.fail(OutsideFailure.Kind.AUTH);
    read();
    int reads = bank.reads();
    read();
    assertThat(bank.reads()).isEqualTo(reads);
    assertThat(get(WorkItems.class).open(operator))
        .anyMatch(item -> item.kind().equals("feed.trouble"));

    bank.recover();
    get(Feeds.class).resume(operator, get(Feeds.class).states(operator).getFirst().accountId());
    read();

    assertThat(bank.reads()).isGreaterThan(reads);
  }

  @Test
  void saying_that_one_has_paid_asks_the_bank_at_once() {
    InvoiceView invoice = order();
    read();
    int reads = bank.reads();
    clock.advance(Duration.ofMinutes(1));
    Actor.Member buyer = new Actor.Member(invoice.buyerId(), "x", Actor.Role.BUYER, null, "id");

    get(PaymentClaims.class).claim(buyer, invoice.code(), PaymentClaims.Claim.PLAIN);
    get(FeedReader.class).run();

    assertThat(bank.reads()).isEqualTo(reads + 1);
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);
  }

  private void lapse(InvoiceView invoice) {
    clock.set(invoice.deadline().plus(Duration.ofHours(2)));
    get(FeedReader.class).run();
    get(InvoiceLapse.class).run();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);
  }
}
