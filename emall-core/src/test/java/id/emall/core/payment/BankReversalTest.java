package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.StatementRow;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.FrozenOrders;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.MoneyOwedBack;
import id.emall.core.ordering.OrderClock;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Money that paid an invoice and is taken back by the bank. */
class BankReversalTest extends PaymentScene {

  BankReversalTest() {
    super("2000000009");
  }

  private OrderView now(OrderView order) {
    return get(Orders.class).find(order.id());
  }

  /** An order at the buyer's door, and the row that paid it. */
  private record Delivered(OrderView order, Actor.Member buyer, StatementRow row) {}

  private Delivered delivered() {
    InvoiceView invoice = order();
    StatementRow row = bank.credit(clock.instant(), exactly(invoice), "LUNAS");
    read();
    OrderView order = now(invoice).orders().getFirst();
    get(Orders.class).shipped(seller, order.id());
    get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());
    return new Delivered(
        order, new Actor.Member(invoice.buyerId(), "x", Actor.Role.BUYER, null, "id"), row);
  }

  @Test
  void the_order_stands_still_and_its_money_stays_until_an_operator_lets_it_go_on() {
    Delivered sold = delivered();
    bank.remove(sold.row());
    readTwice();

    assertThat(now(sold.order()).hold()).isEqualTo("BANK_REVERSAL");
    assertThatThrownBy(() -> get(Orders.class).confirmReceipt(sold.buyer(), sold.order().code()))
        .isInstanceOf(Refusal.class);
    clock.advance(Duration.ofDays(5));
    get(OrderClock.class).run();
    assertThat(now(sold.order()).state()).isEqualTo(OrderState.DELIVERED);
    assertThat(work("mutation.disappeared"))
        .anyMatch(item -> item.reason().contains(sold.order().code()));
    assertThat(work("order.held"))
        .extracting(WorkItems.WorkItem::objectId)
        .contains(sold.order().id().toString());

    FrozenOrders frozen = get(FrozenOrders.class);
    assertThatThrownBy(() -> frozen.lift(sold.buyer(), sold.order().id(), "uang kembali"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> frozen.lift(operator, sold.order().id(), "ya"))
        .isInstanceOf(Refusal.class);
    frozen.lift(operator, sold.order().id(), "Bank menyatakan uangnya tetap ada");
    get(OrderClock.class).run();
    assertThat(now(sold.order()).state()).isEqualTo(OrderState.DELIVERED);
    clock.advance(Duration.ofDays(5));
    get(OrderClock.class).run();

    assertThat(now(sold.order()).state()).isEqualTo(OrderState.COMPLETED);
    assertThat(work("order.held"))
        .extracting(WorkItems.WorkItem::objectId)
        .doesNotContain(sold.order().id().toString());
    assertThat(
            one(
                "select count(*) from audit_event where act = 'order.lift-hold' and object_id = '"
                    + sold.order().id()
                    + "'"))
        .isEqualByComparingTo("1");
    assertThatThrownBy(() -> frozen.lift(operator, sold.order().id(), "sekali lagi"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("order.not-held"));
  }

  @Test
  void an_order_on_hold_is_not_withdrawn_either() {
    InvoiceView invoice = order();
    StatementRow row = bank.credit(clock.instant(), exactly(invoice), "LUNAS");
    read();
    OrderView order = now(invoice).orders().getFirst();
    bank.remove(row);
    readTwice();

    assertThatThrownBy(() -> get(Orders.class).cancel(operator, order.code()))
        .isInstanceOf(Refusal.class);

    assertThat(owedBack(invoice)).isEqualTo("0.00");
  }

  @Test
  void a_seller_has_the_whole_time_to_send_again_once_the_order_may_go_on() {
    InvoiceView invoice = order();
    StatementRow row = bank.credit(clock.instant(), exactly(invoice), "LUNAS");
    read();
    OrderView order = now(invoice).orders().getFirst();
    bank.remove(row);
    readTwice();
    clock.advance(Duration.ofDays(30));

    get(FrozenOrders.class).lift(operator, order.id(), "Bank menyatakan uangnya tetap ada");
    get(OrderClock.class).run();

    assertThat(now(order).state()).isEqualTo(OrderState.PAID);
    clock.advance(get(MallSettings.class).shipWithin());
    get(OrderClock.class).run();
    assertThat(now(order).state()).isEqualTo(OrderState.CANCELLED);
  }

  @Test
  void money_that_the_bank_shows_again_lets_its_order_go_on() {
    Delivered sold = delivered();
    bank.remove(sold.row());
    readTwice();
    assertThat(now(sold.order()).hold()).isEqualTo("BANK_REVERSAL");

    bank.add(sold.row());
    read();

    assertThat(now(sold.order()).hold()).isNull();
    assertThat(work("order.held"))
        .extracting(WorkItems.WorkItem::objectId)
        .doesNotContain(sold.order().id().toString());
    assertThat(
            number(
                "select count(*) from audit_event where act = 'order.lift-hold' and object_id = ?",
                sold.order().id().toString()))
        .isOne();
  }

  private InvoiceView partlyPaid(StatementRow part, InvoiceView invoice) {
    bank.add(part);
    read();
    bind(newestOnDesk(), invoice);
    return now(invoice);
  }

  private StatementRow part(InvoiceView invoice) {
    StatementRow part =
        bank.credit(clock.instant(), (invoice.total().amount() - 1_000) + ".00", "SEBAGIAN");
    bank.remove(part);
    return part;
  }

  @Test
  void a_part_payment_that_the_bank_took_back_is_not_owed_until_it_is_there_again() {
    InvoiceView invoice = order();
    StatementRow part = part(invoice);
    partlyPaid(part, invoice);
    bank.remove(part);
    readTwice();
    int owed = heard(MoneyOwedBack.class).size();

    lapse(invoice);

    assertThat(owedBack(invoice)).isEqualTo("0.00");
    assertThat(heard(MoneyOwedBack.class)).hasSize(owed);
    bank.add(part);
    read();
    assertThat(owedBack(invoice)).isEqualTo(part.amount().toPlainString());
    assertThat(heard(MoneyOwedBack.class)).hasSize(owed + 1);
  }

  @Test
  void a_refund_that_is_due_is_to_be_stopped_when_its_money_goes() {
    InvoiceView withdrawn = order();
    StatementRow whole = bank.credit(clock.instant(), exactly(withdrawn), "LUNAS");
    read();
    get(Orders.class).cancel(operator, withdrawn.orders().getFirst().code());
    InvoiceView lapsed = order();
    StatementRow part = part(lapsed);
    partlyPaid(part, lapsed);
    lapse(lapsed);
    assertThat(owedBack(lapsed)).isEqualTo(part.amount().toPlainString());

    bank.remove(whole);
    bank.remove(part);
    readTwice();

    for (InvoiceView invoice : List.of(withdrawn, lapsed)) {
      assertThat(work("mutation.disappeared"))
          .anyMatch(
              item ->
                  item.reason().contains(invoice.code()) && item.reason().contains("refund=stop"));
    }
  }

  @Test
  void a_completed_order_is_told_because_nothing_can_hold_its_money() {
    Delivered sold = delivered();
    get(Orders.class).confirmReceipt(sold.buyer(), sold.order().code());
    bank.remove(sold.row());
    readTwice();

    assertThat(now(sold.order()).hold()).isNull();
    assertThat(work("mutation.disappeared"))
        .anyMatch(item -> item.reason().contains("over=" + sold.order().code()));
  }

  @Test
  void money_of_a_second_transfer_that_goes_does_not_hold_the_order() {
    InvoiceView invoice = paidOrder();
    StatementRow twice = bank.credit(clock.instant(), exactly(invoice), "DUA KALI");
    read();
    bank.remove(twice);
    readTwice();

    assertThat(now(invoice.orders().getFirst()).hold()).isNull();
    assertThat(work("mutation.disappeared"))
        .anyMatch(item -> item.reason().contains("refund=stop"));
  }

  @Test
  void confirming_beside_the_reversal_gives_the_money_or_holds_it() throws Exception {
    for (int i = 0; i < 12; i++) {
      Delivered sold = delivered();
      bank.remove(sold.row());
      read();
      clock.advance(Duration.ofHours(1));

      List<Boolean> done =
          atOnce(
              () -> {
                get(FeedReader.class).run();
                return true;
              },
              () -> {
                try {
                  get(Orders.class).confirmReceipt(sold.buyer(), sold.order().code());
                  return true;
                } catch (Refusal onHold) {
                  return false;
                }
              });

      boolean released = done.getLast();
      assertThat(now(sold.order()).hold()).isEqualTo(released ? null : "BANK_REVERSAL");
      assertThat(get(Ledger.class).balance(LedgerAccount.escrow(sold.order().id())).signum() == 0)
          .isEqualTo(released);
    }
  }
}
