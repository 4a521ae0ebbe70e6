package id.emall.web.review;

import id.emall.core.catalogue.ProductPage;
import id.emall.core.common.Actor;
import id.emall.core.review.AroundProduct;
import id.emall.core.review.HelpfulVotes;
import id.emall.core.review.QuestionList;
import id.emall.core.review.QuestionView;
import id.emall.core.review.ReviewList;
import id.emall.core.review.ReviewView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Gathers what is said of a product for its page. */
@ApplicationScoped
public class Voices {

  private static final int SHOWN = 3;

  @Inject private ReviewList reviews;

  @Inject private QuestionList questions;

  @Inject private HelpfulVotes votes;

  /** For whoever looks at the product; what the first few tell already is not asked for. */
  public ProductVoices of(Actor actor, AroundProduct.Around around) {
    ProductPage product = around.product();
    List<ReviewView> first = around.reviewed() ? mostHelpful(product) : List.of();
    List<QuestionView> asked =
        around.questions() > 0 ? questions.first(product.id(), SHOWN) : List.of();
    return new ProductVoices(
        product,
        first.size() < SHOWN ? ReviewList.Spread.of(first) : reviews.spread(product.reviewed()),
        first,
        votes.of(actor, first.stream().map(ReviewView::id).toList()),
        asked,
        around.questions(),
        actor.memberId().orElse(null),
        mayAsk(actor, product));
  }

  private List<ReviewView> mostHelpful(ProductPage product) {
    return reviews
        .list(
            new ReviewList.Query(
                product.reviewed(), 0, false, ReviewList.Sort.HELPFUL, null, SHOWN))
        .rows();
  }

  /** Not about what is off the shelf, and not of one's own shop. */
  static boolean mayAsk(Actor actor, ProductPage product) {
    boolean own = actor instanceof Actor.Member member && product.shopId().equals(member.shopId());
    return product.onSale() && !own;
  }
}
