package id.emall.web.seller;

import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import java.time.Duration;
import java.time.Instant;

/** How a seller's promise to send an order stands. */
public enum Promise {
  /** Nothing is to be sent. */
  NONE,
  /** There is time. */
  KEPT,
  /** Less than a day is left. */
  SOON,
  /** The promised moment has passed. */
  LATE;

  private static final Duration SOON_IS = Duration.ofDays(1);

  /** The promise of this order at this moment. */
  public static Promise of(OrderView order, Instant now) {
    if (order.state() != OrderState.PAID || order.shipBy() == null) {
      return NONE;
    }
    if (!order.shipBy().isAfter(now)) {
      return LATE;
    }
    return order.shipBy().minus(SOON_IS).isAfter(now) ? KEPT : SOON;
  }

  /** The kind of its status badge. */
  public String kind() {
    return switch (this) {
      case LATE -> "bad";
      case SOON -> "wait";
      case KEPT, NONE -> "plain";
    };
  }
}
