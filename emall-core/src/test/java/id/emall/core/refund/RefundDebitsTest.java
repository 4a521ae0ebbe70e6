package id.emall.core.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.StatementRow;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A row of the bank accounts for one thing, whoever looks at it at the same moment. */
class RefundDebitsTest extends RefundScene {

  private static final Actor WATCH = new Actor.System("test");

  RefundDebitsTest() {
    super("2000000225");
  }

  private UUID newestDebit() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from mutation where direction = 'DEBIT' order by first_seen_at desc, id desc limit 1")
                .mapTo(UUID.class)
                .one());
  }

  private UUID stray(String amount) {
    bank.credit(clock.instant(), amount, "SALAH KIRIM");
    read();
    return newestOnDesk();
  }

  /** A refund of money that is not ours, approved. */
  private RefundView sentBack(String amount) {
    UUID row = stray(amount);
    MoneyDecisions decisions = get(MoneyDecisions.class);
    decisions.agree(
        second, decisions.ask(operator, row, MoneyDecision.Kind.SEND_BACK, "Bukan untuk kami"));
    RefundView refund =
        desk().list(operator, RefundState.ASKED_ACCOUNT).stream()
            .filter(one -> one.causeId().equals(row))
            .findFirst()
            .orElseThrow();
    desk().giveAccount(operator, refund.id(), SITI);
    desk().prepare(operator, refund.id(), desk().sources(operator).getFirst().id());
    return desk().approve(second, refund.id());
  }

  @Test
  void of_two_refunds_that_one_row_names_one_was_sent() throws Exception {
    for (int round = 0; round < 4; round++) {
      String amount = (700_000 + round) + ".00";
      RefundView one = sentBack(amount);
      RefundView other = sentBack(amount);
      assertThat(other.amount()).isEqualByComparingTo(one.amount());
      debit(one.amount(), "TRSF " + one.code() + " " + other.code());
      read();
      RefundPayment payment = get(RefundPayment.class);

      atOnce(
          () -> {
            payment.look(WATCH, one.id());
            return true;
          },
          () -> {
            payment.look(WATCH, other.id());
            return true;
          });

      assertThat(List.of(now(one).state(), now(other).state()))
          .containsExactlyInAnyOrder(RefundState.PAID, RefundState.APPROVED);
    }
  }

  @Test
  void a_row_that_is_just_being_booked_as_a_reversal_shows_no_refund() {
    RefundView refund = sentBack("710000.00");
    UUID credit = stray("710000.00");
    debit(refund.amount(), "KOREKSI " + refund.code());
    read();
    MoneyDecisions decisions = get(MoneyDecisions.class);
    UUID asked = decisions.askTakenBack(operator, newestDebit(), credit, "Koreksi oleh bank");

    CompletableFuture<Void> look =
        transaction(
            () -> {
              decisions.agree(second, asked);
              CompletableFuture<Void> begun =
                  CompletableFuture.runAsync(
                      () -> get(RefundPayment.class).look(WATCH, refund.id()));
              awaitLockedOut(begun);
              return begun;
            });
    look.join();

    assertThat(now(refund).state()).isEqualTo(RefundState.APPROVED);
  }

  @Test
  void a_shown_refund_that_the_bank_shows_no_more_is_work_of_its_own_and_no_reversal() {
    RefundView refund = sentBack("720000.00");
    StatementRow row = debit(refund.amount(), "TRSF " + refund.code());
    read();
    get(RefundPayment.class).look(WATCH, refund.id());
    UUID id = newestDebit();

    bank.remove(row);
    readTwice();

    assertThat(work("mutation.disappeared")).isEmpty();
    assertThat(work("mutation.debit-disappeared"))
        .singleElement()
        .satisfies(item -> assertThat(item.details()).contains(refund.code()));
    assertThatThrownBy(
            () ->
                get(MoneyDecisions.class)
                    .ask(operator, id, MoneyDecision.Kind.REVERSED, "Bank menariknya"))
        .isInstanceOf(Refusal.class);

    bank.add(row);
    read();

    assertThat(work("mutation.debit-disappeared")).isEmpty();
    assertThat(now(refund).state()).isEqualTo(RefundState.PAID);
  }

  /** Until the database says that somebody waits for this transaction. */
  private void awaitLockedOut(CompletableFuture<Void> other) {
    while (!other.isDone()
        && number("select count(*) from pg_locks where not granted and pid <> pg_backend_pid()")
            == 0) {
      Thread.onSpinWait();
    }
  }
}
