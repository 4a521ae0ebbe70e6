package id.emall.core.review;

/** Whether a review or a question is shown. */
public enum Standing {
  SHOWN,
  /** By its author; its words are gone. */
  REMOVED,
  /** By an operator, whose reason its author reads. */
  TAKEN_DOWN
}
