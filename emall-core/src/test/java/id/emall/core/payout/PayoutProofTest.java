package id.emall.core.payout;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.transfer.TransferAnswer;
import id.emall.contracts.bank.transfer.TransferAnswer.Reason;
import id.emall.core.refund.DeskWatch;
import id.emall.core.refund.MoneyDecision;
import id.emall.core.refund.MoneyDecisions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the bank's own rows say about payouts: made, made twice, come back. */
class PayoutProofTest extends PayoutScene {

  private static final String WHY = "Bank menarik kembali";

  PayoutProofTest() {
    super("2000000224", "transfer");
  }

  @Override
  protected String[] settings() {
    return Stream.concat(Arrays.stream(super.settings()), Stream.of("emall.payout.fee-most=100000"))
        .toArray(String[]::new);
  }

  private PayoutView paid() {
    verified();
    completed();
    PayoutView payout = sent();
    debit(payout.amount(), "TRSF " + payout.code());
    read();
    get(PayoutWatch.class).run();
    assertThat(now(payout).state()).isEqualTo(PayoutState.PAID);
    return payout;
  }

  /** The bank shows the money of a payout again, and it is taken for that. */
  private StatementRow returned(PayoutView payout) {
    StatementRow row =
        bank.credit(clock.instant(), payout.amount().toPlainString(), "RETUR " + payout.code());
    read();
    get(PayoutWatch.class).run();
    assertThat(now(payout).returned()).isTrue();
    return row;
  }

