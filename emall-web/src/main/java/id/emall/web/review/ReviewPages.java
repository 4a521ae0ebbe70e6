package id.emall.web.review;

import java.util.List;

/** The pages of what is said of products, for the site to answer with. */
public final class ReviewPages {

  private static final List<Class<?>> ALL =
      List.of(
          ReviewListPage.class,
          QuestionListPage.class,
          OwnWordsPage.class,
          ReviewFormPage.class,
          ReportPage.class,
          ProductReportPage.class);

  private ReviewPages() {}

  public static List<Class<?>> all() {
    return ALL;
  }
}
