package id.emall.core.review;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Reminds buyers, once for each order, some days after it is completed when nothing was said of one
 * of its products. An order of long ago is left alone.
 */
@ApplicationScoped
public class ReviewReminders implements RecurringWork {

  private static final Duration AFTER = Duration.ofDays(3);
  private static final Duration NOT_AFTER = Duration.ofDays(14);
  private static final int AT_ONCE = 200;

  private Jdbi jdbi;
  private Clock clock;
  private Event<ReviewWanted> events;

  protected ReviewReminders() {}

  @Inject
  ReviewReminders(Jdbi jdbi, Clock clock, Event<ReviewWanted> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public String name() {
    return "review-reminder";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(30);
  }

  /** Served by the index shop_order_completed. */
  @Override
  @Transactional
  public void run() {
    Instant now = clock.instant();
    List<UUID> orders =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        insert into review_reminder (order_id, at)
                        select o.id, :now from shop_order o
                        where o.state = 'COMPLETED' and o.closed_at > :from and o.closed_at <= :until
                          and o.buyer_id is not null
                          and not exists (select 1 from review_reminder d where d.order_id = o.id)
                          and exists (select 1 from order_line l where l.order_id = o.id
                            and not exists (select 1 from review r where r.product_id = l.product_id
                              and r.member_id = o.buyer_id))
                        order by o.closed_at limit :most
                        on conflict do nothing returning order_id
                        """)
                    .bind("now", now)
                    .bind("from", now.minus(NOT_AFTER))
                    .bind("until", now.minus(AFTER))
                    .bind("most", AT_ONCE)
                    .mapTo(UUID.class)
                    .list());
    orders.forEach(order -> events.fire(new ReviewWanted(order)));
  }
}
