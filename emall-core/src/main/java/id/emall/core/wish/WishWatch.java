package id.emall.core.wish;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells members when something they keep is back in stock, or costs at least a twentieth less than
 * they saw; of one product at most once a day.
 */
@ApplicationScoped
public class WishWatch implements RecurringWork {

  private static final Duration BETWEEN = Duration.ofDays(1);
  private static final int AT_ONCE = 500;

  private Jdbi jdbi;
  private Clock clock;
  private Event<WishNews> events;

  protected WishWatch() {}

  @Inject
  WishWatch(Jdbi jdbi, Clock clock, Event<WishNews> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.events = events;
  }

  @Override
  public String name() {
    return "wish-watch";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(30);
  }

  @Override
  @Transactional
  public void run() {
    Instant now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update favourite w set in_stock = false from product p join shop s on s.id = p.shop_id
                where p.id = w.product_id and w.in_stock
                  and not (p.state = 'ON_SALE' and s.state = 'OPEN' and p.stock > 0)
                """));
    news(now).forEach(events::fire);
  }

  /** What is new, at most so many in a turn; it is marked as told in the same statement. */
  private List<WishNews> news(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with new as (
                      select w.member_id, w.product_id, p.slug as product_slug,
                        p.name as product_name, not w.in_stock as back, w.told_price as before,
                        p.price
                      from favourite w join product p on p.id = w.product_id
                        join shop s on s.id = p.shop_id
                      where p.state = 'ON_SALE' and s.state = 'OPEN' and p.stock > 0
                        and (not w.in_stock or p.price * 20 <= w.told_price * 19)
                        and (w.told_at is null or w.told_at <= :before)
                      order by w.member_id, w.product_id limit :most
                      for update of w skip locked
                    )
                    update favourite w set in_stock = true, told_at = :now,
                      told_price = least(new.price, new.before)
                    from new where w.member_id = new.member_id and w.product_id = new.product_id
                    returning new.*
                    """)
                .bind("before", now.minus(BETWEEN))
                .bind("now", now)
                .bind("most", AT_ONCE)
                .mapTo(WishNews.class)
                .list());
  }
}
