package id.emall.core.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what buyers say. */
@ApplicationScoped
public class Reviews {

  private Jdbi jdbi;

  protected Reviews() {}

  @Inject
  public Reviews(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(UUID id, String name, int stars, String text, Instant writtenAt) {
    ReviewView view() {
      return new ReviewView(id, shortened(name), stars, text, writtenAt);
    }
  }

  /** The newest reviews of a product, newest first. */
  public List<ReviewView> ofProduct(UUID productId, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select r.id, m.name, r.stars, r.text, r.written_at
                    from review r join member m on m.id = r.member_id
                    where r.product_id = :product order by r.written_at desc limit :limit
                    """)
                .bind("product", productId)
                .bind("limit", limit)
                .mapTo(Row.class)
                .map(Row::view)
                .list());
  }

  /**
   * {@code Andi Nurhayati} becomes {@code Andi N.}: enough to look real, not enough to be found.
   */
  private static String shortened(String name) {
    int blank = name.indexOf(' ');
    return blank < 1 || blank == name.length() - 1 ? name : name.substring(0, blank + 2) + ".";
  }
}
