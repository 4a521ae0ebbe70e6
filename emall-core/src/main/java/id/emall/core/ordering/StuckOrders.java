package id.emall.core.ordering;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.RootCause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * Orders that time should have moved on and could not: each is a work item until it moves, by
 * whomever.
 */
@ApplicationScoped
class StuckOrders {

  /** Work item of an order that is due and does not move; its object is the order's id. */
  static final String STUCK = "order.stuck";

  private static final Actor ORDERS = new Actor.System("orders");

  private WorkItems workItems;

  protected StuckOrders() {}

  @Inject
  StuckOrders(WorkItems workItems) {
    this.workItems = workItems;
  }

  void stuck(UUID orderId, RuntimeException why) {
    workItems.raise(
        STUCK,
        orderId,
        RootCause.of(why),
        Map.of("order", orderId.toString(), "failure", kind(why)));
  }

  private static String kind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal) {
        return "refused";
      }
      if (cause instanceof SQLException) {
        return "database";
      }
    }
    return "program";
  }

  void sent(@Observes OrderShipped moved) {
    movedOn(moved.orderId());
  }

  void turnedBack(@Observes OrderReturning moved) {
    movedOn(moved.orderId());
  }

  void completed(@Observes OrderCompleted moved) {
    movedOn(moved.orderId());
  }

  void cancelled(@Observes OrderCancelled moved) {
    movedOn(moved.orderId());
  }

  private void movedOn(UUID orderId) {
    workItems.close(ORDERS, STUCK, orderId);
  }
}
