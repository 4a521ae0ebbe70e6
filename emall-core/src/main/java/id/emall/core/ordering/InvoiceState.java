package id.emall.core.ordering;

/** States of an invoice. The edges between them stand in {@link InvoiceEvent}. */
public enum InvoiceState {
  /** Waits for money. */
  OPEN,
  /** Some money came; the rest is asked for. */
  PARTLY_PAID,
  /** Paid in full. */
  PAID,
  /** The time to pay is over. Late money may still revive it. */
  LAPSED,
  /** Withdrawn by the buyer. */
  CANCELLED
}
