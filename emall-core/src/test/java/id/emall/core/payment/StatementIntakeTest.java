package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.bank.file.FileLayout;
import id.emall.contracts.time.MallClock;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One money shown by several sources: stored once, whatever the order and however often. */
class StatementIntakeTest extends PaymentScene {

  private static final StatementSource WITH_IDS = feed(true, false);
  private static final StatementSource WITH_BALANCES = feed(false, true);
  private static final StatementSource WITHOUT = feed(false, false);
  private static final StatementSource MT940 =
      StatementSource.file(new FileLayout("MT940", Optional.empty(), false, false));
  private static final StatementSource CSV =
      StatementSource.file(new FileLayout("CSV KlikBCA", Optional.of("BCA"), false, true));
  private static final StatementSource PUSHED = StatementSource.pushed("moota");

  private LocalDate day;

  StatementIntakeTest() {
    super("2000000041");
  }

  private static StatementSource feed(boolean ids, boolean balances) {
    return StatementSource.feed(
        "some-bank",
        new Capabilities(
            31, 31, 0, ids, balances, Duration.ofSeconds(1), null, null, 4, Duration.ZERO));
  }

  /** Each test has a month of its own. */
  @BeforeEach
  void aMonthLater() {
    clock.advance(Duration.ofDays(30));
    day = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  private UUID account() {
    return bankFeed().accountId();
  }

  /** The same money as a bank's interface, its file and a service that pushes tell it. */
  private StatementRow row(int second, String amount, String remark) {
    return new StatementRow(
        Direction.CREDIT,
        new BigDecimal(amount),
        Status.BOOKED,
        day,
        day.atTime(9, 0, second).atZone(MallClock.WIB).toInstant(),
        remark,
        null,
        null,
        "FT-%s-%d-%s".formatted(day, second, amount),
        new BigDecimal("1000000.00")
            .add(new BigDecimal(amount).multiply(BigDecimal.valueOf(second))));
  }

  private static StatementRow asFile(StatementRow row) {
    return changed(
        row, row.bookingDate(), null, row.remark() + " 0203/FTSCY", null, row.balanceAfter());
  }

  /** Looked at a minute after the day, in other words, with an id that is not the bank's. */
  private static StatementRow asPushed(StatementRow row) {
    Instant looked = row.bookingDate().plusDays(1).atTime(0, 1).atZone(MallClock.WIB).toInstant();
    return changed(
        row,
        row.bookingDate().plusDays(1),
        looked,
        row.remark().strip(),
        "moota" + row.bankTransactionId(),
        null);
  }

  private static StatementRow changed(
      StatementRow row, LocalDate day, Instant time, String remark, String id, BigDecimal balance) {
    return new StatementRow(
        row.direction(),
        row.amount(),
        row.status(),
        day,
        time,
        remark,
        row.counterparty(),
        row.reference(),
        id,
        balance);
  }

  private Coverage whole() {
    return new Coverage.Whole(day.minusDays(3), day.plusDays(3), clock.instant(), false);
  }

  private int stored() {
    return number(
        "select count(*) from mutation where booking_date between ? and ?",
        day.minusDays(5),
        day.plusDays(5));
  }

  private Taken take(StatementSource source, List<StatementRow> rows) {
    return get(StatementIntake.class)
        .take(account(), source, rows, source == PUSHED ? Coverage.SOME : whole());
  }

  private List<StatementRow> some() {
    return List.of(
        row(1, "50001.00", "SATU"),
        row(2, "50001.00", "DUA"),
        row(2, "50001.00", "DUA"),
        row(3, "70000.00", "TIGA"));
  }

  private static List<StatementRow> as(StatementSource source, List<StatementRow> rows) {
    return rows.stream()
        .map(
            row ->
                source == PUSHED
                    ? asPushed(row)
                    : source == MT940 || source == CSV ? asFile(row) : row)
        .toList();
  }

  @Test
  void every_order_of_sources_stores_a_row_once() {
    List<StatementSource> sources = new ArrayList<>(List.of(WITH_IDS, WITHOUT, MT940, CSV, PUSHED));
    Random chance = new Random(5);
    for (int i = 0; i < 6; i++) {
      aMonthLater();
      Collections.shuffle(sources, chance);
      List<StatementRow> rows = new ArrayList<>(some());
      // Each id is one row's alone, as with every bank that tells ids.
      rows.set(
          2,
          changed(
              rows.get(2), day, rows.get(2).bankTime(), "DUA", "FT-LAIN-" + day, BigDecimal.TEN));
      for (StatementSource source : sources) {
        Collections.shuffle(rows, chance);
        take(source, as(source, rows));
        take(source, as(source, rows));
        assertThat(stored()).as("%s in %s", source.name(), sources).isEqualTo(4);
      }
    }
  }

  @Test
  void what_one_source_has_more_of_is_new() {
    take(MT940, as(MT940, some()));
    List<StatementRow> more = new ArrayList<>(some());
    more.add(row(2, "50001.00", "DUA"));

    Taken taken = take(WITH_BALANCES, more);

    assertThat(stored()).isEqualTo(5);
    assertThat(taken.fresh()).isEqualTo(1);
    assertThat(taken.rows())
        .filteredOn(row -> row.how() == Taken.How.KNOWN_ELSEWHERE)
        .hasSize(4)
        .allMatch(row -> row.shownBy().equals("MT940"));
  }

  @Test
  void a_feed_that_tells_rows_apart_in_another_way_from_now_on_knows_the_old_ones() {
    take(WITHOUT, some());
    assertThat(take(WITH_BALANCES, some()).fresh()).isZero();
    List<StatementRow> ids = new ArrayList<>(some().subList(0, 2));
    ids.add(some().get(3));
    assertThat(take(WITH_IDS, ids).fresh()).isZero();
    assertThat(stored()).isEqualTo(4);
  }

  @Test
  void equal_money_of_another_day_is_other_money() {
    StatementRow first = row(1, "50001.00", "SATU");
    take(WITHOUT, List.of(first));

    Taken taken = take(MT940, as(MT940, List.of(onDay(first, day.plusDays(1)), first)));

    assertThat(taken.fresh()).isEqualTo(1);
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void of_equal_amounts_those_are_taken_for_the_same_that_name_the_same_invoice() {
    InvoiceView one = order();
    InvoiceView two = order();
    List<StatementRow> rows =
        List.of(row(1, "1000.00", "BAYAR " + one.code()), row(2, "1000.00", "BAYAR " + two.code()));
    Taken first = take(WITHOUT, rows);

    Taken turned = take(PUSHED, as(PUSHED, rows.reversed()));

    assertThat(turned.rows().stream().map(Taken.Row::mutationId).toList().reversed())
        .isEqualTo(first.rows().stream().map(Taken.Row::mutationId).toList());
  }

  @Test
  void money_pushed_on_a_saturday_is_the_row_that_the_bank_books_on_monday() {
    InvoiceView invoice = order();
    StatementRow pushed =
        changed(
            row(1, exactly(invoice), "SABTU"),
            day,
            clock.instant(),
            "SABTU",
            "moota-1" + day,
            null);
    take(PUSHED, List.of(pushed));
    get(FeedReader.class).run();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);

    StatementRow booked = row(1, exactly(invoice), "TRSF SABTU");
    take(
        WITHOUT,
        List.of(changed(booked, day.plusDays(2), booked.bankTime(), booked.remark(), null, null)));
    take(PUSHED, List.of(pushed));

    assertThat(stored()).isEqualTo(1);
    assertThat(number("select count(*) from mutation where moved_to = ?", day.plusDays(2)))
        .isEqualTo(1);
  }

  @Test
  void a_whole_file_that_shows_a_row_on_the_day_it_was_moved_to_shows_known_money() {
    StatementRow first = row(1, "50001.00", "SABTU");
    take(WITH_IDS, List.of(first));
    StatementRow moved = onDay(first, day.plusDays(2));

    Taken taken = take(MT940, List.of(asFile(moved)));

    assertThat(taken.fresh()).isZero();
    assertThat(take(WITH_IDS, List.of(moved)).fresh()).isZero();
    assertThat(take(MT940, List.of(asFile(moved))).fresh()).isZero();
    assertThat(stored()).isEqualTo(1);
    assertThat(number("select count(*) from mutation where moved_to = ?", day.plusDays(2)))
        .isEqualTo(1);
  }

  @Test
  void a_file_that_is_not_whole_or_not_of_the_old_day_says_nothing_of_a_move() {
    StatementRow first = row(1, "50001.00", "SATU");
    take(WITH_IDS, List.of(first));
    StatementRow next = asFile(onDay(row(2, "50001.00", "DUA"), day.plusDays(2)));
    StatementRow third = asFile(onDay(row(3, "50001.00", "TIGA"), day.plusDays(3)));
    Coverage later = new Coverage.Whole(day.plusDays(1), day.plusDays(3), clock.instant(), false);
    StatementIntake intake = get(StatementIntake.class);

    assertThat(intake.take(account(), MT940, List.of(next), Coverage.SOME).fresh()).isEqualTo(1);
    assertThat(intake.take(account(), MT940, List.of(next, third), later).fresh()).isEqualTo(1);
    assertThat(stored()).isEqualTo(3);
  }

  @Test
  void equal_money_of_two_days_that_is_pushed_a_day_late_counts_twice_only() {
    for (int i = 0; i < 2; i++) {
      aMonthLater();
      StatementRow one = row(1, "50001.00", "SATU");
      StatementRow two = onDay(row(2, "50001.00", "DUA"), day.plusDays(1));
      List<StatementRow> pushes = as(PUSHED, List.of(one, two));
      take(WITH_IDS, List.of(one, two));
      for (StatementRow pushed : i == 0 ? pushes : pushes.reversed()) {
        take(PUSHED, List.of(pushed));
      }
      assertTwoOnly(pushes);
    }
  }

  @Test
  void equal_money_of_two_days_pushed_before_the_bank_shows_it_counts_twice_only() {
    for (int i = 0; i < 4; i++) {
      aMonthLater();
      StatementRow one = row(1, "50001.00", "SATU");
      StatementRow two = onDay(row(2, "50001.00", "DUA"), day.plusDays(1));
      List<StatementRow> pushes = as(PUSHED, List.of(one, two));
      List<StatementRow> shown = List.of(one, two);
      for (StatementRow pushed : i % 2 == 0 ? pushes : pushes.reversed()) {
        take(PUSHED, List.of(pushed));
      }
      take(WITHOUT, i < 2 ? shown : shown.reversed());
      take(PUSHED, pushes);
      assertTwoOnly(pushes);
    }
  }

  private void assertTwoOnly(List<StatementRow> pushes) {
    assertThat(take(PUSHED, pushes).rows())
        .allMatch(row -> row.how() == Taken.How.KNOWN)
        .extracting(Taken.Row::mutationId)
        .doesNotHaveDuplicates();
    assertThat(stored()).isEqualTo(2);
    assertThat(number("select count(*) from ledger_entry where kind = 'mutation.booked'"))
        .isEqualTo(number("select count(*) from mutation"));
  }

  private static StatementRow onDay(StatementRow row, LocalDate day) {
    return changed(
        row, day, row.bankTime(), row.remark(), row.bankTransactionId(), row.balanceAfter());
  }

  @Test
  void a_source_misses_only_what_it_has_shown_itself() {
    take(WITHOUT, List.of(row(1, "61000.00", "HANYA UMPAN")));
    take(MT940, List.of(asFile(row(2, "62000.00", "HANYA BERKAS"))));
    clock.advance(Duration.ofHours(1));
    take(MT940, List.of(asFile(row(2, "62000.00", "HANYA BERKAS"))));
    clock.advance(Duration.ofHours(1));
    take(WITHOUT, List.of(row(1, "61000.00", "HANYA UMPAN")));

    assertThat(
            number(
                "select count(*) from mutation where first_missing_at is not null and booking_date = ?",
                day))
        .isZero();
  }

  @Test
  void what_only_adds_never_says_that_something_is_missing() {
    take(PUSHED, List.of(asPushed(row(1, "63000.00", "ADA"))));
    clock.advance(Duration.ofHours(1));
    take(PUSHED, List.of(asPushed(row(2, "64000.00", "LAIN"))));
    clock.advance(Duration.ofHours(1));
    take(PUSHED, List.of(asPushed(row(3, "65000.00", "LAGI"))));

    assertThat(number("select count(*) from mutation where first_missing_at is not null")).isZero();
  }

  @Test
  void a_row_that_the_feed_lost_is_there_again_when_the_banks_file_shows_it() {
    take(WITHOUT, some());
    for (int i = 0; i < 2; i++) {
      clock.advance(Duration.ofHours(1));
      take(WITHOUT, some().subList(0, 3));
    }
    assertThat(work("mutation.disappeared")).hasSize(1);

    assertThat(take(MT940, as(MT940, some())).fresh()).isZero();

    assertThat(work("mutation.disappeared")).isEmpty();
    assertThat(stored()).isEqualTo(4);
  }

  @Test
  void feed_file_and_push_at_once_store_the_same_rows_once() throws Exception {
    for (int round = 0; round < 4; round++) {
      aMonthLater();
      List<StatementRow> rows =
          IntStream.rangeClosed(1, 40)
              .mapToObj(second -> row(second, (50_000 + second / 4) + ".00", "BARIS " + second))
              .toList();
      List<Callable<Integer>> takers = new ArrayList<>();
      for (StatementSource source :
          List.of(WITH_IDS, MT940, PUSHED, WITHOUT, CSV, WITH_IDS, MT940, PUSHED)) {
        takers.add(() -> take(source, as(source, rows)).fresh());
      }

      @SuppressWarnings("unchecked")
      Callable<Integer>[] all = takers.toArray(Callable[]::new);
      List<Integer> fresh = atOnce(all);

      assertThat(fresh.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
      assertThat(stored()).isEqualTo(40);
      assertThat(number("select count(*) from ledger_entry where kind = 'mutation.booked'"))
          .isEqualTo(number("select count(*) from mutation"));
    }
  }
}
