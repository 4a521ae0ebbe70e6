package id.emall.core.care;

/** What a buyer says is wrong with an order. */
public enum ComplaintKind {
  NOT_ARRIVED,
  DAMAGED,
  WRONG,
  /** Fewer pieces than ordered. */
  LESS,
  OTHER
}
