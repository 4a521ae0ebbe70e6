package id.emall.core.review;

import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What buyers say of a product, for everybody to read. */
@ApplicationScoped
public class ReviewList {

  private Jdbi jdbi;
  private ReviewRows rows;

  protected ReviewList() {}

  @Inject
  ReviewList(Jdbi jdbi, ReviewRows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  /** The order of a list. */
  public enum Sort {
    NEWEST("r.written_at"),
    /** By votes, then the newest. Votes as a moment, as the index review_helpful has them. */
    HELPFUL("to_timestamp(r.helpful)");

    private final String key;

    Sort(String key) {
      this.key = key;
    }

    private Instant of(ReviewView review) {
      return this == NEWEST ? review.writtenAt() : Instant.ofEpochSecond(review.helpful());
    }
  }

  /**
   * What is wished to be seen.
   *
   * @param products one, or all variants of a family
   * @param stars 1 to 5, or 0 for all
   * @param withPhotos only those with photos
   * @param cursor from another page of the same list, or null for the first
   */
  public record Query(
      List<UUID> products, int stars, boolean withPhotos, Sort sort, String cursor, int limit) {}

  /**
   * How a product's reviews are spread; those of returned goods are among them.
   *
   * @param byStars how many gave 5, 4, 3, 2, 1 stars, the best first; only those that were given
   */
  public record Spread(int all, int withPhotos, Map<Integer, Integer> byStars) {
    /** Of all the reviews that there are. */
    public static Spread of(List<ReviewView> all) {
      Map<Integer, Integer> byStars = new TreeMap<>(Comparator.reverseOrder());
      all.forEach(one -> byStars.merge(one.stars(), 1, Integer::sum));
      return new Spread(
          all.size(), (int) all.stream().filter(one -> !one.photos().isEmpty()).count(), byStars);
    }

    /** How many gave so many stars. */
    public int of(int stars) {
      return byStars.getOrDefault(stars, 0);
    }
  }

  private record Given(int stars, int reviews, int withPhotos) {}

  /**
   * A page of reviews.
   *
   * @throws Refusal INVALID {@code cursor.malformed}
   */
  public Page<ReviewView> list(Query query) {
    PageCut cut = PageCut.of(query.sort().key, "r.id", false, query.limit(), query.cursor());
    String narrowed =
        (query.stars() == 0 ? "" : " and r.stars = :stars")
            + (query.withPhotos() ? " and cardinality(r.photo_media_ids) > 0" : "");
    List<ReviewView> found =
        jdbi.withHandle(
            handle -> {
              // of one product they stand in the index as they are listed
              String which = query.products().size() == 1 ? "= :products[1]" : "= any (:products)";
              var read =
                  handle
                      .createQuery(
                          ReviewRow.SELECT
                              + " where r.product_id %s and r.state = 'SHOWN'%s%s %s limit :most"
                                  .formatted(which, narrowed, cut.place(), cut.order()))
                      .bindArray("products", UUID.class, query.products())
                      .bindMap(cut.values());
              if (query.stars() != 0) {
                read.bind("stars", query.stars());
              }
              return read.mapTo(ReviewRow.class).map(ReviewRow::view).list();
            });
    return cut.of(found, query.sort()::of, ReviewView::id);
  }

  /**
   * For the mall's own work: no rights are checked.
   *
   * @throws Refusal NOT_FOUND
   */
  public ReviewView find(UUID reviewId) {
    return rows.find(reviewId).map(ReviewRow::view).orElseThrow(() -> Refusal.notFound("review"));
  }

  /** How the reviews of a product, or of all variants of a family, are spread. */
  public Spread spread(List<UUID> products) {
    List<Given> given =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select stars, count(*) as reviews,
                          count(*) filter (where cardinality(photo_media_ids) > 0) as with_photos
                        from review where product_id = any (:products) and state = 'SHOWN' group by stars
                        """)
                    .bindArray("products", UUID.class, products)
                    .mapTo(Given.class)
                    .list());
    Map<Integer, Integer> byStars = new TreeMap<>(Comparator.reverseOrder());
    given.forEach(some -> byStars.put(some.stars(), some.reviews()));
    return new Spread(
        given.stream().mapToInt(Given::reviews).sum(),
        given.stream().mapToInt(Given::withPhotos).sum(),
        byStars);
  }
}
