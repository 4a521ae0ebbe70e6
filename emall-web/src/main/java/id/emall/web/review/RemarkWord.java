package id.emall.web.review;

import id.emall.core.common.Refusal;
import id.emall.core.review.Remark;

/** What reviews and questions are called in addresses. */
public final class RemarkWord {

  private static final String REVIEW = "ulasan";
  private static final String QUESTION = "pertanyaan";

  private RemarkWord() {}

  /**
   * @throws Refusal NOT_FOUND for any other word
   */
  public static Remark read(String word) {
    return switch (word) {
      case REVIEW -> Remark.REVIEW;
      case QUESTION -> Remark.QUESTION;
      default -> throw Refusal.notFound("remark");
    };
  }

  public static String of(Remark remark) {
    return remark == Remark.REVIEW ? REVIEW : QUESTION;
  }
}
