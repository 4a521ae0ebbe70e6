package id.emall.core.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Walks all products that everybody may see, by their ids, which never change: a slice a statement,
 * so that no connection waits for whoever reads, and a walk can begin anywhere.
 */
@ApplicationScoped
public class ShownProducts {

  private static final String SHOWN =
      """
      from product p join shop s on s.id = p.shop_id
      where p.state = 'ON_SALE' and s.state = 'OPEN'
      """;

  private Jdbi jdbi;

  protected ShownProducts() {}

  @Inject
  public ShownProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A product's name in addresses.
   *
   * @param slug as in {@code /produk/<slug>}
   */
  public record Address(UUID id, String slug) {}

  /**
   * The first of each run of this many products.
   *
   * @param each how many a run holds
   */
  public List<UUID> firsts(int each) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id from (select p.id, row_number() over (order by p.id) as place "
                        + SHOWN
                        + ") as shown where place % :each = 1 order by id")
                .bind("each", each)
                .mapTo(UUID.class)
                .list());
  }

  /** Addresses of products from this one on, itself included. */
  public List<Address> addresses(UUID from, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select p.id, p.slug "
                        + SHOWN
                        + " and p.id >= :from order by p.id limit :limit")
                .bind("from", from)
                .bind("limit", limit)
                .mapTo(Address.class)
                .list());
  }

  /**
   * Products after this one.
   *
   * @param after the last one known, or null to begin
   */
  public List<ShownProduct> after(UUID after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.slug, p.name, p.description, p.price, p.weight_grams, p.stock, p.making_days,
                      p.photo_media_ids[1] as photo_media_id, p.category_id, s.name as shop_name
                    """
                        + SHOWN
                        + " and p.id > :after order by p.id limit :limit")
                .bind("after", after == null ? new UUID(0, 0) : after)
                .bind("limit", limit)
                .mapTo(ShownProduct.class)
                .list());
  }
}
