package id.emall.core.ordering;

import id.emall.core.common.Actor;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What time alone does to orders: it completes those whose complaint period is over, withdraws
 * those never sent, and lets reserved totals and old requests go. Each order is moved in a
 * transaction of its own; one that cannot be moved becomes a work item and stops no other.
 */
@ApplicationScoped
public class OrderClock implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(OrderClock.class);
  private static final Actor TIME = new Actor.System("order-clock");

  private Orders orders;
  private DueOrders due;
  private CheckoutRequests requests;
  private TotalReservation totals;
  private StuckOrders stuck;
  private Jdbi jdbi;
  private SettingReader settings;

  protected OrderClock() {}

  @Inject
  OrderClock(
      Orders orders,
      DueOrders due,
      CheckoutRequests requests,
      TotalReservation totals,
      StuckOrders stuck,
      Jdbi jdbi,
      SettingReader settings) {
    this.orders = orders;
    this.due = due;
    this.requests = requests;
    this.totals = totals;
    this.stuck = stuck;
    this.jdbi = jdbi;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "order-clock";
  }

  /** {@code emall.order.clock-interval} */
  @Override
  public Duration every() {
    return settings.duration("emall.order.clock-interval", Duration.ofSeconds(30));
  }

  @Override
  public void run() {
    forEach(DueOrders.TO_COMPLETE, order -> orders.completeIfDue(TIME, order));
    forEach(DueOrders.NEVER_SENT, order -> orders.withdrawIfUnsent(TIME, order));
    jdbi.useHandle(totals::sweep);
    requests.sweep();
  }

  private void forEach(DueOrders.Kind kind, Predicate<UUID> move) {
    List<DueOrders.Due> page = due.next(kind, null);
    while (!page.isEmpty()) {
      page.forEach(order -> move(order.id(), move));
      page = due.next(kind, page.getLast());
    }
  }

  private void move(UUID orderId, Predicate<UUID> move) {
    try {
      move.test(orderId);
    } catch (RuntimeException e) {
      LOG.error("order {} is due and could not be moved on", orderId, e);
      stuck.stuck(orderId, e);
    }
  }
}
