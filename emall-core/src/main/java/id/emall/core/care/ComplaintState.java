package id.emall.core.care;

/** How a complaint stands. */
public enum ComplaintState {
  OPEN,
  /** The goods are to come back, or do; its {@link GoodsReturn} tells how far they are. */
  SENDING_BACK,
  /** By its buyer. */
  WITHDRAWN,
  /** Its seller agreed and gave the buyer the money back. */
  CONCEDED,
  /** The goods came back, and the buyer gets their price. */
  TAKEN_BACK,
  /** The goods were to come back and were not sent in time; the order goes on. */
  LAPSED,
  /** An operator let the order go on. */
  CONTINUED,
  /** An operator gave the buyer the money back. */
  REFUNDED
}