  private UUID returnedBy(PayoutView payout) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select returned_by from payout where id = :id")
                .bind("id", payout.id())
                .mapTo(UUID.class)
                .one());
  }

  @Test
  void what_stays_unclear_is_decided_by_two_operators() {
    verified();
    completed();
    String before = balance();
    transfers.nextTransfer(
        account().number(), order -> new TransferAnswer.Unclear("5041700", "timeout"));
    PayoutView payout = sent();
    for (int i = 0; i < 20; i++) {
      transfers.nextStatus(account().number(), order -> new TransferAnswer.NotKnown("4043601"));
    }
    clock.advance(Duration.ofHours(3));
    turn();
    assertThat(now(payout).state()).isEqualTo(PayoutState.UNCLEAR);
    assertThat(work("payout.unclear")).isNotEmpty();
    PayoutDesk desk = get(PayoutDesk.class);

    desk.propose(operator, payout.id(), PayoutDesk.Outcome.FAILED, "Bank: tidak pernah masuk");
    refused(
        "payout.second-operator",
        () -> desk.agree(operator, payout.id(), PayoutDesk.Outcome.FAILED));
    refused(
        "payout.outcome-changed", () -> desk.agree(second, payout.id(), PayoutDesk.Outcome.MADE));
    desk.agree(second, payout.id(), PayoutDesk.Outcome.FAILED);

    assertThat(now(payout).state()).isEqualTo(PayoutState.FAILED);
    assertThat(balance()).isEqualTo(before);

    debit(payout.amount(), "TRSF " + payout.code());
    read();
    get(PayoutWatch.class).run();
    assertThat(work("payout.paid-though-failed"))
        .anyMatch(item -> item.objectId().equals(payout.id().toString()));
    assertThat(now(payout).state()).isEqualTo(PayoutState.PAID);
    assertThat(balance()).isEqualTo("0.00");
    refused("payout.nothing-due", () -> get(PayoutBatches.class).prepare(operator));
  }

  @Test
  void what_failed_and_shows_after_all_is_not_paid_by_a_payout_that_was_prepared_meanwhile() {
    verified();
    completed();
    transfers.nextTransfer(
        account().number(), order -> new TransferAnswer.NotMade(Reason.REFUSED, "06", "failed"));
    PayoutView failed = sent();
    assertThat(failed.state()).isEqualTo(PayoutState.FAILED);
    PayoutView anew = prepared();
    assertThat(anew.code()).isNotEqualTo(failed.code());

    debit(failed.amount(), "TRSF " + failed.code());
    read();
    get(PayoutWatch.class).run();
    get(PayoutBatches.class).approve(second, anew.batchId());

    assertThat(now(failed).state()).isEqualTo(PayoutState.PAID);
    assertThat(now(anew).state()).isEqualTo(PayoutState.DROPPED);
    assertThat(balance()).isEqualTo("0.00");
  }

  @Test
  void a_payout_that_the_bank_shows_twice_is_paid_and_the_second_row_is_told() {
    verified();
    completed();
    PayoutView payout = sent();
    debit(payout.amount(), "TRSF " + payout.code());
    debit(payout.amount(), "TRSF ULANG " + payout.code());
    read();

    get(PayoutWatch.class).run();
    get(PayoutWatch.class).run();

    assertThat(now(payout).state()).isEqualTo(PayoutState.PAID);
    assertThat(work("payout.paid-twice"))
        .filteredOn(item -> item.details().contains(payout.code()))
        .hasSize(1);
  }

  @Test
  void what_comes_back_is_in_the_balance_again_and_the_account_is_asked_for_anew() {
    verified();
    completed();
    PayoutView payout = sent();
    debit(payout.amount(), "TRSF " + payout.code());
    read();
    get(PayoutWatch.class).run();
    assertThat(now(payout).state()).isEqualTo(PayoutState.PAID);

    bank.credit(clock.instant(), payout.amount().toPlainString(), "RETUR " + payout.code());
    read();
    get(PayoutWatch.class).run();
    get(PayoutWatch.class).run();

    assertThat(balance()).isEqualTo(payout.amount().toPlainString());
    assertThat(account().state()).isEqualTo(PayoutAccount.State.UNKNOWN);
    assertThat(messages("payout-failed")).isEqualTo(2);
  }

  @Test
  void what_the_bank_does_not_show_after_three_days_is_told() {
    verified();
    completed();
    PayoutView payout = sent();
    clock.advance(Duration.ofDays(3).plusHours(1));

    get(PayoutWatch.class).run();

    assertThat(work("payout.not-seen"))
        .anyMatch(item -> item.objectId().equals(payout.id().toString()));
  }

  @Test
  void a_return_that_the_bank_takes_back_leaves_the_balance_again_however_often() {
    PayoutView payout = paid();
    MoneyDecisions decisions = get(MoneyDecisions.class);
    StatementRow row = returned(payout);
    for (int time = 0; time < 2; time++) {
      UUID credit = returnedBy(payout);
      assertThat(balance()).isEqualTo(payout.amount().toPlainString());
      bank.remove(row);
      readTwice();

      decisions.agree(second, decisions.ask(operator, credit, MoneyDecision.Kind.REVERSED, WHY));

      assertThat(now(payout).returned()).isFalse();
      assertThat(balance()).isEqualTo("0.00");
      bank.add(row);
      readTwice();
      get(PayoutWatch.class).run();
      assertThat(returnedBy(payout)).isEqualTo(credit);
    }
    assertThat(balance()).isEqualTo(payout.amount().toPlainString());
    assertThat(now(payout).state()).isEqualTo(PayoutState.PAID);
  }

  @Test
  void a_return_that_a_debit_takes_back_leaves_the_balance_again() {
    PayoutView payout = paid();
    returned(payout);
    UUID credit = returnedBy(payout);
    debit(payout.amount(), "KOREKSI RETUR " + payout.code());
    read();
    get(DeskWatch.class).run();
    UUID debit =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id from mutation where direction = 'DEBIT' order by first_seen_at desc, id desc limit 1")
                    .mapTo(UUID.class)
                    .one());
    MoneyDecisions decisions = get(MoneyDecisions.class);

    decisions.agree(second, decisions.askTakenBack(operator, debit, credit, WHY));

    assertThat(now(payout).returned()).isFalse();
    assertThat(balance()).isEqualTo("0.00");
  }

  @Test
  void a_row_that_was_one_payouts_fee_proves_no_other() {
    verified();
    completed();
    completed();
    PayoutView first = sent();
    seller = seed.seller();
    verified();
    completed();
    clock.advance(Duration.ofSeconds(1));
    PayoutView other = sent();
    debit(first.amount(), "TRSF " + first.code());
    debit(other.amount(), "BIAYA " + first.code() + " " + other.code());
    read();

    get(PayoutWatch.class).run();
    get(PayoutWatch.class).run();

    assertThat(now(first).fee()).isEqualByComparingTo(other.amount());
    assertThat(now(other).state()).isEqualTo(PayoutState.SENT);
    assertThat(now(other).amount()).isLessThan(new BigDecimal("100000"));
  }
}
