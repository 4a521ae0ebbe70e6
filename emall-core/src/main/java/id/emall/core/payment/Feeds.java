package id.emall.core.payment;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.time.MallClock;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Chance;
import id.emall.core.common.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * When each account's bank is asked next. A feed is claimed with a lease before it is read, so that
 * only one node reads it and a killed node's claim runs out.
 */
@ApplicationScoped
public class Feeds {

  private static final int JITTER_PERCENT = 10;
  private static final int MOST_DOUBLINGS = 10;

  private Jdbi jdbi;
  private Clock clock;
  private Chance chance;
  private FeedSettings settings;
  private WorkItems workItems;

  protected Feeds() {}

  @Inject
  public Feeds(Jdbi jdbi, Clock clock, Chance chance, FeedSettings settings, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.chance = chance;
    this.settings = settings;
    this.workItems = workItems;
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
      String requestId) {}

  /**
   * How a feed does, for people who wait and for operators.
   *
   * @param stoppedReason why it is not read at all, or null
   */
  public record FeedState(
      UUID accountId,
      String name,
      String bank,
      String number,
      Instant lastCompleteAt,
      Instant nextReadAt,
      int failures,
      String lastError,
      String stoppedReason) {}

  /**
   * Claims a due feed.
   *
   * @param asking accounts that the caller is still asking about, however long that takes
   */
  @Transactional
  Optional<Claimed> claim(Collection<UUID> asking) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                update feed f set reading_until = :until, asked_at = null from receiving_account a
                where a.id = f.account_id and f.account_id = (
                  select account_id from feed
                  where next_read_at <= :now and (reading_until is null or reading_until <= :now)
                    and stopped_reason is null and not account_id = any(:asking)
                  order by next_read_at limit 1 for update skip locked)
                returning f.account_id, a.name, a.bank, a.number, f.since, f.last_complete_at, f.failures,
                  f.request_id
                """)
                .bindArray("asking", UUID.class, asking)
                .bind("now", clock.instant())
                .bind("until", clock.instant().plus(settings.lease()))
                .mapTo(Claimed.class)
                .findOne());
  }

  /**
   * Somebody waits for money: the account's bank is asked as soon as it may be.
   *
   * @return when it will be asked
   */
  @Transactional
  public Instant ask(UUID accountId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                update feed set asked_at = :now, request_id = :request,
                  next_read_at = least(next_read_at, greatest(:now, coalesce(last_read_at + :pause, :now)))
                where account_id = :account returning next_read_at
                """)
                .bind("now", clock.instant())
                .bind("pause", settings.askedInterval())
                .bind("request", RequestId.current())
                .bind("account", accountId)
                .mapTo(Instant.class)
                .one());
  }

  /** A read that began at {@code begun} ended well. */
  @Transactional
  void readWell(Claimed feed, Instant begun, Capabilities bank) {
    Duration working = longer(settings.interval(), bank.freshness());
    Duration idle = longer(settings.idleInterval(), bank.freshness());
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                update feed set reading_until = null, last_read_at = :begun, last_complete_at = :begun, failures = 0,
                  last_error = null, request_id = case when asked_at is null then null else request_id end,
                  next_read_at = case
                    when asked_at is not null then :asked
                    when exists (select 1 from invoice i
                      where i.account_id = :account and i.state in ('OPEN', 'PARTLY_PAID')) then :working
                    else :idle end
                where account_id = :account
                """)
                .bind("begun", begun)
                .bind("asked", begun.plus(settings.askedInterval()))
                .bind(
                    "working",
                    outsideEndOfDay(begun.plus(chance.around(working, JITTER_PERCENT)), bank))
                .bind(
                    "idle", outsideEndOfDay(begun.plus(chance.around(idle, JITTER_PERCENT)), bank))
                .bind("account", feed.accountId())
                .execute());
    workItems.close(new Actor.System("feed"), "feed.trouble", feed.accountId());
  }

  /** A read failed: later again, or never until an operator has looked, by the kind of failure. */
  @Transactional
  void readBadly(Claimed feed, Instant begun, OutsideFailure failure) {
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
                  last_error = :error, stopped_reason = :stopped, next_read_at = :next
                where account_id = :account
                """)
                .bind("begun", begun)
                .bind("error", error)
                .bind("stopped", stop ? error : null)
                .bind(
                    "next",
                    clock
                        .instant()
                        .plus(failure.retryAfter().orElseGet(() -> pause(feed.failures()))))
                .bind("account", feed.accountId())
                .execute());
    boolean tell =
        stop || failure.kind() == OutsideFailure.Kind.INCONSISTENT || feed.failures() >= 2;
    if (tell) {
      workItems.raise(
          "feed.trouble", feed.accountId(), error, Map.of("bank", feed.bank(), "stopped", stop));
    }
  }

  /** An operator has mended what stopped a feed: it is read again at once. */
  @Transactional
  public void resume(Actor operator, UUID accountId) {
    operator.requireOperator();
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
    workItems.close(operator, "feed.trouble", accountId);
  }

  /** How the feed of an account does. */
  public Optional<FeedState> state(UUID accountId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STATES + " where f.account_id = :account")
                .bind("account", accountId)
                .mapTo(FeedState.class)
                .findOne());
  }

  /** All feeds. */
  public java.util.List<FeedState> states(Actor operator) {
    operator.requireOperator();
    return jdbi.withHandle(
        handle -> handle.createQuery(STATES + " order by a.name").mapTo(FeedState.class).list());
  }

  private static final String STATES =
      """
      select f.account_id, a.name, a.bank, a.number, f.last_complete_at, f.next_read_at, f.failures, f.last_error,
        f.stopped_reason
      from feed f join receiving_account a on a.id = f.account_id""";

  private Duration pause(int failures) {
    Duration doubled = settings.backOff().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration most = settings.backOffMost();
    return chance.around(doubled.compareTo(most) > 0 ? most : doubled, JITTER_PERCENT);
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
