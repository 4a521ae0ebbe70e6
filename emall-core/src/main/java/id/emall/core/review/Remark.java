package id.emall.core.review;

import java.util.Locale;

/** What members may write below a product, and what may be reported. */
public enum Remark {
  REVIEW,
  QUESTION;

  /** The work item's kind. */
  public String work() {
    return this == REVIEW ? Reports.REVIEW_REPORTED : Reports.QUESTION_REPORTED;
  }

  /** Its table, which is also what the audit log and refusals call it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
