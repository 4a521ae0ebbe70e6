package id.emall.core.simulation;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.file.FileLayout;
import id.emall.core.payment.Coverage;
import id.emall.core.payment.StatementIntake;
import id.emall.core.payment.StatementSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * The same money told by other ways than the feed: statement files that operators bring,
 * overlapping each other, and a service that pushes single rows, some of them twice. Beside that
 * the settings of a feed change now and then, so that old rows are told in a new way.
 */
final class OtherChannels {

  private static final FileLayout LAYOUT =
      new FileLayout("simulated file", Optional.empty(), false, true);

  private static final StatementSource FILE = StatementSource.file(LAYOUT);
  private static final StatementSource PUSH = StatementSource.pushed("simulated-push");

  private final Year year;
  private final Random random;

  /** The one account that the pushing service reads. */
  private final TrueAccount pushed;

  OtherChannels(Year year) {
    this.year = year;
    this.random = year.random;
    this.pushed = any();
  }

  private TrueAccount any() {
    return year.banks.get(random.nextInt(year.banks.size())).account();
  }

  void planDay(Instant morning) {
    if (year.percent() < 30) {
      year.at(Calendars.within(random, morning, Duration.ofDays(1)), this::bringFile);
    }
    for (int i = 0; i < 2; i++) {
      year.at(Calendars.within(random, morning, Duration.ofDays(1)), this::push);
    }
    if (year.percent() < 5) {
      year.at(Calendars.within(random, morning, Duration.ofDays(1)), this::changeSettings);
    }
  }

  private void changeSettings() {
    if (any().tellOtherwise(year.clock.instant())) {
      year.tally.count("changed settings");
    }
  }

  /** A file of the last days as the bank shows them now, which says that it is whole, or not. */
  private void bringFile() {
    TrueAccount account = any();
    Instant now = year.clock.instant();
    LocalDate to = Calendars.day(now);
    LocalDate from = to.minusDays(1L + random.nextInt(5));
    List<StatementRow> rows = new ArrayList<>();
    boolean lasting = true;
    for (Movement movement : account.movements) {
      LocalDate day = movement.day(now);
      if (movement.booked(now) && !day.isBefore(from) && !day.isAfter(to)) {
        lasting &= movement.goneAt == Instant.MAX;
        if (movement.goneAt == Instant.MAX) {
          movement.everShown = true;
          rows.add(row(movement, day, null, null));
        }
      }
    }
    Collections.shuffle(rows, random);
    boolean whole = random.nextBoolean() && lasting;
    Coverage coverage = whole ? new Coverage.Whole(from, to, now, true) : Coverage.SOME;
    if (!rows.isEmpty()) {
      take("file", account, FILE, rows, coverage);
    }
  }

  /** What the service found since it looked last, and sometimes what it had told before. */
  private void push() {
    Instant now = year.clock.instant();
    for (Movement movement : List.copyOf(pushed.movements)) {
      boolean fresh = movement.at.isAfter(now.minus(Duration.ofHours(20)));
      boolean again = movement.pushed && random.nextInt(4) == 0;
      boolean found =
          movement.booked(now)
              && movement.goneAt == Instant.MAX
              && !movement.day.isAfter(Calendars.day(now));
      if (fresh && found && (again || !movement.pushed)) {
        movement.pushed = true;
        movement.everShown = true;
        StatementRow row = row(movement, Calendars.day(now), now, "M" + movement.number);
        take("push", pushed, PUSH, List.of(row), Coverage.SOME);
      }
    }
  }

  private static StatementRow row(Movement movement, LocalDate day, Instant time, String id) {
    return new StatementRow(
        movement.direction,
        movement.amount,
        StatementRow.Status.BOOKED,
        day,
        time,
        movement.remark,
        null,
        null,
        id,
        id == null ? movement.balanceAfter : null);
  }

  private void take(
      String what,
      TrueAccount account,
      StatementSource source,
      List<StatementRow> rows,
      Coverage coverage) {
    UUID id = year.accountId(account);
    year.mall.persist(
        what, () -> year.mall.get(StatementIntake.class).take(id, source, rows, coverage));
    year.tally.count("brought by " + what);
  }
}
