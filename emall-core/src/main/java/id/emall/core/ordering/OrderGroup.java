package id.emall.core.ordering;

import java.util.List;

/** Orders that ask the same of their buyer. */
public enum OrderGroup {
  /** To be paid by the buyer. */
  TO_PAY(OrderState.AWAITING_PAYMENT),
  /** To be sent by the seller. */
  TO_SEND(OrderState.PAID),
  UNDER_WAY(OrderState.SHIPPED),
  /** To be looked at and confirmed by the buyer. */
  ARRIVED(OrderState.DELIVERED),
  DONE(OrderState.COMPLETED),
  /** Ended, or about to end, without a sale. */
  ENDED(
      OrderState.LAPSED,
      OrderState.CANCELLED,
      OrderState.RETURNING,
      OrderState.RETURNED,
      OrderState.REFUNDED,
      OrderState.LOST);

  private final List<OrderState> states;

  OrderGroup(OrderState... states) {
    this.states = List.of(states);
  }

  public List<OrderState> states() {
    return states;
  }
}
