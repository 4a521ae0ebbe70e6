package id.emall.web.review;

import id.emall.core.catalogue.ProductPage;
import id.emall.core.review.QuestionView;
import id.emall.core.review.ReviewList;
import id.emall.core.review.ReviewView;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is said of a product, as its page shows it.
 *
 * @param reviews the first few
 * @param helpful which of them the reader finds helpful
 * @param questions the first few, answered ones first
 * @param asked how many questions there are
 * @param reader who looks, or null for a visitor
 * @param mayAsk whether a question can be asked here by who has signed in
 */
public record ProductVoices(
    ProductPage product,
    ReviewList.Spread spread,
    List<ReviewView> reviews,
    Set<UUID> helpful,
    List<QuestionView> questions,
    int asked,
    UUID reader,
    boolean mayAsk) {

  /** Whether there are more reviews than are shown here. */
  public boolean moreReviews() {
    return spread.all() > reviews.size();
  }

  /** Whether there are more questions than are shown here. */
  public boolean moreQuestions() {
    return asked > questions.size();
  }
}
