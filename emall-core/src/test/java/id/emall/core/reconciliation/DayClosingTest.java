package id.emall.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.time.MallClock;
import id.emall.core.payment.PaymentScene;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days are closed in the morning, stay proven, and are reopened by what comes late. */
class DayClosingTest extends PaymentScene {

  DayClosingTest() {
    super("2200000002");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  private void morningAfter(LocalDate day) {
    clock.set(day.plusDays(1).atTime(6, 15).atZone(MallClock.WIB).toInstant());
  }

  /** Two readings after the day's end, six hours apart, show the same: it is over. */
  private void readToTheEnd(LocalDate day) {
    clock.set(day.plusDays(1).atTime(0, 10).atZone(MallClock.WIB).toInstant());
    feed();
    morningAfter(day);
    feed();
  }

  private AccountDay of(LocalDate day) {
    return get(Reconciliation.class).day(operator, day).accounts().getFirst();
  }

  private void work() {
    get(ProofKeeper.class).run();
  }

  private void feed() {
    get(id.emall.core.payment.FeedReader.class).run();
  }

  private StatementRow lateRow(LocalDate day, String amount) {
    return new StatementRow(
        StatementRow.Direction.CREDIT,
        new BigDecimal(amount),
        StatementRow.Status.BOOKED,
        day,
        day.atTime(23, 0).atZone(MallClock.WIB).toInstant(),
        "TERLAMBAT",
        null,
        null,
        null,
        null);
  }

  @Test
  void a_day_is_closed_in_the_morning_once_it_was_read_to_its_end_and_told_once() {
    var invoice = paidOrder();
    LocalDate day = today();
    int told = heard(MorningResult.class).size();
    clock.set(day.plusDays(1).atTime(0, 10).atZone(MallClock.WIB).toInstant());
    feed();

    morningAfter(day);
    work();
    assertThat(of(day).state()).isEqualTo(AccountDay.State.OPEN);
    assertThat(heard(MorningResult.class)).hasSize(told);

    feed();
    work();
    work();

    assertThat(of(day).state()).isEqualTo(AccountDay.State.CLOSED);
    ClosedDay closed = of(day).closed().getFirst();
    assertThat(closed.balanced()).isTrue();
    assertThat(closed.figures().creditSum())
        .isGreaterThanOrEqualTo(new BigDecimal(exactly(invoice)));
    assertThat(of(day).balance())
        .isEqualByComparingTo(
            one(
                "select sum(case direction when 'CREDIT' then amount else -amount end) from mutation"));
    assertThat(heard(MorningResult.class)).hasSize(told + 1);
    assertThat(heard(MorningResult.class).getLast().day()).isEqualTo(day);
    assertThat(heard(MorningResult.class).getLast().balanced()).isTrue();
    var proven = get(Reconciliation.class).day(operator, day).proven();
    assertThat(proven.get("BANK")).isEqualByComparingTo(of(day).balance());
    assertThat(proven.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("0");
  }

  @Test
  void a_row_that_comes_late_reopens_its_day_until_the_next_morning() {
    paidOrder();
    LocalDate day = today();
    readToTheEnd(day);
    work();
    assertThat(of(day).state()).isEqualTo(AccountDay.State.CLOSED);
    int rows = of(day).now().credits();

    clock.advance(Duration.ofHours(2));
    bank.add(lateRow(day, "12345.00"));
    feed();
    clock.advance(Duration.ofHours(1));
    work();

    assertThat(of(day).state()).isEqualTo(AccountDay.State.REOPENED);
    assertThat(of(day).now().credits()).isEqualTo(rows + 1);
    assertThat(of(day).closed().getFirst().figures().credits()).isEqualTo(rows);
    clock.advance(Duration.ofHours(1));
    work();
    assertThat(of(day).state()).isEqualTo(AccountDay.State.REOPENED);

    readToTheEnd(day.plusDays(1));
    work();

    assertThat(of(day).state()).isEqualTo(AccountDay.State.CLOSED);
    assertThat(of(day).closed()).extracting(ClosedDay::version).containsExactly(2, 1);
    assertThat(of(day).closed().getFirst().figures().credits()).isEqualTo(rows + 1);
  }

  @Test
  void an_account_that_is_not_read_is_waited_for_and_then_named() {
    paidOrder();
    LocalDate day = today();
    int told = heard(MorningResult.class).size();

    morningAfter(day);
    work();
    assertThat(heard(MorningResult.class)).hasSize(told);

    clock.advance(Duration.ofHours(2));
    work();

    assertThat(heard(MorningResult.class)).hasSize(told + 1);
    MorningResult result = heard(MorningResult.class).getLast();
    assertThat(result.balanced()).isFalse();
    assertThat(result.unread()).containsExactly("BCA 2200000002");
    feed();
  }

  @Test
  void two_nodes_close_a_day_once_and_tell_it_once() throws Exception {
    paidOrder();
    LocalDate day = today();
    readToTheEnd(day);
    int told = heard(MorningResult.class).size();

    atOnce(this::keep, this::keep, this::keep, this::keep);

    assertThat(of(day).closed()).hasSize(1);
    assertThat(heard(MorningResult.class)).hasSize(told + 1);
  }

  /** As when one account has become settled right after another. */
  @Test
  void a_day_that_is_closed_twice_at_the_same_moment_has_its_balances_once() {
    paidOrder();
    LocalDate day = today();
    readToTheEnd(day);
    work();
    var proven = get(Reconciliation.class).day(operator, day).proven();

    jdbi.useHandle(handle -> handle.execute("delete from reconciled_day where day = ?", day));
    work();

    assertThat(of(day).state()).isEqualTo(AccountDay.State.CLOSED);
    assertThat(get(Reconciliation.class).day(operator, day).proven()).isEqualTo(proven);
  }

  private Instant keep() {
    get(DayClosing.class).close();
    return clock.instant();
  }

  @Test
  void money_that_waits_too_long_is_told_until_it_is_decided() {
    bank.credit(clock.instant(), "7654.00", "ENTAH");
    read();
    get(Look.class).take();
    assertThat(work(WaitingMoney.WORK)).isEmpty();

    clock.advance(Duration.ofHours(24));
    feed();
    get(Look.class).take();
    assertThat(work(WaitingMoney.WORK)).hasSize(1);

    jdbi.useHandle(
        handle ->
            handle.execute(
                "update mutation set first_seen_at = ? where outcome = 'DESK'",
                java.sql.Timestamp.from(clock.instant())));
    get(Look.class).take();
    assertThat(work(WaitingMoney.WORK)).isEmpty();
  }
}
