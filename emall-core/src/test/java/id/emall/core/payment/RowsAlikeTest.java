package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.file.FileLayout;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.refund.MoneyDecision;
import id.emall.core.refund.MoneyDecisions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that may be a row which is stored already on another day: paid once, lost never. */
class RowsAlikeTest extends PaymentScene {

  private static final StatementSource FEED =
      StatementSource.feed(
          "some-bank",
          new Capabilities(
              31, 31, 0, false, false, Duration.ofSeconds(1), null, null, 4, Duration.ZERO));
  private static final StatementSource FEED_OF_IDS =
      StatementSource.feed(
          "another-bank",
          new Capabilities(
              31, 31, 0, true, false, Duration.ofSeconds(1), null, null, 4, Duration.ZERO));
  private static final StatementSource FILE =
      StatementSource.file(new FileLayout("MT940", Optional.empty(), false, false));
  private static final StatementSource PUSHED = StatementSource.pushed("moota");

  private LocalDate day;
  private InvoiceView invoice;

  RowsAlikeTest() {
    super("2000000141");
  }

  @BeforeEach
  void aMonthLater() {
    clock.advance(Duration.ofDays(30));
    day = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    invoice = order();
  }

  private StatementRow row(int daysLater, String remark, String id) {
    return new StatementRow(
        StatementRow.Direction.CREDIT,
        new BigDecimal(exactly(invoice)),
        StatementRow.Status.BOOKED,
        day.plusDays(daysLater),
        null,
        remark,
        null,
        null,
        id,
        null);
  }

  private Coverage whole(int from, int to) {
    return new Coverage.Whole(day.plusDays(from), day.plusDays(to), clock.instant(), false);
  }

  private UUID take(StatementSource source, Coverage coverage, StatementRow... rows) {
    UUID account =
        jdbi.withHandle(
            handle ->
                handle.createQuery("select id from receiving_account").mapTo(UUID.class).one());
    Taken taken = get(StatementIntake.class).take(account, source, List.of(rows), coverage);
    get(FeedReader.class).run();
    return taken.rows().getLast().mutationId();
  }

  private void waits(UUID mutation) {
    UnmatchedPayments.Unmatched money =
        get(UnmatchedPayments.class).find(operator, mutation).orElseThrow();
    assertThat(money.reason()).isEqualTo("perhaps-same");
    assertThat(owedBack(invoice)).isEqualTo("0.00");
  }

  private void isTheSame(UUID mutation) {
    MoneyDecisions decisions = get(MoneyDecisions.class);
    UUID asked =
        decisions.ask(operator, mutation, MoneyDecision.Kind.SAME, "Bank menampilkan satu saja");
    decisions.agree(seed.operator(), asked);
  }

  private int standing() {
    return one("select count(*) from mutation where reversed_at is null and amount = "
            + exactly(invoice))
        .intValue();
  }

  @Test
  void a_moved_row_first_shown_by_a_file_of_some_rows_counts_once() {
    UUID first = take(FEED, whole(0, 0), row(0, "SABTU", null));
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);

    UUID moved = take(FILE, Coverage.SOME, row(2, "SABTU", null));

    waits(moved);
    SameRows.Twin twin = get(SameRows.class).twin(operator, moved).orElseThrow();
    assertThat(twin.id()).isEqualTo(first);
    assertThat(twin.invoiceCode()).isEqualTo(invoice.code());
    isTheSame(moved);
    assertThat(standing()).isEqualTo(1);
    assertThat(take(FILE, Coverage.SOME, row(2, "SABTU", null))).isEqualTo(first);
    assertThat(take(FILE, whole(1, 3), row(2, "SABTU", null))).isEqualTo(first);
    assertThat(get(SameRows.class).twin(operator, moved)).isEmpty();
    assertThatThrownBy(() -> get(SameRows.class).require(moved))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("payment.not-same"));
  }

  @Test
  void a_feed_that_first_sees_a_row_on_its_new_day_does_not_pay_it_again() {
    UUID first = take(FILE, Coverage.SOME, row(0, "SABTU", null));

    UUID moved = take(FEED, whole(0, 2), row(2, "SABTU", null));

    waits(moved);
    isTheSame(moved);
    assertThat(standing()).isEqualTo(1);
    assertThat(take(FEED, whole(0, 2), row(2, "SABTU", null))).isEqualTo(first);
  }

  @Test
  void a_layout_that_had_shown_it_on_the_old_day_does_not_pay_it_again() {
    take(FILE, Coverage.SOME, row(0, "SABTU", null));

    UUID moved = take(FILE, whole(1, 2), row(2, "SABTU", null));

    waits(moved);
    isTheSame(moved);
    assertThat(standing()).isEqualTo(1);
  }

  @Test
  void a_layout_that_had_shown_on_the_old_day_what_the_feed_moved_does_not_pay_it_again() {
    UUID first = take(FEED_OF_IDS, whole(0, 0), row(0, "SABTU", "bank-1" + day));
    assertThat(take(FILE, Coverage.SOME, row(0, "SABTU", null))).isEqualTo(first);
    assertThat(take(FEED_OF_IDS, whole(0, 2), row(2, "SABTU", "bank-1" + day))).isEqualTo(first);

    UUID moved = take(FILE, Coverage.SOME, row(2, "SABTU", null));

    waits(moved);
    isTheSame(moved);
    assertThat(standing()).isEqualTo(1);
    assertThat(take(FILE, Coverage.SOME, row(2, "SABTU", null))).isEqualTo(first);
  }

  @Test
  void of_two_that_were_pushed_the_feed_may_show_the_later_first() {
    take(PUSHED, Coverage.SOME, row(0, "SATU", "moota-1" + day));
    take(PUSHED, Coverage.SOME, row(3, "DUA", "moota-2" + day));
    String back = owedBack(invoice);

    take(FEED, whole(3, 3), row(3, "LAIN", null));
    UUID earlier = take(FEED, whole(0, 3), row(3, "LAIN", null), row(0, "SATU", null));

    assertThat(get(UnmatchedPayments.class).find(operator, earlier)).isEmpty();
    assertThat(standing()).isEqualTo(2);
    assertThat(owedBack(invoice)).isEqualTo(back);
  }

  @Test
  void money_that_one_statement_shows_beside_the_other_is_money_of_its_own() {
    take(FEED, whole(0, 0), row(0, "SATU", null));
    UUID twice = take(FILE, whole(2, 3), row(2, "DUA", null));
    waits(twice);

    take(FEED, whole(0, 3), row(0, "SATU", null), row(2, "DUA", null));

    assertThat(get(UnmatchedPayments.class).find(operator, twice)).isEmpty();
    assertThat(owedBack(invoice)).isEqualTo(exactly(invoice));
    assertThat(standing()).isEqualTo(2);
  }

  @Test
  void what_a_feed_shows_no_more_because_it_is_long_ago_casts_no_doubt() {
    take(FEED, whole(0, 0), row(0, "SATU", null));

    UUID twice = take(FEED, whole(3, 7), row(7, "DUA", null));

    assertThat(get(UnmatchedPayments.class).find(operator, twice)).isEmpty();
    assertThat(owedBack(invoice)).isEqualTo(exactly(invoice));
  }
}
