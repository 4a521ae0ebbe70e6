package id.emall.core.review;

/** What somebody says is wrong with a review or a question. */
public enum ReportWhy {
  RUDE,
  /** Tells of somebody what is nobody's business. */
  PRIVATE,
  UNTRUE,
  ADVERTISING,
  OTHER
}
