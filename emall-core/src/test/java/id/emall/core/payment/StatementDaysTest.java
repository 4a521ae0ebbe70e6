package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.time.MallClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of days that were read, and what a reading costs. */
class StatementDaysTest extends PaymentScene {

  private LocalDate today;

  StatementDaysTest() {
    super("2000000042");
  }

  /** Noon of a day whose rows no other test shares. */
  @BeforeEach
  void noonOfAnotherMonth() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), MallClock.WIB).plusDays(40);
    clock.set(day.atTime(12, 0).atZone(MallClock.WIB).toInstant());
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update feed set since = ?, settled_through = null, break_day = null", day));
    bank.tellBalances("5000000.00");
    today = day;
    readAgain();
  }

  @AfterEach
  void recover() {
    bank.recover();
  }

  private void readAgain() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update feed set next_read_at = ?, earliest_at = null", clock.instant()));
    get(FeedReader.class).run();
  }

  private void readAt(LocalDate day, int hour) {
    clock.set(day.atTime(hour, 0).atZone(MallClock.WIB).toInstant());
    readAgain();
  }

  @Test
  void a_day_is_settled_when_two_readings_six_hours_apart_after_its_end_show_the_same() {
    bank.credit(clock.instant(), "70100.00", "SIANG");
    readAt(today, 20);
    readAt(today.plusDays(1), 1);
    readAt(today.plusDays(1), 6);
    assertThat(bankFeed().settledThrough()).isNull();

    readAt(today.plusDays(1), 7);

    assertThat(bankFeed().settledThrough()).isEqualTo(today);
  }

  @Test
  void a_row_that_comes_later_makes_its_day_wait_again() {
    readAt(today.plusDays(1), 1);
    bank.credit(today.atTime(23, 0).atZone(MallClock.WIB).toInstant(), "70200.00", "TERLAMBAT");
    readAt(today.plusDays(1), 8);
    assertThat(bankFeed().settledThrough()).isNull();

    readAt(today.plusDays(1), 14);

    assertThat(bankFeed().settledThrough()).isEqualTo(today);
  }

  @Test
  void one_reading_on_the_second_day_after_is_enough() {
    readAt(today.plusDays(2), 0);

    assertThat(bankFeed().settledThrough()).isEqualTo(today);
  }

  @Test
  void a_reading_before_the_end_of_the_banks_night_settles_nothing() {
    bank.terms(
        new Capabilities(
            31,
            31,
            0,
            false,
            false,
            Duration.ofSeconds(1),
            LocalTime.of(23, 30),
            LocalTime.of(3, 0),
            0,
            Duration.ZERO));
    clock.set(today.plusDays(1).atTime(3, 0).atZone(MallClock.WIB).toInstant());
    assertThat(ToldDay.ends(today, LocalTime.of(23, 30), LocalTime.of(3, 0)))
        .isEqualTo(clock.instant());
    assertThat(ToldDay.ends(today, LocalTime.of(22, 0), LocalTime.of(23, 0)))
        .isEqualTo(today.plusDays(1).atStartOfDay(MallClock.WIB).toInstant());
    readAgain();
    readAt(today.plusDays(1), 8);
    assertThat(bankFeed().settledThrough()).isNull();
    readAt(today.plusDays(1), 9);

    assertThat(bankFeed().settledThrough()).isEqualTo(today);
  }

  @Test
  void each_days_balances_follow_from_those_around_the_statement() {
    bank.credit(clock.instant(), "70300.00", "SATU");
    clock.advance(Duration.ofDays(1));
    bank.credit(clock.instant(), "70400.00", "DUA");
    readAgain();

    assertThat(number("select closing - opening from statement_day where day = ?", today))
        .isEqualTo(70300);
    assertThat(
            number("select closing - opening from statement_day where day = ?", today.plusDays(1)))
        .isEqualTo(70400);
    assertThat(bankFeed().breakDay()).isNull();
  }

  @Test
  void a_day_that_does_not_open_with_what_the_day_before_closed_with_is_told_until_it_does() {
    StatementRow row = bank.credit(clock.instant(), "70500.00", "AKAN HILANG");
    readAt(today.plusDays(1), 8);
    bank.remove(row);
    clock.set(today.plusDays(8).atTime(8, 0).atZone(MallClock.WIB).toInstant());
    readOnlyFrom(today.plusDays(1));

    assertThat(work("feed.break"))
        .singleElement()
        .satisfies(item -> assertThat(item.details()).contains(today.plusDays(1).toString()));

    bank.add(row);
    readOnlyFrom(today.plusDays(1));
    assertThat(work("feed.break")).isEmpty();
  }

  /** As after days in which the bank could not be read. */
  private void readOnlyFrom(LocalDate from) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update feed set last_complete_at = ?",
                from.plusDays(get(FeedSettings.class).overlapDays())
                    .atTime(9, 0)
                    .atZone(MallClock.WIB)
                    .toInstant()));
    readAgain();
  }

  @Test
  void a_reading_without_news_costs_three_statements_and_ten_thousand_rows_a_few() {
    for (int i = 0; i < 10_000; i++) {
      bank.credit(clock.instant().minusSeconds(i), "90%03d.00".formatted(i % 500), "BARIS " + i);
    }
    List<String> statements = counting(this::stored);
    assertThat(statements).hasSizeLessThan(20);
    assertThat(number("select count(*) from mutation where booking_date = ?", today))
        .isEqualTo(10_000);
    jdbi.useHandle(
        handle -> handle.execute("update mutation set outcome = 'DESK' where outcome = 'NEW'"));
    clock.advance(Duration.ofHours(1));

    assertThat(counting(() -> get(FeedReader.class).run())).hasSize(3);

    assertThat(number("select count(*) from mutation where booking_date = ?", today))
        .isEqualTo(10_000);
    assertThat(bankFeed().failures()).isZero();
  }

  /** What the bank shows, stored and not decided. */
  private void stored() {
    Capabilities terms = bank.capabilities();
    WholeStatement shown =
        WholeStatement.read(
            bank, new id.emall.contracts.bank.Account("BCA", "2000000042"), today, today);
    get(StatementIntake.class)
        .take(
            bankFeed().accountId(),
            StatementSource.feed("fake-bank", terms),
            shown.rows(),
            new Coverage.Whole(today, today, clock.instant(), false));
  }

  private List<String> counting(Runnable work) {
    List<String> statements = new ArrayList<>();
    SqlLogger before = jdbi.getConfig(SqlStatements.class).getSqlLogger();
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            statements.add(context.getRenderedSql());
          }
        });
    try {
      work.run();
    } finally {
      jdbi.setSqlLogger(before);
    }
    return statements;
  }
}
