package id.emall.core.refund;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceTimeline;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.TakenBack;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money that a bank takes back by a row of its own, and transfers of refunds that come back. */
class TakenBackTest extends RefundScene {

  TakenBackTest() {
    super("2000000119");
  }

  private StatementRow row(
      StatementRow.Direction direction, String amount, String remark, String reference) {
    StatementRow row =
        new StatementRow(
            direction,
            new BigDecimal(amount),
            StatementRow.Status.BOOKED,
            today(),
            clock.instant(),
            remark,
            null,
            reference,
            null,
            null);
    bank.add(row);
    read();
    get(DeskWatch.class).run();
    return row;
  }

  private UUID newest(String direction) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from mutation where direction = :d order by first_seen_at desc, id desc limit 1")
                .bind("d", direction)
                .mapTo(UUID.class)
                .one());
  }

  private UUID clearing() {
    return desk().sources(operator).getFirst().id();
  }

  @Test
  void a_debit_with_the_reference_of_a_credit_holds_the_order_and_two_operators_book_it() {
    InvoiceView invoice = order();
    String before = balance(LedgerAccount.clearing(clearing()));
    row(StatementRow.Direction.CREDIT, exactly(invoice), "TRSF", "REF900001");
    UUID credit = newest("CREDIT");
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);

    row(StatementRow.Direction.DEBIT, exactly(invoice), "NREV TRSF", "REF900001");

    UUID debit = newest("DEBIT");
    assertThat(now(invoice).orders().getFirst().hold()).isEqualTo("BANK_REVERSAL");
    assertThat(work(TakenBack.ITEM))
        .anyMatch(
            item ->
                item.objectId().equals(debit.toString()) && item.reason().contains(invoice.code()));
    assertThat(get(TakenBack.class).credits(operator, debit).getFirst().id()).isEqualTo(credit);
    MoneyDecisions decisions = get(MoneyDecisions.class);
    UUID asked = decisions.askTakenBack(operator, debit, credit, "Bank menarik kembali");
    refused("money.second-operator", () -> decisions.agree(operator, asked));
    decisions.agree(second, asked);

    assertThat(get(Orders.class).find(invoice.orders().getFirst().id()).state())
        .isEqualTo(OrderState.CANCELLED);
    assertThat(balance(LedgerAccount.clearing(clearing()))).isEqualTo(before);
    assertThat(work(TakenBack.ITEM))
        .extracting(WorkItems.WorkItem::objectId)
        .doesNotContain(debit.toString());
    assertThat(get(InvoiceTimeline.class).of(invoice.id()))
        .extracting(InvoiceTimeline.Line::event)
        .contains("REVERSED");
    refused(
        "payment.not-taken-back",
        () -> decisions.askTakenBack(operator, debit, credit, "Sekali lagi"));
  }

  @Test
  void a_correction_of_money_on_the_desk_leaves_nothing_behind() {
    String before = balance(LedgerAccount.clearing(clearing()));
    row(StatementRow.Direction.CREDIT, "77123.00", "TANPA NAMA", null);
    UUID credit = newestOnDesk();
    row(StatementRow.Direction.DEBIT, "77123.00", "KOREKSI TANPA NAMA", null);
    UUID debit = newest("DEBIT");

    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(second, decisions.askTakenBack(operator, debit, credit, "Koreksi oleh bank"));

    assertThat(balance(LedgerAccount.clearing(clearing()))).isEqualTo(before);
    refused("payment.not-on-desk", () -> get(HandBinds.class).whole(operator, credit, "ABCDEF"));
  }

  @Test
  void money_that_was_kept_apart_and_taken_back_is_not_sent_back_too() {
    row(StatementRow.Direction.CREDIT, "66123.00", "TANPA NAMA", null);
    UUID credit = newestOnDesk();
    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(
        second,
        decisions.ask(operator, credit, MoneyDecision.Kind.UNIDENTIFIED, "Tidak ada pemiliknya"));
    row(StatementRow.Direction.DEBIT, "66123.00", "KOREKSI TANPA NAMA", null);
    decisions.agree(
        second, decisions.askTakenBack(operator, newest("DEBIT"), credit, "Koreksi oleh bank"));

    assertThat(balance(LedgerAccount.unidentified(clearing()))).isEqualTo("0.00");
    assertThat(get(Outstanding.class).apart(operator, null).rows())
        .noneMatch(apart -> apart.mutationId().equals(credit));
    refused(
        "payment.not-on-desk",
        () -> decisions.ask(operator, credit, MoneyDecision.Kind.SEND_BACK, "Pengirim menelepon"));
  }

  @Test
  void of_two_invoices_that_one_transfer_paid_no_more_credit_is_taken_than_is_there() {
    Actor.Member buyer = seed.buyer();
    InvoiceView first = order(buyer);
    InvoiceView other = order(buyer);
    BigDecimal sum = new BigDecimal(exactly(first)).add(new BigDecimal(exactly(other)));
    row(StatementRow.Direction.CREDIT, sum.toPlainString(), codes(first, other), null);
    UUID credit = newest("CREDIT");
    InvoiceView third = order(buyer);
    assertThat(third.creditUsed().amount()).isEqualTo(first.uniqueCode() + other.uniqueCode());
    row(StatementRow.Direction.CREDIT, exactly(third), "TRSF", null);
    int there = now(third).uniqueCode();
    int codes = Math.min(first.uniqueCode(), there) + Math.min(other.uniqueCode(), there);
    assertThat(codes).as("what both would take").isGreaterThan(there);

    row(StatementRow.Direction.DEBIT, sum.toPlainString(), "KOREKSI " + codes(first, other), null);
    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(
        second, decisions.askTakenBack(operator, newest("DEBIT"), credit, "Koreksi oleh bank"));

    assertThat(balance(LedgerAccount.buyerCredit(buyer.id()))).isEqualTo("0.00");
  }

  private InvoiceView order(Actor.Member buyer) {
    return get(Checkout.class).place(buyer, Shopping.wish(seed.product(seller, 50_000, 1)));
  }

  private static String codes(InvoiceView first, InvoiceView other) {
    return first.code() + " " + other.code();
  }

  @Test
  void an_ordinary_debit_is_no_reversal() {
    row(StatementRow.Direction.CREDIT, "88123.00", "TANPA NAMA", null);
    int told = work(TakenBack.ITEM).size();
    row(StatementRow.Direction.DEBIT, "88123.00", "BIAYA KOREKTOR", null);

    assertThat(work(TakenBack.ITEM)).hasSize(told);
  }

  @Test
  void a_transfer_of_a_refund_that_comes_back_is_owed_once_more_and_told() {
    RefundView refund = approved();
    InvoiceView invoice = invoice(refund);
    debit(refund.amount(), "TRSF KE SITI " + refund.code());
    read();
    get(RefundWatch.class).run();
    assertThat(now(refund).state()).isEqualTo(RefundState.PAID);
    assertThat(owedBack(invoice)).isEqualTo("0.00");

    row(
        StatementRow.Direction.CREDIT,
        refund.amount().toPlainString(),
        "RETUR " + refund.code(),
        null);

    assertThat(owedBack(invoice)).isEqualTo(refund.amount().toPlainString());
    RefundView again =
        get(Refunds.class).ofInvoice(invoice.id()).stream()
            .filter(one -> one.state() == RefundState.ASKED_ACCOUNT)
            .findFirst()
            .orElseThrow();
    assertThat(again.why()).isEqualTo("bounced");
    assertThat(again.amount()).isEqualByComparingTo(refund.amount());
    assertThat(work(RefundBounces.ITEM))
        .filteredOn(item -> item.objectId().equals(again.id().toString()))
        .hasSize(1);
    get(DeskWatch.class).run();
    assertThat(get(Refunds.class).ofInvoice(invoice.id())).hasSize(2);
  }

  @Test
  void a_refund_of_money_that_a_debit_may_take_back_is_not_approved() {
    InvoiceView invoice = paidOrder();
    bank.credit(clock.instant(), exactly(invoice), "DUA KALI");
    read();
    RefundView refund =
        get(Refunds.class).giveAccount(buyer(invoice), invoice.code(), only(invoice).id(), SITI);
    desk().prepare(operator, refund.id(), clearing());
    row(StatementRow.Direction.DEBIT, exactly(invoice), "KOREKSI DUA KALI", null);

    refused("refund.money-missing", () -> desk().approve(second, refund.id()));
  }

  @Test
  void a_debit_that_shows_a_refund_takes_nothing_back() {
    RefundView refund = approved();
    debit(refund.amount(), "TRSF KE SITI " + refund.code());
    read();
    UUID shown = newest("DEBIT");
    get(RefundWatch.class).run();
    row(StatementRow.Direction.CREDIT, refund.amount().toPlainString(), "TANPA NAMA", null);
    UUID credit = newest("CREDIT");

    assertThat(now(refund).state()).isEqualTo(RefundState.PAID);
    assertThat(get(TakenBack.class).find(operator, shown)).isEmpty();
    refused(
        "payment.not-taken-back",
        () -> get(MoneyDecisions.class).askTakenBack(operator, shown, credit, "Koreksi"));
  }

  @Test
  void a_debit_that_took_money_back_shows_no_refund() {
    RefundView refund = approved();
    row(StatementRow.Direction.CREDIT, refund.amount().toPlainString(), "TANPA NAMA", null);
    UUID credit = newest("CREDIT");
    row(
        StatementRow.Direction.DEBIT,
        refund.amount().toPlainString(),
        "KOREKSI " + refund.code(),
        null);
    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(
        second, decisions.askTakenBack(operator, newest("DEBIT"), credit, "Koreksi oleh bank"));

    get(RefundWatch.class).run();

    assertThat(now(refund).state()).isEqualTo(RefundState.APPROVED);
  }

  @Test
  void a_credit_that_is_shown_again_stays_held_while_a_debit_may_have_taken_it_back() {
    InvoiceView invoice = order();
    StatementRow paid = row(StatementRow.Direction.CREDIT, exactly(invoice), "TRSF", "REF900003");
    row(StatementRow.Direction.DEBIT, exactly(invoice), "NREV TRSF", "REF900003");
    bank.remove(paid);
    readTwice();

    bank.add(paid);
    read();

    assertThat(work("mutation.disappeared")).noneMatch(i -> i.reason().contains(invoice.code()));
    assertThat(now(invoice).orders().getFirst().hold()).isEqualTo("BANK_REVERSAL");
  }

  @Test
  void a_held_order_is_not_just_called_done() {
    InvoiceView invoice = order();
    row(StatementRow.Direction.CREDIT, exactly(invoice), "TRSF", "REF900002");
    row(StatementRow.Direction.DEBIT, exactly(invoice), "NREV TRSF", "REF900002");
    WorkItems.WorkItem held =
        work("order.held").stream()
            .filter(item -> item.objectId().equals(invoice.orders().getFirst().id().toString()))
            .findFirst()
            .orElseThrow();

    refused("work-item.decided-elsewhere", () -> get(WorkItems.class).done(operator, held.id()));
  }

  /** A refund whose transfer came back: the row that brought it, and the refund that reopened. */
  private record Bounced(InvoiceView invoice, StatementRow row, UUID credit, RefundView again) {}

  private Bounced bounced() {
    RefundView refund = approved();
    InvoiceView invoice = invoice(refund);
    debit(refund.amount(), "TRSF KE SITI " + refund.code());
    read();
    get(RefundWatch.class).run();
    StatementRow row =
        row(
            StatementRow.Direction.CREDIT,
            refund.amount().toPlainString(),
            "RETUR " + refund.code(),
            null);
    RefundView again = open(invoice);
    return new Bounced(invoice, row, again.causeId(), again);
  }

  private RefundView open(InvoiceView invoice) {
    return get(Refunds.class).ofInvoice(invoice.id()).stream()
        .filter(one -> one.state() == RefundState.ASKED_ACCOUNT)
        .findFirst()
        .orElseThrow();
  }

  private void reversed(Bounced bounced) {
    bank.remove(bounced.row());
    readTwice();
    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(
        second,
        decisions.ask(
            operator, bounced.credit(), MoneyDecision.Kind.REVERSED, "Bank menarik kembali"));
  }

  @Test
  void a_bounce_that_the_bank_takes_back_stops_the_refund_that_it_reopened() {
    Bounced bounced = bounced();
    assertThat(work(RefundBounces.ITEM))
        .anyMatch(item -> item.objectId().equals(bounced.again().id().toString()));

    reversed(bounced);

    assertThat(now(bounced.again()).state()).isEqualTo(RefundState.STOPPED);
    assertThat(owedBack(bounced.invoice())).isEqualTo("0.00");
    assertThat(work(RefundBounces.ITEM))
        .noneMatch(item -> item.objectId().equals(bounced.again().id().toString()));
    bank.add(bounced.row());
    readTwice();
    get(DeskWatch.class).run();
    assertThat(open(bounced.invoice()).causeId()).isEqualTo(bounced.credit());
    assertThat(owedBack(bounced.invoice())).isEqualTo(bounced.again().amount().toPlainString());
  }

  @Test
  void a_bounce_that_a_debit_takes_back_stops_the_refund_that_it_reopened() {
    Bounced bounced = bounced();
    row(
        StatementRow.Direction.DEBIT,
        bounced.again().amount().toPlainString(),
        "KOREKSI RETUR",
        null);
    MoneyDecisions decisions = get(MoneyDecisions.class);

    decisions.agree(
        second,
        decisions.askTakenBack(
            operator, newest("DEBIT"), bounced.credit(), "Bank menarik kembali"));

    assertThat(now(bounced.again()).state()).isEqualTo(RefundState.STOPPED);
    assertThat(owedBack(bounced.invoice())).isEqualTo("0.00");
  }

  @Test
  void a_bounce_that_goes_after_it_was_refunded_once_more_is_asked_back_until_it_is_shown_again() {
    Bounced bounced = bounced();
    RefundDesk desk = desk();
    desk.giveAccount(operator, bounced.again().id(), SITI);
    desk.prepare(operator, bounced.again().id(), clearing());
    desk.approve(second, bounced.again().id());
    desk.recordPayment(operator, bounced.again().id(), today(), "FT5544332211");
    LedgerAccount asked = LedgerAccount.receivable(bounced.invoice().id());

    reversed(bounced);
    assertThat(balance(asked)).isEqualTo(bounced.again().amount().toPlainString());

    bank.add(bounced.row());
    read();
    assertThat(balance(asked)).isEqualTo("0.00");
    assertThat(get(InvoiceTimeline.class).of(bounced.invoice().id()))
        .extracting(InvoiceTimeline.Line::event)
        .contains("CLAIM_MET");
    reversed(bounced);
  }
}
