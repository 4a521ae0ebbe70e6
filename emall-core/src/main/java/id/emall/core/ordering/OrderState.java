package id.emall.core.ordering;

/** States of one seller's order. The edges between them stand in {@link OrderEvent}. */
public enum OrderState {
  /** Its invoice is not paid yet; the stock is held. */
  AWAITING_PAYMENT,
  /** The seller is to send it. */
  PAID,
  /** On its way. */
  SHIPPED,
  /** Handed over; the buyer may complain for some days. */
  DELIVERED,
  /** Over; the money is the seller's. */
  COMPLETED,
  /** Never paid in time. */
  LAPSED,
  /** Withdrawn before it was sent. */
  CANCELLED,
  /** On its way back to the seller. */
  RETURNING,
  /** Back at the seller. */
  RETURNED,
  /** The money went back to the buyer. */
  REFUNDED,
  /** Lost on the way. */
  LOST
}
