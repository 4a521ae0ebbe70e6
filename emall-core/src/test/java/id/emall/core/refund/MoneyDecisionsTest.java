package id.emall.core.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.StatementRow;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceTimeline;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.core.testing.Seed;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rows of the bank about which two operators decide. */
class MoneyDecisionsTest extends RefundScene {

  private static final String WHY = "Bukan untuk toko kami";

  MoneyDecisionsTest() {
    super("2000000032");
  }

  private MoneyDecisions decisions() {
    return get(MoneyDecisions.class);
  }

  private UUID stray(String amount) {
    bank.credit(clock.instant(), amount, "SALAH KIRIM");
    read();
    return newestOnDesk();
  }

  private LedgerAccount account(LedgerAccount.Kind kind) {
    return new LedgerAccount(kind, desk().sources(operator).getFirst().id().toString());
  }

  /** An invoice that a row paid which the bank then takes back. */
  private record Reversed(InvoiceView invoice, StatementRow row, Seed.Product product) {
    OrderView order() {
      return invoice.orders().getFirst();
    }
  }

  private Reversed reversed() {
    Seed.Product product = seed.product(seller, 50_000, 1);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    StatementRow row = bank.credit(clock.instant(), exactly(invoice), "LUNAS");
    read();
    return new Reversed(now(invoice), row, product);
  }

  private void takenBack(Reversed sold) {
    bank.remove(sold.row());
    readTwice();
  }

  private OrderView order(Reversed sold) {
    return get(Orders.class).find(sold.order().id());
  }

  @Test
  void money_that_is_not_ours_goes_back_to_its_sender_by_two_operators() {
    UUID row = stray("777000.00");

    UUID asked = decisions().ask(operator, row, MoneyDecision.Kind.SEND_BACK, WHY);
    assertThat(decisions().open(second)).extracting(MoneyDecision::id).contains(asked);
    refused("money.second-operator", () -> decisions().agree(operator, asked));
    refused(
        "money.decision-open",
        () -> decisions().ask(second, row, MoneyDecision.Kind.UNIDENTIFIED, WHY));
    decisions().agree(second, asked);
    refused("money.decided", () -> decisions().agree(second, asked));

    assertThat(balance(LedgerAccount.owedBack(row))).isEqualTo("777000.00");
    RefundView refund =
        desk().list(operator, RefundState.ASKED_ACCOUNT).stream()
            .filter(one -> one.causeId().equals(row))
            .findFirst()
            .orElseThrow();
    assertThat(refund.invoiceId()).isNull();
    desk().giveAccount(operator, refund.id(), SITI);
    desk().prepare(operator, refund.id(), desk().sources(operator).getFirst().id());
    desk().approve(second, refund.id());
    desk().recordPayment(operator, refund.id(), today(), "FT9988776655");
    assertThat(balance(LedgerAccount.owedBack(row))).isEqualTo("0.00");
  }

  @Test
  void money_that_nobody_knows_is_kept_apart_until_its_sender_comes() {
    String before = balance(account(LedgerAccount.Kind.UNIDENTIFIED));
    UUID row = stray("55000.00");
    decisions().agree(second, decisions().ask(operator, row, MoneyDecision.Kind.UNIDENTIFIED, WHY));
    assertThat(balance(account(LedgerAccount.Kind.UNIDENTIFIED)))
        .isEqualTo(new BigDecimal(before).add(new BigDecimal("55000.00")).toPlainString());

    decisions().agree(operator, decisions().ask(second, row, MoneyDecision.Kind.SEND_BACK, WHY));

    assertThat(balance(account(LedgerAccount.Kind.UNIDENTIFIED))).isEqualTo(before);
    assertThat(balance(LedgerAccount.owedBack(row))).isEqualTo("55000.00");
  }

  @Test
  void a_refused_proposal_leaves_the_money_on_the_desk() {
    UUID row = stray("66000.00");
    UUID asked = decisions().ask(operator, row, MoneyDecision.Kind.SEND_BACK, WHY);

    decisions().refuse(second, asked);

    assertThat(get(UnmatchedPayments.class).list(operator))
        .extracting(UnmatchedPayments.Unmatched::id)
        .contains(row);
    decisions().ask(operator, row, MoneyDecision.Kind.UNIDENTIFIED, WHY);
  }

