package id.emall.core.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.transfer.TransferAnswer;
import id.emall.contracts.bank.transfer.TransferAnswer.Reason;
import id.emall.core.common.Refusal;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderView;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PayoutTest extends PayoutScene {

  /** The process dies here: nobody hears what the bank answers. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  PayoutTest() {
    super("2000000221", "transfer");
  }

  private long sends(PayoutView payout) {
    return transfers.sent().stream()
        .filter(order -> order.reference().equals(payout.code()))
        .count();
  }

  private void refund(OrderView order) {
    get(OrderRefunds.class).refund(operator, order.id(), "Barang rusak di jalan");
  }

  @Test
  void a_balance_goes_out_by_two_people_and_is_paid_when_the_bank_shows_it() {
    verified();
    OrderView order = completed();
    PayoutView prepared = prepared();
    assertThat(prepared.amount()).isEqualTo(order.sellerShare().withSen());
    Balance waiting = get(SellerBalance.class).mine(seller);
    assertThat(waiting.prepared()).isEqualTo(prepared.amount());
    assertThat(waiting.available()).isEqualTo("0.00");
    assertThat(balance()).isEqualTo(waiting.whole().toPlainString());
    refused(
        "payout.second-operator",
        () -> get(PayoutBatches.class).approve(operator, prepared.batchId()));

    get(PayoutBatches.class).approve(second, prepared.batchId());
    assertThat(balance()).isEqualTo("0.00");
    assertThat(get(SellerBalance.class).mine(seller).prepared()).isEqualTo("0.00");
    get(PayoutSender.class).run();
    assertThat(now(prepared).state()).isEqualTo(PayoutState.SENT);
    assertThat(messages("payout-made")).isEqualTo(2);

    debit(prepared.amount(), "TRSF E-BANKING DB " + prepared.code() + " SITI RAHMA");
    debit(new BigDecimal("2500.00"), "BI-FAST BIAYA DB 2500.00 SITI RAHMA");
    read();
    get(PayoutWatch.class).run();

    PayoutView paid = now(prepared);
    assertThat(paid.state()).isEqualTo(PayoutState.PAID);
    assertThat(paid.fee()).isEqualTo("2500.00");
    assertThat(balance(LedgerAccount.outgoing(paid.id()))).isEqualTo("0.00");
    assertThat(sends(paid)).isEqualTo(1);
  }

  @Test
  void killed_between_the_bank_and_the_book_it_is_asked_for_and_never_sent_again() {
    verified();
    completed();
    PayoutView payout = approved();
    transfers.nextTransfer(
        account().number(),
        order -> {
          throw new Killed();
        });

    assertThatThrownBy(() -> get(PayoutSender.class).run()).isInstanceOf(Killed.class);
    assertThat(now(payout).state()).isEqualTo(PayoutState.SENDING);
    turn();

    assertThat(now(payout).state()).isEqualTo(PayoutState.SENT);
    assertThat(sends(payout)).isEqualTo(1);
  }

  @Test
  void two_nodes_send_it_once() throws Exception {
    verified();
    completed();
    PayoutView payout = approved();

    atOnce(
        () -> {
          get(PayoutSender.class).run();
          return true;
        },
        () -> {
          get(PayoutSender.class).run();
          return true;
        });

    assertThat(sends(payout)).isEqualTo(1);
    assertThat(now(payout).state()).isEqualTo(PayoutState.SENT);
  }

  @Test
  void a_node_that_comes_late_only_asks() {
    verified();
    completed();
    PayoutView payout = approved();
    transfers.nextTransfer(
        account().number(),
        order -> {
          clock.advance(Duration.ofHours(1));
          get(PayoutSender.class).run();
          return new TransferAnswer.Unclear("", "too slow");
        });

    get(PayoutSender.class).run();

    assertThat(sends(payout)).isEqualTo(1);
    assertThat(now(payout).state()).isEqualTo(PayoutState.SENT);
  }

  @Test
  void pending_then_failed_the_money_is_the_sellers_again_and_the_seller_is_told() {
    verified();
    completed();
    String before = balance();
    transfers.nextTransfer(account().number(), order -> new TransferAnswer.UnderWay(""));
    transfers.nextStatus(account().number(), order -> new TransferAnswer.UnderWay(""));
    transfers.nextStatus(
        account().number(), order -> new TransferAnswer.NotMade(Reason.REFUSED, "06", "failed"));
    PayoutView payout = sent();
    turn();
    assertThat(now(payout).state()).isEqualTo(PayoutState.SENDING);
    turn();

    assertThat(now(payout).state()).isEqualTo(PayoutState.FAILED);
    assertThat(balance()).isEqualTo(before);
    assertThat(messages("payout-failed")).isEqualTo(2);
    assertThat(prepared().code()).isNotEqualTo(payout.code());
    get(PayoutBatches.class).refuse(second, only().batchId());
  }

  @Test
  void what_the_bank_did_not_take_is_sent_later_under_the_same_key() {
    verified();
    completed();
    transfers.nextTransfer(
        account().number(), order -> new TransferAnswer.NotMade(Reason.LATER, "4291700", "busy"));
    PayoutView payout = sent();
    assertThat(payout.state()).isEqualTo(PayoutState.APPROVED);
    assertThat(work("payout.not-taken")).isNotEmpty();

    turn();

    assertThat(now(payout).state()).isEqualTo(PayoutState.SENT);
    assertThat(sends(payout)).isEqualTo(2);
  }

  @Test
  void what_the_bank_does_not_take_for_long_is_handed_over_less_and_less_often() {
    verified();
    completed();
    AtomicBoolean busy = new AtomicBoolean(true);
    for (int time = 0; time < 30; time++) {
      transfers.nextTransfer(
          account().number(),
          order ->
              busy.get()
                  ? new TransferAnswer.NotMade(Reason.LATER, "4291700", "busy")
                  : new TransferAnswer.Made("FT" + order.reference()));
    }
    PayoutView payout = sent();

    for (int minute = 0; minute < 30; minute++) {
      clock.advance(Duration.ofMinutes(1));
      get(PayoutSender.class).run();
    }

    assertThat(sends(payout)).isBetween(4L, 6L);
    assertThat(now(payout).state()).isEqualTo(PayoutState.APPROVED);
    busy.set(false);
    clock.advance(Duration.ofHours(1));
    turn();
    assertThat(now(payout).state()).isEqualTo(PayoutState.SENT);
  }

  @Test
  void an_account_that_was_closed_is_to_be_given_anew() {
    verified();
    completed();
    transfers.nextTransfer(
        account().number(),
        order -> new TransferAnswer.NotMade(Reason.ACCOUNT, "4031718", "closed"));

    assertThat(sent().state()).isEqualTo(PayoutState.FAILED);

    assertThat(account().state()).isEqualTo(PayoutAccount.State.UNKNOWN);
    refused("payout.nothing-due", () -> get(PayoutBatches.class).prepare(operator));
  }

  @Test
  void money_that_goes_back_after_a_payout_is_owed_and_set_off_against_the_next_orders() {
    verified();
    OrderView order = completed();
    sent();

    refund(order);

    Balance owing = get(SellerBalance.class).mine(seller);
    assertThat(owing.available()).isEqualTo("0.00");
    assertThat(owing.owed())
        .isEqualByComparingTo(order.goodsTotal().minus(order.commission()).withSen());
    refused("payout.nothing-due", () -> get(PayoutBatches.class).prepare(operator));

    OrderView next = completed();
    Balance after = get(SellerBalance.class).mine(seller);
    assertThat(after.available())
        .isEqualByComparingTo(next.sellerShare().withSen().subtract(owing.owed()));
  }

  @Test
  void a_refund_at_the_moment_of_the_approval_is_waited_for_and_the_payout_dropped() {
    verified();
    OrderView order = completed();
    PayoutView payout = prepared();

    CompletableFuture<Void> approval =
        transaction(
            () -> {
              refund(order);
              CompletableFuture<Void> begun =
                  CompletableFuture.runAsync(
                      () -> get(PayoutBatches.class).approve(second, payout.batchId()));
              awaitLockedOut(begun);
              return begun;
            });
    approval.join();

    assertThat(now(payout).state()).isEqualTo(PayoutState.DROPPED);
    assertThat(new BigDecimal(balance())).isNotNegative();
  }

  /** Until the database says that somebody waits for this transaction. */
  private void awaitLockedOut(CompletableFuture<Void> other) {
    while (!other.isDone()
        && number("select count(*) from pg_locks where not granted and pid <> pg_backend_pid()")
            == 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void payouts_and_refunds_at_once_never_pay_out_below_zero() throws Exception {
    for (int round = 0; round < 4; round++) {
      seller = seed.seller();
      verified();
      OrderView order = completed();
      completed();
      PayoutView payout = prepared();
      atOnce(
          () -> {
            get(PayoutBatches.class).approve(second, payout.batchId());
            return true;
          },
          () -> {
            refund(order);
            return true;
          });
      BigDecimal lowestAtPayout =
          one(
              """
              select coalesce(min(left_over), 0) from (
                select e.kind, -sum(p.amount) over (partition by p.account_id order by e.id) as left_over
                from ledger_posting p join ledger_entry e on e.id = p.entry_id
                  join ledger_account a on a.id = p.account_id where a.kind = 'SELLER') run
              where kind = 'payout.approved'
              """);
      assertThat(now(payout).state()).isIn(PayoutState.APPROVED, PayoutState.DROPPED);
      assertThat(lowestAtPayout).isGreaterThanOrEqualTo(new BigDecimal("-100000"));
      boolean paid = now(payout).state() == PayoutState.APPROVED;
      assertThat(new BigDecimal(balance()).signum() < 0).isEqualTo(paid);
    }
  }

  @Test
  void a_silent_bank_is_sent_nothing_more_in_that_turn() {
    verified();
    completed();
    prepared();
    String silent = account().number();
    PayoutView first = only();
    seller = seed.seller();
    verified();
    completed();
    get(PayoutBatches.class).prepare(operator);
    PayoutView second = only();
    transfers.nextTransfer(silent, order -> new TransferAnswer.Unclear("", "silent"));

    get(PayoutBatches.class).approve(this.second, first.batchId());
    clock.advance(Duration.ofSeconds(1));
    get(PayoutBatches.class).approve(this.second, second.batchId());
    get(PayoutSender.class).run();

    assertThat(now(first).state()).isEqualTo(PayoutState.SENDING);
    assertThat(now(second).state()).isEqualTo(PayoutState.APPROVED);
    turn();
    assertThat(now(first).state()).isEqualTo(PayoutState.SENT);
    assertThat(now(second).state()).isEqualTo(PayoutState.SENT);
  }

  @Test
  void an_approval_cut_off_before_its_money_moved_is_carried_out_later() {
    verified();
    completed();
    PayoutView payout = prepared();
    get(BatchDecisions.class).decide(second, payout.batchId(), PayoutBatch.State.APPROVED);
    assertThat(now(payout).state()).isEqualTo(PayoutState.PREPARED);

    get(PayoutSender.class).run();

    assertThat(now(payout).state()).isEqualTo(PayoutState.SENT);
    assertThat(sends(payout)).isEqualTo(1);
  }

  @Test
  void what_is_held_is_told_with_its_reason_and_end() {
    OrderView order = paidOrder().orders().getFirst();

    Balance balance = get(SellerBalance.class).mine(seller);
    Balance.Hold hold = get(SellerBalance.class).holds(seller, null).rows().getFirst();

    assertThat(balance.held()).isEqualTo(order.sellerShare().withSen());
    assertThat(balance.holds().getFirst().reason()).isEqualTo(Balance.Reason.TO_SEND);
    assertThat(hold.orderCode()).isEqualTo(order.code());
    assertThat(hold.ends()).isNotNull();
  }

  @Test
  void the_history_tells_orders_and_payouts_and_adds_up() {
    verified();
    OrderView order = completed();
    PayoutView payout = approved();

    var lines = get(SellerBalance.class).history(seller, null).rows();

    assertThat(lines)
        .extracting(Balance.Line::kind)
        .containsExactly("payout.approved", "order.completed");
    assertThat(lines.getFirst().payoutCode()).isEqualTo(payout.code());
    assertThat(lines.getLast().orderCode()).isEqualTo(order.code());
    assertThat(lines.stream().map(Balance.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(balance());
  }

  @Test
  void what_the_schedule_prepares_once_a_day_one_operator_checks_and_another_approves() {
    verified();
    completed();
    var today =
        java.time.LocalDate.ofInstant(clock.instant(), id.emall.contracts.time.MallClock.WIB);
    get(PayoutBatches.class).prepareFor(SYSTEM, today);
    get(PayoutBatches.class).prepareFor(SYSTEM, today);

    PayoutView payout = only();
    assertThat(payout.state()).isEqualTo(PayoutState.PREPARED);
    PayoutBatches batches = get(PayoutBatches.class);
    assertThat(batches.find(operator, payout.batchId()).scheduledFor()).isEqualTo(today);
    refused("payout.batch-unchecked", () -> batches.approve(operator, payout.batchId()));
    batches.check(operator, payout.batchId());
    refused("payout.batch-checked", () -> batches.check(second, payout.batchId()));
    refused("payout.second-operator", () -> batches.approve(operator, payout.batchId()));
    assertThat(now(payout).state()).isEqualTo(PayoutState.PREPARED);
    batches.approve(second, payout.batchId());
    assertThat(now(payout).state()).isEqualTo(PayoutState.APPROVED);
    assertThat(audited("payout-batch.check", payout.batchId())).isOne();
    refused("payout.batch-decided", () -> batches.refuse(second, payout.batchId()));
  }

  @Test
  void only_sellers_and_operators_see_money() {
    assertThatThrownBy(() -> get(SellerBalance.class).mine(seed.buyer()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> get(PayoutBatches.class).page(seller, null))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> get(PayoutBatches.class).prepare(seller)).isInstanceOf(Refusal.class);
  }
}
