package id.emall.core.reconciliation;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What operators see of the daily proof that bank, ledger and orders agree. */
@ApplicationScoped
public class Reconciliation {

  /** How many differences that are gone are shown. */
  private static final int MOST_GONE = 50;

  private Jdbi jdbi;
  private Clock clock;
  private AccountDays accountDays;
  private Differences differences;
  private Look look;

  protected Reconciliation() {}

  @Inject
  Reconciliation(
      Jdbi jdbi, Clock clock, AccountDays accountDays, Differences differences, Look look) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.accountDays = accountDays;
    this.differences = differences;
    this.look = look;
  }

  /**
   * A business day.
   *
   * @param lookedAt when everything was looked at last, or null before the first time
   * @param tookMs how long that took
   * @param balances what the ledger's accounts of each kind held at the newest look, debit positive
   * @param proven the same at the end of the day, as known when it was closed last; empty before
   * @param differences all that are open, of whatever day
   * @param gone the newest that are not any more
   */
  public record Day(
      LocalDate day,
      LocalDate today,
      Instant lookedAt,
      int tookMs,
      List<AccountDay> accounts,
      Map<String, BigDecimal> balances,
      Map<String, BigDecimal> proven,
      List<Difference> differences,
      List<Difference> gone) {

    public Day {
      accounts = List.copyOf(accounts);
      differences = List.copyOf(differences);
      gone = List.copyOf(gone);
    }
  }

  /** The mall's business day now. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  /**
   * What is known of a day now, beside what was proven when it was closed. Computes the day's own
   * figures; the differences are those of the newest look.
   */
  public Day day(Actor operator, LocalDate day) {
    operator.requireOperator(Right.MONEY);
    Look.Taken newest = look.newest();
    return new Day(
        day,
        today(),
        newest.lookedAt(),
        newest.tookMs(),
        accountDays.of(day),
        newest.balances(),
        jdbi.withHandle(handle -> proven(handle, day)),
        differences.open(operator),
        differences.gone(operator, MOST_GONE));
  }

  /** Looks at everything now. */
  public void look(Actor operator) {
    operator.requireOperator(Right.MONEY);
    look.take();
  }

  private static Map<String, BigDecimal> proven(Handle handle, LocalDate day) {
    return handle
        .createQuery(
            """
            select kind, amount from reconciled_balance
            where day = :day and closed_at = (select max(closed_at) from reconciled_balance where day = :day)
            """)
        .bind("day", day)
        .reduceRows(
            new TreeMap<String, BigDecimal>(),
            (all, row) -> {
              all.put(
                  row.getColumn("kind", String.class), row.getColumn("amount", BigDecimal.class));
              return all;
            });
  }
}
