package id.emall.core.reconciliation;

import id.emall.contracts.time.MallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Closes business days, each account's for itself as soon as no more rows of it are expected, and
 * tells once a morning what came of the day before.
 */
@ApplicationScoped
class DayClosing {

  private static final int MOST_AT_ONCE = 500;

  private Jdbi jdbi;
  private Clock clock;
  private ReconciliationSettings settings;
  private Look look;
  private Days days;
  private Event<MorningResult> mornings;

  protected DayClosing() {}

  @Inject
  DayClosing(
      Jdbi jdbi,
      Clock clock,
      ReconciliationSettings settings,
      Look look,
      Days days,
      Event<MorningResult> mornings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.look = look;
    this.days = days;
    this.mornings = mornings;
  }

  /** Whether the hour has come and something of it is not done yet. */
  boolean due() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, MallClock.WIB);
    return !now.isBefore(settings.closingTime(today))
        && jdbi.withHandle(handle -> !open(handle, today).isEmpty() || mayTell(handle, today, now));
  }

  /** Looks, closes what may be closed, and tells it, in one transaction. */
  @Transactional
  void close() {
    look.take();
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, MallClock.WIB);
    jdbi.useHandle(
        handle -> {
          List<Days.Key> open = open(handle, today);
          Set<LocalDate> dates =
              open.stream().map(Days.Key::day).collect(Collectors.toCollection(TreeSet::new));
          Map<Days.Key, DayFigures> figures = days.figures(handle, dates);
          open.forEach(key -> write(handle, figures.getOrDefault(key, Days.none(key)), now));
          dates.forEach(day -> writeBalances(handle, day, now));
          if (mayTell(handle, today, now)) {
            tell(handle, today.minusDays(1), now);
          }
        });
  }

  /**
   * Days before today of which no more rows are expected and that are not closed, or were reopened
   * before this morning.
   */
  private List<Days.Key> open(Handle handle, LocalDate today) {
    return handle
        .createQuery(
            """
            select f.account_id, d::date as day
            from (%s) f, generate_series(greatest(f.since, :oldest), least(f.settled_through, :yesterday),
              interval '1 day') d
            where f.settled_through is not null and not exists (select 1 from reconciled_day c where c.account_id = f.account_id and c.day = d::date
              and (c.reopened_at is null or c.reopened_at >= :morning))
            order by 2, 1 limit :most
            """
                .formatted(AccountDays.ACCOUNTS))
        .bind("now", clock.instant())
        .bind("oldest", today.minusDays(Look.WINDOW_DAYS))
        .bind("yesterday", today.minusDays(1))
        .bind("morning", settings.closingTime(today))
        .bind("most", MOST_AT_ONCE)
        .mapTo(Days.Key.class)
        .list();
  }

  private static void write(Handle handle, DayFigures day, Instant now) {
    handle
        .createUpdate(
            """
            insert into reconciled_day (account_id, day, version, closed_at, credits, credit_sum, debits, debit_sum, booked,
              bank_opening, bank_closing, bank_net, differences)
            values (:account, :day,
              (select coalesce(max(version), 0) + 1 from reconciled_day where account_id = :account and day = :day),
              :now, :credits, :creditSum, :debits, :debitSum, :booked, :opening, :closing, :net,
              (select count(*) from difference
                where gone_at is null and account_id = :account and (day = :day or day is null)))
            """)
        .bind("account", day.accountId())
        .bind("day", day.day())
        .bind("now", now)
        .bind("credits", day.credits())
        .bind("creditSum", day.creditSum())
        .bind("debits", day.debits())
        .bind("debitSum", day.debitSum())
        .bind("booked", day.booked())
        .bind("opening", day.bankOpening())
        .bind("closing", day.bankClosing())
        .bind("net", day.bankNet())
        .execute();
  }

  /** Two accounts may be closed at the same moment, one after the other. */
  private void writeBalances(Handle handle, LocalDate day, Instant now) {
    Map<String, BigDecimal> balances = days.kindBalances(handle, day);
    List<String> kinds = List.copyOf(balances.keySet());
    handle
        .createUpdate(
            """
            insert into reconciled_balance (day, closed_at, kind, amount)
            select :day, :now, kind, amount from unnest(:kinds::text[], :amounts::numeric[]) b (kind, amount)
            on conflict (day, closed_at, kind) do update set amount = excluded.amount
            """)
        .bind("day", day)
        .bind("now", now)
        .bindArray("kinds", String.class, kinds)
        .bindArray(
            "amounts",
            String.class,
            kinds.stream().map(kind -> balances.get(kind).toPlainString()).toList())
        .execute();
  }

  private record Sum(int count, BigDecimal amount) {}

  /** Once a day: when all accounts are closed, or when those that are not were waited for. */
  private boolean mayTell(Handle handle, LocalDate today, Instant now) {
    boolean waitedFor = !now.isBefore(settings.closingTime(today).plus(settings.waitForFeeds()));
    return untold(handle, today.minusDays(1))
        && (waitedFor || waiting(handle, today.minusDays(1), now).isEmpty());
  }

  /** Whether the mall was there on this day, and its result was not told. */
  private static boolean untold(Handle handle, LocalDate day) {
    return handle
        .createQuery(
            """
            select coalesce(told_day < :day, true) and exists (select 1 from feed where since <= :day) from proof_look
            """)
        .bind("day", day)
        .mapTo(Boolean.class)
        .one();
  }

  private void tell(Handle handle, LocalDate day, Instant now) {
    handle.createUpdate("update proof_look set told_day = :day").bind("day", day).execute();
    Sum open =
        handle
            .createQuery(
                "select count(*), coalesce(sum(abs(found - expected)), 0.00) as amount from difference where gone_at is null")
            .mapTo(Sum.class)
            .one();
    WaitingMoney.Waiting waits = WaitingMoney.of(handle, now.minus(settings.undecidedAfter()));
    mornings.fire(
        new MorningResult(
            day,
            open.count(),
            open.amount(),
            waiting(handle, day, now),
            waits.count(),
            waits.amount()));
  }

  /** Accounts that take money and are not read to the end of the day. */
  private static List<String> waiting(Handle handle, LocalDate day, Instant now) {
    return handle
        .createQuery(
            """
            select f.bank || ' ' || f.number from (%s) f
            where f.enabled and f.since <= :day and (f.settled_through is null or f.settled_through < :day) order by 1
            """
                .formatted(AccountDays.ACCOUNTS))
        .bind("now", now)
        .bind("day", day)
        .mapTo(String.class)
        .list();
  }
}
