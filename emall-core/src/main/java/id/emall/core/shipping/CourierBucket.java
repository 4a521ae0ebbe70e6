package id.emall.core.shipping;

import id.emall.contracts.courier.CourierId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * How many calls a courier takes now. A row in the database, because the limit is the credential's
 * and all nodes share it: tokens that come back with time, a pause when the courier throttles or
 * refuses us, and a breaker when it fails too often in a row.
 */
@ApplicationScoped
class CourierBucket {

  private Jdbi jdbi;
  private Clock clock;
  private ShippingSettings settings;

  protected CourierBucket() {}

  @Inject
  CourierBucket(Jdbi jdbi, Clock clock, ShippingSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
  }

  private record Row(double tokens, Instant refilledAt, Instant pausedUntil) {}

  /** Takes one call, if one is to be had; the row stays locked until the transaction ends. */
  @Transactional(TxType.MANDATORY)
  boolean take(CourierId courier) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle -> {
          Row row = locked(handle, courier, now);
          double tokens = refilled(row, now);
          boolean paused = row.pausedUntil() != null && row.pausedUntil().isAfter(now);
          if (paused || tokens < 1) {
            return false;
          }
          handle
              .createUpdate(
                  "update rate_bucket set tokens = :tokens, refilled_at = :now where name = :name")
              .bind("tokens", tokens - 1)
              .bind("now", now)
              .bind("name", name(courier))
              .execute();
          return true;
        });
  }

  private Row locked(Handle handle, CourierId courier, Instant now) {
    handle
        .createUpdate(
            """
            insert into rate_bucket (name, tokens, refilled_at) values (:name, :tokens, :now)
            on conflict do nothing
            """)
        .bind("name", name(courier))
        .bind("tokens", settings.bucketSize())
        .bind("now", now)
        .execute();
    return handle
        .createQuery(
            """
            select tokens, refilled_at, paused_until from rate_bucket where name = :name for update
            """)
        .bind("name", name(courier))
        .mapTo(Row.class)
        .one();
  }

  private double refilled(Row row, Instant now) {
    double sinceMillis = Math.max(0, Duration.between(row.refilledAt(), now).toMillis());
    double perToken = Math.max(1, settings.bucketRefill().toMillis());
    return Math.min(settings.bucketSize(), row.tokens() + sinceMillis / perToken);
  }

  /** The courier answered. */
  @Transactional
  void answered(CourierId courier) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update rate_bucket set failures = 0 where name = :name and failures > 0")
                .bind("name", name(courier))
                .execute());
  }

  /**
   * The courier is down. Too many failures in a row pause it; after the pause the next failure
   * pauses it again at once.
   */
  @Transactional
  void failed(CourierId courier) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update rate_bucket set failures = failures + 1, paused_until =
                      case when failures + 1 >= :most then greatest(paused_until, :until)
                      else paused_until end
                    where name = :name
                    """)
                .bind("most", settings.breakerFailures())
                .bind("until", clock.instant().plus(settings.breakerPause()))
                .bind("name", name(courier))
                .execute());
  }

  /** Nobody asks this courier for a while. */
  @Transactional
  void pause(CourierId courier, Duration pause) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update rate_bucket set paused_until = greatest(paused_until, :until)
                    where name = :name
                    """)
                .bind("until", clock.instant().plus(pause))
                .bind("name", name(courier))
                .execute());
  }

  private static String name(CourierId courier) {
    return "courier." + courier.value();
  }
}
