package id.emall.core.payment;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How well the mall knows what happens on its accounts, for operators. */
@ApplicationScoped
public class FeedHealth {

  /** How many readings of an account are told. */
  private static final int READINGS = 50;

  private static final String STATES =
      """
      select a.id as account_id, a.name, a.bank, a.number, a.kind, a.enabled, f.since, f.last_read_at,
        f.last_complete_at, f.next_read_at, f.earliest_at, extract(epoch from f.lag)::bigint as lag_seconds, f.failures,
        f.last_error, f.stopped_reason, f.break_day,
        case a.kind when 'BANK' then f.settled_through
          else (cast(:now as timestamptz) at time zone 'Asia/Jakarta')::date - 1 end as settled_through,
        (select count(*) from invoice i where i.account_id = a.id and i.state in ('OPEN', 'PARTLY_PAID')) as waiting,
        (select coalesce(sum(m.amount), 0.00) from mutation m
          where m.account_id = a.id and m.outcome in ('NEW', 'HELD', 'DESK')) as undecided,
        case when a.kind <> 'BANK' then (select max(p.told_at) from pushed_payment p where p.account_id = a.id)
          end as last_push_at,
        case when a.kind <> 'BANK' then (select coalesce(sum(p.amount), 0.00) from pushed_payment p
          where p.account_id = a.id and not exists (select 1 from sweep s where s.pushed_id = p.mutation_id))
          end as unswept
      from receiving_account a join feed f on f.account_id = a.id
      where\s""";

  private Jdbi jdbi;
  private Clock clock;
  private Feeds feeds;

  protected FeedHealth() {}

  @Inject
  FeedHealth(Jdbi jdbi, Clock clock, Feeds feeds) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.feeds = feeds;
  }

  /**
   * How an account does. What is about reading is of accounts that are read, what is about pushes
   * of those whose payments are told.
   *
   * @param lastReadAt begin of the newest reading, well or badly ended, or null
   * @param lastCompleteAt begin of the newest complete reading, or null
   * @param earliestAt when the bank may be asked again, or null
   * @param lagSeconds how long the bank's rows may be absent
   * @param settledThrough the last day of which no more rows are expected, or null
   * @param breakDay the first day that does not open with what the day before closed with, or null
   * @param lastError the newest failure, while the newest reading failed; or null
   * @param stoppedReason why it is not read at all, or null
   * @param waiting invoices that wait for money on it
   * @param undecided money on it that is not decided, scale 2
   * @param lastPushAt when a payment was told last, or null
   * @param unswept payments that were told and are not at the mall's own account yet, scale 2; null
   *     for accounts that are read
   */
  public record State(
      UUID accountId,
      String name,
      String bank,
      String number,
      AccountKind kind,
      boolean enabled,
      LocalDate since,
      Instant lastReadAt,
      Instant lastCompleteAt,
      Instant nextReadAt,
      Instant earliestAt,
      long lagSeconds,
      int failures,
      String lastError,
      String stoppedReason,
      LocalDate settledThrough,
      LocalDate breakDay,
      int waiting,
      BigDecimal undecided,
      Instant lastPushAt,
      BigDecimal unswept) {

    /** How long ago the newest complete reading began, or null before the first. */
    public Duration age(Instant now) {
      return lastCompleteAt == null ? null : Duration.between(lastCompleteAt, now);
    }
  }

  /**
   * A reading, a file or a push that brought something new.
   *
   * @param source who brought it, e.g. {@code bca-snap}
   * @param complete whether it showed every row of its days
   */
  public record Reading(
      Instant startedAt,
      String source,
      LocalDate fromDay,
      LocalDate toDay,
      boolean complete,
      int rows,
      int newRows) {}

  /** All accounts, those that are read first. */
  public List<State> states(Actor operator) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle -> states(handle, "true order by a.enabled desc, a.kind, a.bank, a.number", null));
  }

  /**
   * One account.
   *
   * @throws Refusal NOT_FOUND when there is none
   */
  public State state(Actor operator, UUID accountId) {
    operator.requireOperator(Right.MONEY);
    return find(accountId).orElseThrow(() -> Refusal.notFound("feed"));
  }

  /** What brought something new to an account, newest first, at most {@value #READINGS}. */
  public List<Reading> readings(Actor operator, UUID accountId) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select started_at, source, from_day, to_day, complete, rows, new_rows from feed_fetch
                    where account_id = :account order by started_at desc, id limit :most
                    """)
                .bind("account", accountId)
                .bind("most", READINGS)
                .mapTo(Reading.class)
                .list());
  }

  /**
   * The bank is asked as soon as it may be.
   *
   * @return when that is
   * @throws Refusal NOT_FOUND when there is no such account, or it is not read
   */
  public Instant readNow(Actor operator, UUID accountId) {
    State state = state(operator, accountId);
    if (state.kind() != AccountKind.BANK) {
      throw Refusal.notFound("feed");
    }
    return feeds.ask(accountId);
  }

  private Optional<State> find(UUID accountId) {
    return jdbi.withHandle(handle -> states(handle, "a.id = :account", accountId)).stream()
        .findFirst();
  }

  private List<State> states(Handle handle, String which, UUID accountId) {
    var query = handle.createQuery(STATES + which).bind("now", clock.instant());
    return (accountId == null ? query : query.bind("account", accountId)).mapTo(State.class).list();
  }
}
