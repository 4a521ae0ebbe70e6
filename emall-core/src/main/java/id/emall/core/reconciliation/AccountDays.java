package id.emall.core.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads a business day of all accounts: what is known now, and what was proven when. */
@ApplicationScoped
class AccountDays {

  /**
   * Accounts with the last day of which no more rows are expected, as their feeds say. Payments
   * that are told come at once. Parameter: {@code now}.
   */
  static final String ACCOUNTS =
      """
      select r.id as account_id, r.name, r.bank, r.number, r.kind, r.enabled, f.since,
        case r.kind when 'BANK' then f.settled_through
          else (cast(:now as timestamptz) at time zone 'Asia/Jakarta')::date - 1 end as settled_through
      from receiving_account r join feed f on f.account_id = r.id""";

  private Jdbi jdbi;
  private Clock clock;
  private Days days;

  protected AccountDays() {}

  @Inject
  AccountDays(Jdbi jdbi, Clock clock, Days days) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.days = days;
  }

  private record Known(
      UUID accountId,
      String name,
      String bank,
      String number,
      String kind,
      boolean enabled,
      LocalDate since,
      LocalDate settledThrough) {}

  private record Closing(
      UUID accountId, int version, Instant closedAt, int differences, Instant reopenedAt) {}

  /** Accounts that take money, or had rows or a closing on that day. */
  List<AccountDay> of(LocalDate day) {
    return jdbi.withHandle(
        handle -> {
          Map<Days.Key, DayFigures> figures = days.figures(handle, Set.of(day));
          Map<String, BigDecimal> balances = days.bankBalances(handle, day);
          Map<UUID, List<ClosedDay>> closed = closed(handle, day);
          return known(handle).stream()
              .filter(
                  one ->
                      one.enabled()
                          || closed.containsKey(one.accountId())
                          || figures.containsKey(new Days.Key(one.accountId(), day)))
              .map(one -> day(one, day, figures, balances, closed))
              .toList();
        });
  }

  private static AccountDay day(
      Known account,
      LocalDate day,
      Map<Days.Key, DayFigures> figures,
      Map<String, BigDecimal> balances,
      Map<UUID, List<ClosedDay>> closed) {
    Days.Key key = new Days.Key(account.accountId(), day);
    return new AccountDay(
        account.accountId(),
        account.name(),
        account.bank(),
        account.number(),
        account.kind(),
        account.settledThrough(),
        figures.getOrDefault(key, Days.none(key)),
        balances.getOrDefault(account.accountId().toString(), BigDecimal.ZERO.setScale(2)),
        closed.getOrDefault(account.accountId(), List.of()));
  }

  private List<Known> known(Handle handle) {
    return handle
        .createQuery(ACCOUNTS + " order by r.kind, r.bank, r.number")
        .bind("now", clock.instant())
        .mapTo(Known.class)
        .list();
  }

  private static Map<UUID, List<ClosedDay>> closed(Handle handle, LocalDate day) {
    List<DayFigures> figures = closings(handle, day, DayFigures.class);
    List<Closing> closings = closings(handle, day, Closing.class);
    return IntStream.range(0, closings.size())
        .boxed()
        .collect(
            Collectors.groupingBy(
                i -> closings.get(i).accountId(),
                Collectors.mapping(
                    i ->
                        new ClosedDay(
                            figures.get(i),
                            closings.get(i).version(),
                            closings.get(i).closedAt(),
                            closings.get(i).differences(),
                            closings.get(i).reopenedAt()),
                    Collectors.toList())));
  }

  private static <T> List<T> closings(Handle handle, LocalDate day, Class<T> as) {
    return handle
        .createQuery(
            "select * from reconciled_day where day = :day order by account_id, version desc")
        .bind("day", day)
        .mapTo(as)
        .list();
  }
}
