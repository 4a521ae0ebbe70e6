package id.emall.core.shipping;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.CourierLimits;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How the couriers are followed, for operators: what they answer, and what does not move. */
@ApplicationScoped
public class CourierHealth {

  /** Parcels of one courier that are shown as stuck. */
  static final int STUCK_MOST = 20;

  private static final Duration QUIET = Duration.ofDays(7);
  private static final int MANY_FAILURES = 5;

  private Jdbi jdbi;
  private Clock clock;
  private Adapters adapters;
  private Limits limits;
  private CourierDays days;
  private CourierBucket bucket;
  private WorkItems workItems;
  private AuditLog audit;

  protected CourierHealth() {}

  @Inject
  CourierHealth(
      Jdbi jdbi,
      Clock clock,
      Adapters adapters,
      Limits limits,
      CourierDays days,
      CourierBucket bucket,
      WorkItems workItems,
      AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.adapters = adapters;
    this.limits = limits;
    this.days = days;
    this.bucket = bucket;
    this.workItems = workItems;
    this.audit = audit;
  }

  /**
   * One courier.
   *
   * @param asked false where nobody can be asked
   * @param today what was asked and answered since midnight UTC
   * @param underWay calls that are not answered yet, of all nodes
   * @param following parcels that are asked about
   * @param due of these, those whose time has come
   * @param oldestDue since when the longest waiting one is due; null when none is
   * @param pushes what the courier told by itself since midnight UTC
   * @param pushesWaiting of all such calls those that are not worked off
   * @param unknownCodes scans that no rule knows, each code once
   */
  public record State(
      String courier,
      boolean asked,
      CourierLimits limits,
      Today today,
      Standing standing,
      int underWay,
      int following,
      int due,
      Instant oldestDue,
      int pushes,
      int pushesWaiting,
      int unknownCodes) {}

  /**
   * The day of UTC so far.
   *
   * @param numbers asked about in these calls
   * @param takenMillis of all calls together
   */
  public record Today(
      int calls,
      int numbers,
      int answered,
      int failed,
      int throttled,
      int refused,
      int unreadable,
      long takenMillis,
      Instant lastAnswerAt,
      Instant lastFailureAt,
      String lastFailure) {

    static final Today NOTHING = new Today(0, 0, 0, 0, 0, 0, 0, 0, null, null, null);
  }

  /**
   * Whether the courier may be asked.
   *
   * @param stoppedAt when it refused our credentials; null unless it did
   * @param pausedUntil null, or past, when it is not paused
   * @param failures in a row
   */
  public record Standing(Instant stoppedAt, String stoppedFor, Instant pausedUntil, int failures) {

    static final Standing GOOD = new Standing(null, null, null, 0);
  }

  /**
   * A parcel that does not move.
   *
   * @param lastNews its newest scan, or when the resi was entered
   * @param failures questions in a row without an answer
   */
  public record Stuck(
      UUID id,
      UUID orderId,
      String number,
      ShipmentStatus status,
      Instant lastNews,
      int failures,
      String lastError) {}

  /** Every courier of the settings, in their order. */
  public List<State> states(Actor operator) {
    operator.requireOperator(Right.SHIPPING);
    return adapters.couriers().keySet().stream().map(this::state).toList();
  }

  /**
   * @throws Refusal NOT_FOUND when the settings know no such courier
   */
  public State state(Actor operator, String courier) {
    operator.requireOperator(Right.SHIPPING);
    return state(known(courier));
  }

  private record Load(int following, int due, Instant oldestDue) {}

  private State state(CourierId courier) {
    Load load = load(courier);
    return new State(
        courier.value(),
        adapters.couriers().get(courier).asks(),
        limits.of(courier),
        today(courier),
        standing(courier),
        underWay(courier),
        load.following(),
        load.due(),
        load.oldestDue(),
        pushes(courier),
        pushesWaiting(courier),
        unknownCodes(courier));
  }

  /** Served by the index shipment_due. */
  private Load load(CourierId courier) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as following, count(*) filter (where next_at <= :now) as due,
                      min(next_at) filter (where next_at <= :now) as oldest_due
                    from shipment where courier = :courier and next_at is not null
                    """)
                .bind("courier", courier.value())
                .bind("now", clock.instant())
                .mapTo(Load.class)
                .one());
  }

  private Today today(CourierId courier) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select calls, asked as numbers, answered, failed, throttled, refused, unreadable,
                      taken_ms as taken_millis, last_answer_at, last_failure_at, last_failure
                    from courier_day where courier = :courier and day = :day
                    """)
                .bind("courier", courier.value())
                .bind("day", days.today())
                .mapTo(Today.class)
                .findOne()
                .orElse(Today.NOTHING));
  }

  private Standing standing(CourierId courier) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select stopped_at, stopped_for, paused_until, failures from rate_bucket
                    where name = :name
                    """)
                .bind("name", CourierBucket.name(courier))
                .mapTo(Standing.class)
                .findOne()
                .orElse(Standing.GOOD));
  }

  private int underWay(CourierId courier) {
    return count(
        "select count(*) from courier_call where courier = ? and good_until > ?",
        courier.value(),
        java.sql.Timestamp.from(clock.instant()));
  }

  private int pushes(CourierId courier) {
    return count(
        "select count(*) from courier_push where courier = ? and received_at >= ?",
        courier.value(),
        java.sql.Timestamp.from(days.today().atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
  }

  private int pushesWaiting(CourierId courier) {
    return count(
        "select count(*) from courier_push where courier = ? and next_at is not null",
        courier.value());
  }

  private int unknownCodes(CourierId courier) {
    return count(
        """
        select count(*) from work_item where closed_at is null and kind = 'courier.unknown-code'
          and starts_with(object_id, ? || ':')
        """,
        courier.value());
  }

  private int count(String sql, Object... parameters) {
    return jdbi.withHandle(handle -> handle.select(sql, parameters).mapTo(Integer.class).one());
  }

  /** Parcels without news for a week or without an answer five times running, at most 20. */
  public List<Stuck> stuck(Actor operator, String courier) {
    operator.requireOperator(Right.SHIPPING);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, order_id, number, status, coalesce(last_event_at, entered_at) as last_news,
                      failures, last_error
                    from shipment where courier = :courier and next_at is not null
                      and (coalesce(last_event_at, entered_at) < :quiet or failures >= :many)
                    order by coalesce(last_event_at, entered_at) limit :most
                    """)
                .bind("courier", known(courier).value())
                .bind("quiet", clock.instant().minus(QUIET))
                .bind("many", MANY_FAILURES)
                .bind("most", STUCK_MOST)
                .mapTo(Stuck.class)
                .list());
  }

  /**
   * What stopped a courier is mended: it is asked again at once.
   *
   * @throws Refusal NOT_FOUND when the settings know no such courier
   */
  @Transactional
  public void resume(Actor operator, String courier) {
    operator.requireOperator(Right.SHIPPING);
    CourierId id = known(courier);
    bucket.resume(id);
    workItems.close(operator, "courier.refused", id.value());
    audit.write(operator, "courier.resume", "courier", id.value(), Map.of(), Map.of());
  }

  private CourierId known(String courier) {
    return adapters.couriers().keySet().stream()
        .filter(id -> id.value().equals(courier))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("courier"));
  }
}
