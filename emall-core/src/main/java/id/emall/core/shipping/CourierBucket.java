package id.emall.core.shipping;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.CourierLimits;
import id.emall.core.common.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether a courier takes a call now. Rows in the database, because the limits are the credential's
 * and all nodes share it: tokens that come back with time, calls under way, calls of the day, a
 * pause when the courier throttles or fails too often in a row, and a stop when it refuses our
 * credentials.
 */
@ApplicationScoped
class CourierBucket {

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private ShippingSettings settings;
  private Limits limits;
  private CourierDays days;

  protected CourierBucket() {}

  @Inject
  CourierBucket(
      Jdbi jdbi, Clock clock, Ids ids, ShippingSettings settings, Limits limits, CourierDays days) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.settings = settings;
    this.limits = limits;
    this.days = days;
  }

  private record Row(double tokens, Instant refilledAt, Instant pausedUntil, Instant stoppedAt) {}

  private record Used(int underWay, int calls) {}

  /**
   * One call that is to be had.
   *
   * @param tokens that there are before it is spent
   */
  record Opening(CourierId courier, double tokens) {}

  /**
   * One call, if it is to be had; nobody else gets one before the transaction ends, which may
   * {@link #spend} it. What is used is read after the lock is held, lest it be old.
   */
  @Transactional(TxType.MANDATORY)
  Optional<Opening> opens(CourierId courier) {
    Instant now = clock.instant();
    CourierLimits limit = limits.of(courier);
    return jdbi.withHandle(
        handle -> {
          Row row = locked(handle, courier, limit, now);
          double tokens = refilled(row, limit, now);
          boolean paused = row.pausedUntil() != null && row.pausedUntil().isAfter(now);
          if (row.stoppedAt() != null || paused || tokens < 1) {
            return Optional.empty();
          }
          Used used = used(handle, courier, now);
          return used.underWay() < limit.together() && used.calls() < limit.perDay()
              ? Optional.of(new Opening(courier, tokens))
              : Optional.empty();
        });
  }

  /** Calls of nodes that died do not count once their time is over. */
  private Used used(Handle handle, CourierId courier, Instant now) {
    return handle
        .createQuery(
            """
            select
              (select count(*) from courier_call where courier = :courier and good_until > :now)
                as under_way,
              (select coalesce(max(calls), 0) from courier_day
                where courier = :courier and day = :day) as calls
            """)
        .bind("courier", courier.value())
        .bind("now", now)
        .bind("day", days.today())
        .mapTo(Used.class)
        .one();
  }

  /**
   * Takes the call that {@link #opens} found.
   *
   * @param numbers asked about
   * @return the call, to be {@link #ended} when the courier has answered
   */
  @Transactional(TxType.MANDATORY)
  UUID spend(Opening opening, int numbers) {
    Instant now = clock.instant();
    UUID call = ids.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    with bucket as (
                      update rate_bucket set tokens = :tokens, refilled_at = :now where name = :name),
                    call as (
                      insert into courier_call (id, courier, started_at, good_until)
                      values (:id, :courier, :now, :until))
                    insert into courier_day as d (courier, day, calls, asked)
                    values (:courier, :day, 1, :numbers)
                    on conflict (courier, day) do update
                    set calls = d.calls + 1, asked = d.asked + :numbers
                    """)
                .bind("tokens", opening.tokens() - 1)
                .bind("now", now)
                .bind("name", name(opening.courier()))
                .bind("id", call)
                .bind("courier", opening.courier().value())
                .bind("until", now.plus(settings.lease()))
                .bind("day", days.today())
                .bind("numbers", numbers)
                .execute());
    return call;
  }

  private static Row locked(Handle handle, CourierId courier, CourierLimits limit, Instant now) {
    return lock(handle, courier)
        .or(
            () -> {
              handle
                  .createUpdate(
                      """
                      insert into rate_bucket (name, tokens, refilled_at)
                      values (:name, :tokens, :now) on conflict do nothing
                      """)
                  .bind("name", name(courier))
                  .bind("tokens", limit.atOnce())
                  .bind("now", now)
                  .execute();
              return lock(handle, courier);
            })
        .orElseThrow();
  }

  private static Optional<Row> lock(Handle handle, CourierId courier) {
    return handle
        .createQuery(
            """
            select tokens, refilled_at, paused_until, stopped_at from rate_bucket
            where name = :name for update
            """)
        .bind("name", name(courier))
        .mapTo(Row.class)
        .findOne();
  }

  private static double refilled(Row row, CourierLimits limit, Instant now) {
    double sinceMillis = Math.max(0, Duration.between(row.refilledAt(), now).toMillis());
    double perToken = Math.max(1, limit.every().toMillis());
    return Math.min(limit.atOnce(), row.tokens() + sinceMillis / perToken);
  }

  /**
   * A call is over: what it says of the courier. Too many failures in a row pause it; after the
   * pause the next failure pauses it again at once.
   */
  @Transactional
  void ended(CourierId courier, UUID call, CallOutcome outcome) {
    Instant now = clock.instant();
    jdbi.useHandle(
        handle -> {
          Instant startedAt = forget(handle, courier, call, now);
          days.ended(courier, outcome, Duration.between(startedAt, now));
          switch (outcome.kind()) {
            case ANSWERED, UNREADABLE -> calm(handle, courier);
            case FAILED -> failed(handle, courier, now);
            case THROTTLED ->
                pause(
                    handle,
                    courier,
                    now.plus(outcome.retryAfter().orElse(settings.throttlePause())));
            case REFUSED -> stop(handle, courier, outcome.words(), now);
          }
        });
  }

  /** Also calls of nodes that died; answers when this one was begun. */
  private static Instant forget(Handle handle, CourierId courier, UUID call, Instant now) {
    return handle
        .createQuery(
            """
            with over as (
              delete from courier_call where courier = :courier and (id = :id or good_until <= :now)
              returning id, started_at)
            select started_at from over where id = :id
            """)
        .bind("courier", courier.value())
        .bind("id", call)
        .bind("now", now)
        .mapTo(Instant.class)
        .findOne()
        .orElse(now);
  }

  private static void calm(Handle handle, CourierId courier) {
    handle
        .createUpdate("update rate_bucket set failures = 0 where name = :name and failures > 0")
        .bind("name", name(courier))
        .execute();
  }

  private void failed(Handle handle, CourierId courier, Instant now) {
    handle
        .createUpdate(
            """
            update rate_bucket set failures = failures + 1, paused_until =
              case when failures + 1 >= :most then greatest(paused_until, :until)
              else paused_until end
            where name = :name
            """)
        .bind("most", settings.breakerFailures())
        .bind("until", now.plus(settings.breakerPause()))
        .bind("name", name(courier))
        .execute();
  }

  private static void pause(Handle handle, CourierId courier, Instant until) {
    handle
        .createUpdate(
            """
            update rate_bucket set paused_until = greatest(paused_until, :until) where name = :name
            """)
        .bind("until", until)
        .bind("name", name(courier))
        .execute();
  }

  private static void stop(Handle handle, CourierId courier, String why, Instant now) {
    handle
        .createUpdate(
            """
            update rate_bucket set stopped_at = coalesce(stopped_at, :now), stopped_for = :why
            where name = :name
            """)
        .bind("now", now)
        .bind("why", why)
        .bind("name", name(courier))
        .execute();
  }

  /** Whatever stopped or paused the courier is mended. */
  @Transactional
  void resume(CourierId courier) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update rate_bucket set stopped_at = null, stopped_for = null, failures = 0,
                      paused_until = null
                    where name = :name
                    """)
                .bind("name", name(courier))
                .execute());
  }

  static String name(CourierId courier) {
    return "courier." + courier.value();
  }
}