  @Test
  void money_about_which_a_proposal_waits_is_not_bound_beside_it() {
    InvoiceView invoice = order();
    UUID row = stray((invoice.total().amount() - 500) + ".00");
    UUID asked = decisions().ask(operator, row, MoneyDecision.Kind.SEND_BACK, WHY);

    refused("money.decision-open", () -> get(HandBinds.class).whole(operator, row, invoice.code()));
    decisions().agree(second, asked);
    refused("payment.not-on-desk", () -> get(HandBinds.class).whole(operator, row, invoice.code()));
  }

  @Test
  void only_operators_take_part() {
    UUID row = stray("88000.00");
    UUID asked = decisions().ask(operator, row, MoneyDecision.Kind.SEND_BACK, WHY);
    for (Actor stranger : List.of(Actor.VISITOR, seller, seed.buyer())) {
      assertThatThrownBy(() -> decisions().open(stranger)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> decisions().ask(stranger, row, MoneyDecision.Kind.SEND_BACK, WHY))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> decisions().agree(stranger, asked)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> decisions().refuse(stranger, asked)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void an_order_whose_money_the_bank_took_back_is_closed_and_its_goods_are_for_sale_again() {
    Reversed sold = reversed();
    refused("payment.still-shown", () -> decisions().askForOrder(operator, sold.order().id(), WHY));
    takenBack(sold);

    UUID asked = decisions().askForOrder(operator, sold.order().id(), WHY);
    decisions().agree(second, asked);

    assertThat(order(sold).state()).isEqualTo(OrderState.CANCELLED);
    assertThat(order(sold).hold()).isNull();
    assertThat(now(sold.invoice()).state()).isEqualTo(InvoiceState.CANCELLED);
    assertThat(seed.stockOf(sold.product().id())).isEqualTo(1);
    assertThat(balance(LedgerAccount.escrow(sold.order().id()))).isEqualTo("0.00");
    assertThat(balance(LedgerAccount.buyerCredit(sold.invoice().buyerId()))).isEqualTo("0.00");
    assertThat(balance(LedgerAccount.receivable(sold.invoice().id()))).isEqualTo("0.00");
    assertThat(get(Refunds.class).ofInvoice(sold.invoice().id())).isEmpty();
    assertThat(get(InvoiceTimeline.class).of(sold.invoice().id()))
        .extracting(InvoiceTimeline.Line::event)
        .contains("REVERSED");
    assertThat(work("order.held"))
        .noneMatch(item -> item.objectId().equals(sold.order().id().toString()));
    refused("payment.still-shown", () -> decisions().askForOrder(operator, sold.order().id(), WHY));
  }

  @Test
  void goods_that_were_sent_do_not_go_back_on_the_shelf() {
    Reversed sold = reversed();
    get(Orders.class).shipped(seller, sold.order().id());
    takenBack(sold);

    decisions().agree(second, decisions().askForOrder(operator, sold.order().id(), WHY));

    assertThat(order(sold).state()).isEqualTo(OrderState.CANCELLED);
    assertThat(seed.stockOf(sold.product().id())).isZero();
  }

  @Test
  void money_that_went_on_to_the_seller_is_asked_back_and_bank_and_ledger_agree() {
    Reversed sold = reversed();
    get(Orders.class).shipped(seller, sold.order().id());
    get(Orders.class).confirmReceipt(buyer(sold.invoice()), sold.order().code());
    takenBack(sold);

    decisions().agree(second, decisions().askForOrder(operator, sold.order().id(), WHY));

    assertThat(order(sold).state()).isEqualTo(OrderState.COMPLETED);
    assertThat(now(sold.invoice()).state()).isEqualTo(InvoiceState.PAID);
    assertThat(balance(LedgerAccount.receivable(sold.invoice().id())))
        .isEqualTo(exactly(sold.invoice()));
  }

  @Test
  void a_second_transfer_that_the_bank_takes_back_ends_its_refund() {
    InvoiceView invoice = paidOrder();
    StatementRow twice = bank.credit(clock.instant(), exactly(invoice), "DUA KALI");
    read();
    RefundView refund = only(invoice);
    bank.remove(twice);
    readTwice();

    decisions()
        .agree(
            second, decisions().ask(operator, refund.causeId(), MoneyDecision.Kind.REVERSED, WHY));

    assertThat(now(refund).state()).isEqualTo(RefundState.STOPPED);
    assertThat(owedBack(invoice)).isEqualTo("0.00");
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void money_on_its_way_back_to_its_sender_stays_when_the_bank_takes_it_back() {
    StatementRow row = bank.credit(clock.instant(), "91000.00", "SALAH KIRIM");
    read();
    UUID stray = newestOnDesk();
    decisions().agree(second, decisions().ask(operator, stray, MoneyDecision.Kind.SEND_BACK, WHY));
    bank.remove(row);
    readTwice();

    decisions().agree(second, decisions().ask(operator, stray, MoneyDecision.Kind.REVERSED, WHY));

    assertThat(balance(LedgerAccount.owedBack(stray))).isEqualTo("0.00");
    assertThat(desk().list(operator, RefundState.STOPPED))
        .extracting(RefundView::causeId)
        .contains(stray);
  }

  @Test
  void a_reversal_waits_while_a_transfer_of_the_same_money_is_approved() {
    InvoiceView invoice = paidOrder();
    StatementRow twice = bank.credit(clock.instant(), exactly(invoice), "DUA KALI");
    read();
    RefundView refund = only(invoice);
    desk().giveAccount(operator, refund.id(), SITI);
    desk().prepare(operator, refund.id(), desk().sources(operator).getFirst().id());
    desk().approve(second, refund.id());
    bank.remove(twice);
    readTwice();
    UUID asked = decisions().ask(operator, refund.causeId(), MoneyDecision.Kind.REVERSED, WHY);

    refused("money.refund-approved", () -> decisions().agree(second, asked));
    desk().askAgain(operator, refund.id(), "Bank menarik uangnya");
    decisions().agree(second, asked);

    assertThat(now(refund).state()).isEqualTo(RefundState.STOPPED);
  }

  @Test
  void what_was_paid_beside_the_reversed_money_is_owed_back() {
    InvoiceView invoice = order();
    long part = 1_234; // less than any invoice, so that it is for none by its amount
    StatementRow first = bank.credit(clock.instant(), part + ".00", "SEBAGIAN");
    read();
    bind(newestOnDesk(), invoice);
    bank.credit(
        clock.instant(), (invoice.total().amount() - part) + ".00", "SISA " + invoice.code());
    read();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    bank.remove(first);
    readTwice();

    decisions()
        .agree(second, decisions().askForOrder(operator, invoice.orders().getFirst().id(), WHY));

    assertThat(only(invoice).why()).isEqualTo("reversed");
    assertThat(only(invoice).amount())
        .isEqualByComparingTo(BigDecimal.valueOf(invoice.total().amount() - part));
  }

  @Test
  void reversed_money_that_the_bank_shows_again_is_kept_apart_and_told() {
    Reversed sold = reversed();
    takenBack(sold);
    decisions().agree(second, decisions().askForOrder(operator, sold.order().id(), WHY));
    String before = balance(account(LedgerAccount.Kind.UNIDENTIFIED));

    bank.add(sold.row());
    read();

    assertThat(
            new BigDecimal(balance(account(LedgerAccount.Kind.UNIDENTIFIED)))
                .subtract(new BigDecimal(before)))
        .isEqualByComparingTo(exactly(sold.invoice()));
    assertThat(work("mutation.came-back")).isNotEmpty();
  }

  @Test
  void what_was_sent_back_and_reversed_and_came_back_is_sent_back_once_more() {
    StatementRow row = bank.credit(clock.instant(), "778100.00", "TANPA NAMA");
    read();
    UUID stray = newestOnDesk();
    sentBack(stray);
    bank.remove(row);
    readTwice();
    decisions().agree(second, decisions().ask(operator, stray, MoneyDecision.Kind.REVERSED, WHY));
    assertThat(balance(LedgerAccount.owedBack(stray))).isEqualTo("0.00");
    bank.add(row);
    readTwice();

    sentBack(stray);

    assertThat(balance(LedgerAccount.owedBack(stray))).isEqualTo("778100.00");
  }

  private void sentBack(UUID row) {
    decisions().agree(second, decisions().ask(operator, row, MoneyDecision.Kind.SEND_BACK, WHY));
  }

  @Test
  void two_who_agree_at_once_book_it_once() throws Exception {
    Actor.Member third = seed.operator();
    for (int i = 0; i < 6; i++) {
      Reversed sold = reversed();
      takenBack(sold);
      UUID asked = decisions().askForOrder(operator, sold.order().id(), WHY);

      List<Boolean> done =
          atOnce(
              tried(() -> decisions().agree(second, asked)),
              tried(() -> decisions().agree(third, asked)),
              tried(() -> decisions().refuse(operator, asked)));

      assertThat(done).containsOnlyOnce(true);
    }
  }
}
