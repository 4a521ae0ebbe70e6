package id.emall.core.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * How many reviews a product has and how many stars they gave together. Whoever keeps the reviews
 * moves both in the transaction in which a review comes, changes or goes.
 */
@ApplicationScoped
public class Ratings {

  private Jdbi jdbi;

  protected Ratings() {}

  @Inject
  Ratings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Adds to a product's rating.
   *
   * @param reviews how many more count; negative for fewer
   * @param stars how many more stars that makes; negative for fewer
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void move(UUID productId, int reviews, int stars) {
    if (reviews == 0 && stars == 0) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update product
                    set rating_count = rating_count + :reviews, rating_sum = rating_sum + :stars
                    where id = :id
                    """)
                .bind("reviews", reviews)
                .bind("stars", stars)
                .bind("id", productId)
                .execute());
  }
}
