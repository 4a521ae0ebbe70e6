package id.emall.core.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Walks all shops that sell, by their names in addresses, which never change. */
@ApplicationScoped
public class ShownShops {

  private Jdbi jdbi;

  protected ShownShops() {}

  @Inject
  public ShownShops(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The names in addresses after this one, in their order.
   *
   * @param after the last one known, empty to begin
   */
  public List<String> slugs(String after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select slug from shop where state = 'OPEN' and slug > :after
                    order by slug limit :limit
                    """)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }
}
