package id.emall.core.ordering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds orders that time alone moves on, page by page, so that those which cannot be moved do not
 * hide the rest.
 */
@ApplicationScoped
class DueOrders {

  /** The complaint period is over. Served by the index shop_order_to_complete. */
  static final Kind TO_COMPLETE =
      new Kind("complete_at", "state = 'DELIVERED' and hold is null and complete_at <= :now");

  /** The seller promised to send and did not. Served by the index shop_order_to_ship. */
  static final Kind NEVER_SENT =
      new Kind("ship_by", "state = 'PAID' and hold is null and ship_by <= :now");

  private static final int PAGE = 100;

  private Jdbi jdbi;
  private Clock clock;

  protected DueOrders() {}

  @Inject
  DueOrders(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * @param time the column that tells when
   * @param condition with a parameter {@code :now}
   */
  record Kind(String time, String condition) {}

  /** One order and since when it is due. */
  record Due(UUID id, Instant since) {}

  /**
   * The next page after an order, longest overdue first; empty at the end.
   *
   * @param after the last of the page before, or null
   */
  List<Due> next(Kind kind, Due after) {
    String sql =
        """
        select id, %1$s as since from shop_order
        where %2$s and (:after::timestamptz is null or (%1$s, id) > (:after, :afterId))
        order by %1$s, id limit :most
        """
            .formatted(kind.time(), kind.condition());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("now", clock.instant())
                .bind("after", after == null ? null : after.since())
                .bind("afterId", after == null ? null : after.id())
                .bind("most", PAGE)
                .mapTo(Due.class)
                .list());
  }
}
