package id.emall.core.ordering;

import static id.emall.core.ordering.OrderState.AWAITING_PAYMENT;
import static id.emall.core.ordering.OrderState.CANCELLED;
import static id.emall.core.ordering.OrderState.COMPLETED;
import static id.emall.core.ordering.OrderState.DELIVERED;
import static id.emall.core.ordering.OrderState.LAPSED;
import static id.emall.core.ordering.OrderState.LOST;
import static id.emall.core.ordering.OrderState.PAID;
import static id.emall.core.ordering.OrderState.RETURNED;
import static id.emall.core.ordering.OrderState.RETURNING;
import static id.emall.core.ordering.OrderState.SHIPPED;

import java.util.EnumSet;
import java.util.Set;

/**
 * Every allowed change of an order's state: the event, from where, to where. Nothing else changes a
 * state.
 */
public enum OrderEvent {
  INVOICE_PAID(EnumSet.of(AWAITING_PAYMENT, LAPSED), PAID),
  INVOICE_LAPSED(EnumSet.of(AWAITING_PAYMENT), LAPSED),
  INVOICE_CANCELLED(EnumSet.of(AWAITING_PAYMENT), CANCELLED),
  WITHDRAWN(EnumSet.of(PAID), CANCELLED),
  NEVER_SENT(EnumSet.of(PAID), CANCELLED),
  SENT(EnumSet.of(PAID), SHIPPED),
  HANDED_OVER(EnumSet.of(SHIPPED, RETURNING), DELIVERED),
  TURNED_BACK(EnumSet.of(SHIPPED, DELIVERED), RETURNING),
  /** One of its parcels is sent again, or does not stay where all of them were. */
  UNDER_WAY_AGAIN(EnumSet.of(DELIVERED, RETURNING), SHIPPED),
  CAME_BACK(EnumSet.of(SHIPPED, RETURNING), RETURNED),
  RECEIPT_CONFIRMED(EnumSet.of(SHIPPED, DELIVERED), COMPLETED),
  COMPLAINT_PERIOD_OVER(EnumSet.of(DELIVERED), COMPLETED),
  /** An operator gives a parcel up. */
  LOST_ON_WAY(EnumSet.of(SHIPPED, RETURNING), LOST),
  /** An operator gives the buyer the money back, also when the seller has got it already. */
  REFUNDED(EnumSet.of(RETURNED, LOST, COMPLETED), OrderState.REFUNDED),
  /** The bank took the money back; two operators say so. */
  REVERSED(EnumSet.of(PAID, SHIPPED, DELIVERED, RETURNING, RETURNED, LOST), CANCELLED),
  /** A complaint ended with the money of some pieces owed back; the rest is sold. */
  COMPLAINT_SETTLED(EnumSet.of(SHIPPED, DELIVERED), COMPLETED),
  /** A complaint ended with all of the money owed back, wherever the goods are. */
  COMPLAINT_UPHELD(EnumSet.of(SHIPPED, DELIVERED, RETURNING, RETURNED, LOST), OrderState.REFUNDED);

  private final Set<OrderState> from;
  private final OrderState to;

  OrderEvent(Set<OrderState> from, OrderState to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Whether an order on hold does not move this way: its money must stay in it, and its goods with
   * the seller.
   */
  boolean stoppedByHold() {
    return switch (this) {
      case SENT,
          WITHDRAWN,
          NEVER_SENT,
          RECEIPT_CONFIRMED,
          COMPLAINT_PERIOD_OVER,
          REFUNDED,
          COMPLAINT_SETTLED,
          COMPLAINT_UPHELD ->
          true;
      default -> false;
    };
  }

  public Set<OrderState> from() {
    return from;
  }

  public OrderState to() {
    return to;
  }
}
