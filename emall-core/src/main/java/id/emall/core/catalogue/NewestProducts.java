package id.emall.core.catalogue;

import id.emall.core.common.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Lists the newest products of the mall or of a shop, a family of variants once, a page in one
 * statement that walks its index (product_newest, product_by_shop) and stops. What was put on sale
 * stands there at once.
 */
@ApplicationScoped
class NewestProducts {

  private static final String SORT = "NEWEST";

  private Jdbi jdbi;

  protected NewestProducts() {}

  @Inject
  NewestProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(
      UUID id,
      String slug,
      String name,
      Rupiah price,
      boolean fromPrice,
      int variants,
      int stock,
      int makingDays,
      String photoMediaId,
      int ratingCount,
      int ratingSum,
      UUID shopId,
      String shopSlug,
      String shopName,
      String shopRegencyCode,
      Instant listedAt) {

    ProductCard card() {
      return new ProductCard(
          id,
          slug,
          name,
          price,
          fromPrice,
          variants,
          stock,
          makingDays,
          photoMediaId,
          ratingCount,
          ratingSum,
          shopId,
          shopSlug,
          shopName,
          shopRegencyCode);
    }

    String cursor(boolean backwards) {
      return new ListCursor(backwards, ChronoUnit.MICROS.between(Instant.EPOCH, listedAt), id)
          .write(SORT);
    }
  }

  /**
   * @param shopId null for all shops
   * @param cursor of another page, or null for the first
   */
  ProductList list(UUID shopId, String cursor, int limit) {
    ListCursor place = cursor == null ? null : ListCursor.read(cursor, SORT);
    boolean backwards = place != null && place.backwards();
    List<Row> rows = rows(shopId, place, limit);
    boolean more = rows.size() > limit;
    List<Row> page = new ArrayList<>(more ? rows.subList(0, limit) : rows);
    if (backwards) {
      Collections.reverse(page);
    }
    boolean earlier = !page.isEmpty() && (backwards ? more : place != null);
    boolean later = !page.isEmpty() && (backwards || more);
    return new ProductList(
        page.stream().map(Row::card).toList(),
        earlier ? page.getFirst().cursor(true) : null,
        later ? page.getLast().cursor(false) : null);
  }

  /** The limit stands in the text, so that the planner knows how short the page is. */
  private List<Row> rows(UUID shopId, ListCursor place, int limit) {
    boolean backwards = place != null && place.backwards();
    String sql =
        """
        select p.id, p.slug, p.price, p.stock, p.making_days, p.photo_media_ids[1] as photo_media_id,
          p.shop_id, s.slug as shop_slug, s.name as shop_name, s.regency_code as shop_regency_code,
          p.listed_at, %5$s
        from product p join shop s on s.id = p.shop_id %6$s
        where p.state = 'ON_SALE' and s.state = 'OPEN' and %7$s %1$s %2$s
        order by p.listed_at %3$s, p.id %3$s limit %4$d
        """
            .formatted(
                shopId == null ? "" : "and p.shop_id = :shop",
                place == null
                    ? ""
                    : "and (p.listed_at, p.id) %s (:key, :id)".formatted(backwards ? ">" : "<"),
                backwards ? "asc" : "desc",
                limit + 1,
                FamilyFace.COLUMNS,
                FamilyFace.TOGETHER,
                FamilyFace.CONDITION);
    return jdbi.withHandle(
        handle -> {
          Query query = handle.createQuery(sql);
          if (shopId != null) {
            query.bind("shop", shopId);
          }
          if (place != null) {
            query
                .bind("key", Instant.EPOCH.plus(place.key(), ChronoUnit.MICROS))
                .bind("id", place.id());
          }
          return query.mapTo(Row.class).list();
        });
  }
}
