package id.emall.core.ordering;

import id.emall.core.common.Actor;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/**
 * What time alone does to orders: it completes those whose complaint period is over, withdraws
 * those never sent, and lets reserved totals go.
 */
@ApplicationScoped
public class OrderClock implements RecurringWork {

  private static final Actor TIME = new Actor.System("order-clock");
  private static final int BATCH = 100;

  private Orders orders;
  private TotalReservation totals;
  private Jdbi jdbi;
  private SettingReader settings;

  protected OrderClock() {}

  @Inject
  OrderClock(Orders orders, TotalReservation totals, Jdbi jdbi, SettingReader settings) {
    this.orders = orders;
    this.totals = totals;
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
    while (orders.completeDue(TIME, BATCH) == BATCH) {
      // until nothing is due
    }
    while (orders.withdrawUnsent(TIME, BATCH) == BATCH) {
      // until nothing is due
    }
    jdbi.useHandle(totals::sweep);
  }
}
