package id.emall.core.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;

/** Reads products to stand side by side, at most {@value #MOST}. */
@ApplicationScoped
public class Comparison {

  public static final int MOST = 4;

  private Jdbi jdbi;

  protected Comparison() {}

  @Inject
  Comparison(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Those of the first {@value #MOST} that are on the shelf, in the order in which they are named.
   * One statement.
   */
  public List<ComparedProduct> of(List<String> slugs) {
    List<String> first = slugs.stream().distinct().limit(MOST).toList();
    if (first.isEmpty()) {
      return List.of();
    }
    Map<String, ComparedProduct> found = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.slug, p.name, p.price, p.stock, p.making_days, s.state = 'OPEN' as on_sale,
                      p.weight_grams, p.length_cm, p.width_cm, p.height_cm,
                      p.photo_media_ids[1] as photo_media_id, p.rating_count, p.rating_sum, p.sold,
                      p.category_id, s.slug as shop_slug, s.name as shop_name,
                      s.regency_code as shop_regency_code
                    from product p join shop s on s.id = p.shop_id
                    where p.slug = any (:slugs) and p.state = 'ON_SALE' and s.state <> 'SUSPENDED'
                    """)
                .bindArray("slugs", String.class, first)
                .mapTo(ComparedProduct.class)
                .forEach(product -> found.put(product.slug(), product)));
    return first.stream().map(found::get).filter(Objects::nonNull).toList();
  }
}
