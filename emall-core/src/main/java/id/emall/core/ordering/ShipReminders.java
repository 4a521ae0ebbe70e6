package id.emall.core.ordering;

import id.emall.core.common.settings.Adjustable;
import id.emall.core.common.settings.DecidedSettings;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reminds sellers, once for each order, before an order that they do not send is withdrawn. */
@ApplicationScoped
public class ShipReminders implements RecurringWork {

  private static final int AT_ONCE = 200;

  private Jdbi jdbi;
  private Clock clock;
  private DecidedSettings settings;
  private Event<OrderShipSoon> events;

  protected ShipReminders() {}

  @Inject
  ShipReminders(Jdbi jdbi, Clock clock, DecidedSettings settings, Event<OrderShipSoon> events) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.events = events;
  }

  @Override
  public String name() {
    return "ship-reminder";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  /** {@code emall.order.remind-before}; served by the index shop_order_to_ship. */
  @Override
  @Transactional
  public void run() {
    Instant now = clock.instant();
    jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update shop_order set ship_reminded_at = :now where id in (
                          select id from shop_order
                          where state = 'PAID' and ship_by > :now and ship_by <= :soon and hold is null
                            and ship_reminded_at is null
                          order by ship_by limit :most for no key update skip locked)
                        returning id
                        """)
                    .bind("now", now)
                    .bind("soon", now.plus(settings.duration(Adjustable.REMIND_BEFORE)))
                    .bind("most", AT_ONCE)
                    .mapTo(UUID.class)
                    .list())
        .forEach(order -> events.fire(new OrderShipSoon(order)));
  }
}
