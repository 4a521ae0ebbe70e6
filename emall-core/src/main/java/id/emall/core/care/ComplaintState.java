package id.emall.core.care;

/** How a complaint stands. */
public enum ComplaintState {
  OPEN,
  /** By its buyer. */
  WITHDRAWN,
  /** An operator let the order go on. */
  CONTINUED,
  /** An operator gave the buyer the money back. */
  REFUNDED
}
