package id.emall.core.payment;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.time.MallClock;
import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Chance;
import id.emall.core.common.RequestId;
import id.emall.core.common.Right;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * When each account's bank is asked next. A feed is claimed with a lease before it is read, so that
 * only one node reads it and a killed node's claim runs out.
 */
@ApplicationScoped
public class Feeds {

  private static final int JITTER_PERCENT = 10;

  /** Work item of a feed that is not read; its object is the account's id. */
  private static final String TROUBLE = "feed.trouble";

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private FeedSettings settings;
  private Adapters adapters;
  private WorkItems workItems;
  private AuditLog audit;
  private StatementDays days;

  protected Feeds() {}

  @Inject
  public Feeds(
      Jdbi jdbi,
      Clock clock,
      Chance chance,
      FeedSettings settings,
      Adapters adapters,
      WorkItems workItems,
      AuditLog audit,
      StatementDays days) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.settings = settings;
    this.adapters = adapters;
    this.workItems = workItems;
    this.audit = audit;
    this.days = days;
  }

  /** A feed that this node may read now. */
  record Claimed(
      UUID accountId,
      String name,
      String bank,
      String number,
      LocalDate since,
      Instant lastCompleteAt,
      int failures,
      String requestId,
      LocalDate doubtfulSince) {}

  /**
   * What is to be done now.
   *
   * @param feeds claimed for this node
   * @param undecided whether credits wait to be decided
   */
  record Due(List<Claimed> feeds, boolean undecided) {}

  /**
   * Claims due feeds that settings say how to read, whose bank may be asked now: neither sooner
   * after the last reading than it wants nor in its end of day, whoever waits. One statement, made
   * in every tick, tells also whether there is anything else to do.
   *
   * @param asking accounts that the caller is still asking about, however long that takes
   * @param most how many feeds to claim
   */
  @Transactional
  Due claim(Collection<UUID> asking, int most) {
    List<Claimed> claimed = new ArrayList<>();
    boolean undecided =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                with due as (
                  select due.account_id from feed due join receiving_account at on at.id = due.account_id
                  where due.next_read_at <= :now and (due.earliest_at is null or due.earliest_at <= :now)
                    and (due.reading_until is null or due.reading_until <= :now)
                    and due.stopped_reason is null and not due.account_id = any(:asking)
                    and (at.name || ' ' || at.bank || ' ' || at.number) = any(:awake)
                  order by due.next_read_at limit :most for update of due skip locked
                ), claimed as (
                  update feed f set reading_until = :until, asked_at = null
                  from receiving_account a, due where a.id = f.account_id and f.account_id = due.account_id
                  returning f.account_id, a.name, a.bank, a.number, f.since, f.last_complete_at, f.failures, f.request_id
                )
                select c.*, u.undecided, (select min(coalesce(m.moved_to, m.booking_date)) from mutation m
                    where m.account_id = c.account_id and m.first_missing_at is not null
                      and m.disappeared_at is null) as doubtful_since
                from (select exists (select 1 from mutation
                    where outcome = 'NEW' and (next_try_at is null or next_try_at <= :now)) as undecided) u
                  left join claimed c on true
                """)
                    .bindArray("asking", UUID.class, asking)
                    .bindArray("awake", String.class, awake(clock.instant()))
                    .bind("now", clock.instant())
                    .bind("until", clock.instant().plus(settings.lease()))
                    .bind("most", most)
                    .reduceRows(
                        false,
                        (any, row) -> {
                          if (row.getColumn("account_id", UUID.class) != null) {
                            claimed.add(row.getRow(Claimed.class));
                          }
                          return row.getColumn("undecided", Boolean.class);
                        }));
    return new Due(claimed, undecided);
  }

  private List<String> awake(Instant now) {
    return adapters.banks().values().stream()
        .filter(bank -> bank.source().asked())
        .filter(bank -> outsideEndOfDay(now, bank.source().capabilities()).equals(now))
        .map(ReceivingAccounts::key)
        .toList();
  }

  private record Asked(String key, Instant at) {}

  /**
   * Somebody waits for money: the account's bank is asked as soon as it may be.
   *
   * @return when it will be asked
   */
  @Transactional
  public Instant ask(UUID accountId) {
    Asked asked =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                update feed f set asked_at = :now, request_id = :request,
                  next_read_at = least(next_read_at, greatest(:now, coalesce(last_read_at + :pause, :now)))
                from receiving_account a where f.account_id = :account and a.id = f.account_id
                returning a.name || ' ' || a.bank || ' ' || a.number as key, greatest(next_read_at, earliest_at) as at
                """)
                    .bind("now", clock.instant())
                    .bind("pause", settings.askedInterval())
                    .bind("request", RequestId.current())
                    .bind("account", accountId)
                    .mapTo(Asked.class)
                    .one());
    return adapters.banks().values().stream()
        .filter(bank -> ReceivingAccounts.key(bank).equals(asked.key()))
        .findAny()
        .map(bank -> outsideEndOfDay(asked.at(), bank.source().capabilities()))
        .orElse(asked.at());
  }

  /**
   * A read that began at {@code begun} ended well.
   *
   * @param read what it said of each of its days
   */
  @Transactional
  void readWell(
      Claimed feed, Instant begun, Capabilities bank, StatementSource source, List<ToldDay> read) {
    Duration working = longer(settings.interval(), bank.freshness());
    Duration idle = longer(settings.idleInterval(), bank.freshness());
    StatementDays.Reckoned reckoned =
        jdbi.withHandle(
            handle ->
                StatementDays.bind(
                        handle.createQuery(READ_WELL), feed.accountId(), source, begun, read)
                    .bind("earliest", begun.plus(bank.freshness()))
                    .bind("lag", bank.lag())
                    .bind("asked", begun.plus(settings.askedInterval()))
                    .bind(
                        "working",
                        outsideEndOfDay(begun.plus(chance.around(working, JITTER_PERCENT)), bank))
                    .bind(
                        "idle",
                        outsideEndOfDay(begun.plus(chance.around(idle, JITTER_PERCENT)), bank))
                    .mapTo(StatementDays.Reckoned.class)
                    .one());
    days.tell(feed.accountId(), reckoned);
    if (feed.failures() > 0) {
      workItems.close(new Actor.System("feed"), TROUBLE, feed.accountId());
    }
  }

  private static final String READ_WELL =
      "with "
          + StatementDays.KEEP
          + """
          update feed set reading_until = null, last_read_at = :begun, last_complete_at = :begun, failures = 0,
            last_error = null, earliest_at = :earliest, lag = :lag, settled_through = r.through, break_day = r.broken,
            request_id = case when asked_at is null then null else request_id end,
            next_read_at = case
              when asked_at is not null then :asked
              when exists (select 1 from invoice i
                where i.account_id = :account and i.state in ('OPEN', 'PARTLY_PAID')) then :working
              else :idle end
          from reckoned r where account_id = :account
          returning r.broken_before, r.broken
          """;

  /** A read failed: later again, or never until an operator has looked, by the kind of failure. */
  @Transactional
  void readBadly(Claimed feed, Instant begun, OutsideFailure failure) {
    Instant wanted = failure.retryAfter().map(clock.instant()::plus).orElse(null);
    boolean stop =
        failure.kind() == OutsideFailure.Kind.AUTH
            || failure.kind() == OutsideFailure.Kind.BAD_REQUEST;
    String error = failure.kind() + " " + failure.code() + " " + failure.getMessage();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                update feed set reading_until = null, last_read_at = :begun, failures = failures + 1,
                  last_error = :error, stopped_reason = :stopped, next_read_at = :next,
                  earliest_at = coalesce(:wanted, earliest_at),
                  request_id = case when asked_at is null then null else request_id end
                where account_id = :account
                """)
                .bind("begun", begun)
                .bind("error", error)
                .bind("stopped", stop ? error : null)
                .bind("wanted", wanted)
                .bind(
                    "next", wanted == null ? clock.instant().plus(pause(feed.failures())) : wanted)
                .bind("account", feed.accountId())
                .execute());
    boolean tell =
        stop || failure.kind() == OutsideFailure.Kind.INCONSISTENT || feed.failures() >= 2;
    if (tell) {
      workItems.raise(
          TROUBLE, feed.accountId(), error, Map.of("bank", feed.bank(), "stopped", stop));
    }
  }

  /** An operator has mended what stopped a feed: it is read again at once. */
  @Transactional
  public void resume(Actor operator, UUID accountId) {
    operator.requireOperator(Right.MONEY);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                update feed set stopped_reason = null, failures = 0, next_read_at = :now where account_id = :account
                """)
                .bind("now", clock.instant())
                .bind("account", accountId)
                .execute());
    audit.write(operator, "feed.resume", "receiving_account", accountId, Map.of(), Map.of());
    workItems.close(operator, TROUBLE, accountId);
  }

  private Duration pause(int failures) {
    return chance.around(settings.pauseAfter(failures), JITTER_PERCENT);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /**
   * The moment itself, or the bank's next start of day when it falls into the hours in which it
   * must not be asked.
   */
  static Instant outsideEndOfDay(Instant wanted, Capabilities bank) {
    if (bank.endOfDay() == null) {
      return wanted;
    }
    ZonedDateTime at = wanted.atZone(MallClock.WIB);
    LocalTime time = at.toLocalTime();
    boolean overMidnight = bank.endOfDay().isAfter(bank.startOfDay());
    boolean late = !time.isBefore(bank.endOfDay());
    boolean early = time.isBefore(bank.startOfDay());
    if (overMidnight ? !(late || early) : !(late && early)) {
      return wanted;
    }
    LocalDate day = overMidnight && late ? at.toLocalDate().plusDays(1) : at.toLocalDate();
    return day.atTime(bank.startOfDay()).atZone(MallClock.WIB).toInstant();
  }
}
