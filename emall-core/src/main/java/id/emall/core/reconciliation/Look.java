package id.emall.core.reconciliation;

import id.emall.contracts.time.MallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Looks at everything once: finds what does not agree, and closed days whose figures are others
 * now. Whoever looks holds the one row of {@code proof_look}, so looks and closings follow each
 * other, on however many nodes.
 */
@ApplicationScoped
class Look {

  /** Days back within which days can be closed. */
  static final int WINDOW_DAYS = 35;

  /** Days back whose figures and single rows are compared by each look. */
  private static final int FRESH_DAYS = 7;

  /** Days back whose single rows are compared when the sum of all says that one is wrong. */
  private static final int SEARCHED_DAYS = 400;

  /** How long a transaction may have been under way when the look before began. */
  private static final Duration STRAGGLERS = Duration.ofHours(1);

  private Jdbi jdbi;
  private Clock clock;
  private Days days;
  private Differences differences;
  private WaitingMoney waitingMoney;

  protected Look() {}

  @Inject
  Look(Jdbi jdbi, Clock clock, Days days, Differences differences, WaitingMoney waitingMoney) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.days = days;
    this.differences = differences;
    this.waitingMoney = waitingMoney;
  }

  /**
   * The newest look at everything.
   *
   * @param lookedAt null before the first
   * @param balances what the ledger's accounts of each kind held then, debit positive
   */
  record Taken(Instant lookedAt, int tookMs, Map<String, BigDecimal> balances) {}

  Taken newest() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select looked_at, coalesce(took_ms, 0) as took_ms from proof_look")
                .mapTo(Begun.class)
                .map(begun -> new Taken(begun.lookedAt(), begun.tookMs(), balances(handle)))
                .one());
  }

  private record Begun(Instant lookedAt, int tookMs) {}

  private static Map<String, BigDecimal> balances(Handle handle) {
    return handle
        .createQuery("select kind, amount from proof_balance")
        .reduceRows(
            new TreeMap<String, BigDecimal>(),
            (all, row) -> {
              all.put(
                  row.getColumn("kind", String.class), row.getColumn("amount", BigDecimal.class));
              return all;
            });
  }

  /** Waits for whoever looks or closes. Each statement compares what is of one moment. */
  @Transactional
  void take() {
    jdbi.useHandle(
        handle -> {
          Instant before = lock(handle);
          Instant now = clock.instant();
          long begun = System.nanoTime();
          LocalDate today = LocalDate.ofInstant(now, MallClock.WIB);
          LocalDate since = since(handle, today);
          for (DifferenceKind kind : DifferenceKind.values()) {
            differences.keep(handle, kind, find(handle, kind, since), now);
          }
          reopen(handle, today, before, now);
          waitingMoney.tell(handle, now);
          keepBalances(handle);
          handle
              .createUpdate("update proof_look set looked_at = :now, took_ms = :took")
              .bind("now", now)
              .bind("took", Duration.ofNanos(System.nanoTime() - begun).toMillis())
              .execute();
        });
  }

  /**
   * @return when the look before was
   */
  static Instant lock(Handle handle) {
    return handle
        .createQuery("select coalesce(looked_at, 'epoch') from proof_look for update")
        .mapTo(Instant.class)
        .one();
  }

  /** Single rows since a week; further back while sums are wrong or a difference there is open. */
  private static LocalDate since(Handle handle, LocalDate today) {
    LocalDate week = today.minusDays(FRESH_DAYS);
    boolean sumsAgree =
        find(handle, DifferenceKind.BANK_ACCOUNT, week).isEmpty()
            && find(handle, DifferenceKind.LEDGER_SUM, week).isEmpty();
    if (!sumsAgree) {
      return today.minusDays(SEARCHED_DAYS);
    }
    return handle
        .createQuery(
            """
            select least(:week, min(day), min((first_seen_at at time zone 'Asia/Jakarta')::date) - :days)
            from difference where gone_at is null
            """)
        .bind("week", week)
        .bind("days", FRESH_DAYS)
        .mapTo(LocalDate.class)
        .one();
  }

  private static List<Finding> find(Handle handle, DifferenceKind kind, LocalDate since) {
    return handle
        .createQuery("select * from (" + kind.sql() + ") found order by object limit :most")
        .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
        .bind("since", since)
        .bind("most", Differences.MOST_OF_A_KIND + 1)
        .mapTo(Finding.class)
        .list();
  }

  private void reopen(Handle handle, LocalDate today, Instant before, Instant now) {
    Set<LocalDate> looked =
        new TreeSet<>(Stream.iterate(today, day -> day.minusDays(1)).limit(FRESH_DAYS).toList());
    if (before.isAfter(Instant.EPOCH)) {
      looked.addAll(days.touchedSince(handle, before.minus(STRAGGLERS)));
    }
    List<DayFigures> closed = closed(handle, looked);
    Set<LocalDate> dates =
        closed.stream().map(DayFigures::day).collect(Collectors.toCollection(TreeSet::new));
    Map<Days.Key, DayFigures> figures = dates.isEmpty() ? Map.of() : days.figures(handle, dates);
    for (DayFigures then : closed) {
      Days.Key key = new Days.Key(then.accountId(), then.day());
      if (!then.sameAs(figures.getOrDefault(key, Days.none(key)))) {
        reopen(handle, key, now);
      }
    }
  }

  private static List<DayFigures> closed(Handle handle, Set<LocalDate> looked) {
    return handle
        .createQuery(
            "select * from reconciled_day where reopened_at is null and day = any(:days::date[])")
        .bindArray("days", String.class, Days.texts(looked))
        .mapTo(DayFigures.class)
        .list();
  }

  private static void reopen(Handle handle, Days.Key key, Instant now) {
    handle
        .createUpdate(
            """
            update reconciled_day set reopened_at = :now
            where account_id = :account and day = :day and reopened_at is null
            """)
        .bind("now", now)
        .bind("account", key.accountId())
        .bind("day", key.day())
        .execute();
  }

  private static void keepBalances(Handle handle) {
    handle.execute("delete from proof_balance");
    handle.execute(
        """
        insert into proof_balance (kind, amount)
        select a.kind, sum(p.amount) from ledger_posting p join ledger_account a on a.id = p.account_id group by a.kind
        """);
  }
}
