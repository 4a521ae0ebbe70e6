package id.emall.core.care;

/** What a buyer says is wrong with an order. */
public enum ComplaintKind {
  NOT_ARRIVED,
  DAMAGED,
  WRONG,
  /** Fewer pieces than ordered. */
  LESS,
  OTHER;

  /** Whether there is something to send back. */
  public boolean canSendBack() {
    return this == DAMAGED || this == WRONG || this == OTHER;
  }

  /** Whether the seller bears the way back. */
  public boolean sellersFault() {
    return this == DAMAGED || this == WRONG;
  }
}
