package id.emall.web.order;

import id.emall.core.ordering.OrderState;

/** How the states of an order look. */
public final class OrderLook {

  private OrderLook() {}

  /** The kind of its status badge. */
  public static String kind(OrderState state) {
    return switch (state) {
      case AWAITING_PAYMENT -> "wait";
      case PAID, SHIPPED, RETURNING -> "info";
      case DELIVERED, COMPLETED -> "good";
      case LAPSED, CANCELLED, RETURNED, REFUNDED -> "plain";
      case LOST -> "bad";
    };
  }
}
