package id.emall.web.review;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.ProductPage;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.review.HelpfulVotes;
import id.emall.core.review.ReviewList;
import id.emall.core.review.ReviewView;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** All reviews of a product, page by page, narrowed and sorted as one likes. */
@Path("/produk/{slug}/ulasan")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ReviewListPage {

  private static final int SHOWN = 10;

  @Inject private CurrentActor currentActor;

  @Inject private Catalogue catalogue;

  @Inject private ReviewList reviews;

  @Inject private HelpfulVotes votes;

  @GET
  public View show(
      @PathParam("slug") String slug,
      @QueryParam("bintang") String stars,
      @QueryParam("foto") String photos,
      @QueryParam("urut") String sort,
      @QueryParam("hal") String cursor) {
    Actor actor = currentActor.actor();
    ProductPage product = catalogue.product(actor, slug);
    int wanted = Numbers.whole(stars, 0);
    ReviewChoice choice =
        new ReviewChoice(
            slug,
            wanted >= 1 && wanted <= 5 ? wanted : 0,
            "ya".equals(photos),
            !"terbaru".equals(sort));
    Page<ReviewView> page =
        reviews.list(
            new ReviewList.Query(
                product.reviewed(),
                choice.stars(),
                choice.withPhotos(),
                choice.helpful() ? ReviewList.Sort.HELPFUL : ReviewList.Sort.NEWEST,
                cursor,
                SHOWN));
    return View.of("review/reviews", "product", product)
        .with("choice", choice)
        .with("spread", reviews.spread(product.reviewed()))
        .with("reviews", page.rows())
        .with("helpful", votes.of(actor, page.rows().stream().map(ReviewView::id).toList()))
        .with("reader", actor.memberId().orElse(null))
        .with("before", choice.at(page.before()))
        .with("after", choice.at(page.after()));
  }
}
