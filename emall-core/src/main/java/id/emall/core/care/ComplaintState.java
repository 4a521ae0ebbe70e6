package id.emall.core.care;

/** How a complaint stands. */
public enum ComplaintState {
  OPEN,
  /** By its buyer. */
  WITHDRAWN,
  /** Its seller agreed and gave the buyer the money back. */
  CONCEDED,
  /** An operator let the order go on. */
  CONTINUED,
  /** An operator gave the buyer the money back. */
  REFUNDED
}
