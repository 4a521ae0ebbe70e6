package id.emall.core.care;

/** Goods that are sent back came a step on. How the complaint ends is told as its decision. */
public record ReturnMoved(ComplaintView complaint, Step step) {

  /** What happened. */
  public enum Step {
    AGREED,
    SENT,
    ARRIVED,
    /** The seller does not take them as they came; an operator decides. */
    OBJECTED,
    /** The courier lost the parcel, gave it up or turned back with it; an operator decides. */
    IN_TROUBLE
  }
}
