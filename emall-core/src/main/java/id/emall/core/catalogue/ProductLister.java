package id.emall.core.catalogue;

import id.emall.core.common.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads one page of products in one statement. Each sort but relevance walks its own index (
 * product_newest, product_by_category, product_by_shop, product_by_price, product_by_rating) from
 * the cursor on and stops after a page; words are found by product_search.
 */
@ApplicationScoped
class ProductLister {

  private Jdbi jdbi;

  protected ProductLister() {}

  @Inject
  ProductLister(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(
      UUID id,
      String slug,
      String name,
      Rupiah price,
      int stock,
      String photoMediaId,
      int ratingCount,
      int ratingSum,
      UUID shopId,
      String shopSlug,
      String shopName,
      String shopRegencyCode,
      Instant listedAt,
      int ratingScore,
      float rank) {

    ProductCard card() {
      return new ProductCard(
          id,
          slug,
          name,
          price,
          stock,
          photoMediaId,
          ratingCount,
          ratingSum,
          shopId,
          shopSlug,
          shopName,
          shopRegencyCode);
    }

    ListCursor cursor(boolean backwards, ProductQuery.Sort sort) {
      Object key =
          switch (sort) {
            case NEWEST -> listedAt;
            case PRICE_ASC, PRICE_DESC -> price.amount();
            case RATING -> ratingScore;
            case RELEVANCE -> rank;
          };
      return new ListCursor(backwards, key, id);
    }
  }

  ProductList list(ProductQuery query) {
    ListCursor cursor =
        query.cursor() == null ? null : ListCursor.read(query.cursor(), query.sort());
    boolean backwards = cursor != null && cursor.backwards();
    List<Row> rows = rows(query, cursor);
    boolean more = rows.size() > query.limit();
    List<Row> page = new ArrayList<>(more ? rows.subList(0, query.limit()) : rows);
    if (backwards) {
      Collections.reverse(page);
    }
    boolean earlier = backwards ? more : cursor != null;
    boolean later = backwards || more;
    return new ProductList(
        page.stream().map(Row::card).toList(),
        earlier && !page.isEmpty()
            ? page.getFirst().cursor(true, query.sort()).write(query.sort())
            : null,
        later && !page.isEmpty()
            ? page.getLast().cursor(false, query.sort()).write(query.sort())
            : null);
  }

  private List<Row> rows(ProductQuery query, ListCursor cursor) {
    String sql = sql(query, cursor);
    return jdbi.withHandle(
        handle -> {
          Query statement = handle.createQuery(sql);
          new ProductFilter(query).bind(statement);
          if (cursor != null) {
            statement.bind("key", cursor.key()).bind("id", cursor.id());
          }
          return statement.mapTo(Row.class).list();
        });
  }

  /** The limit stands in the text, so that the planner knows how short the page is. */
  private static String sql(ProductQuery query, ListCursor cursor) {
    boolean descending = query.sort().descending() ^ (cursor != null && cursor.backwards());
    String column = query.sort().column();
    StringBuilder sql =
        new StringBuilder(
            """
            select p.id, p.slug, p.name, p.price, p.stock, p.photo_media_ids[1] as photo_media_id,
              p.rating_count, p.rating_sum, p.shop_id, s.slug as shop_slug, s.name as shop_name,
              s.regency_code as shop_regency_code, p.listed_at, p.rating_score, %s as rank
            from product p join shop s on s.id = p.shop_id
            """
                .formatted(query.sort() == ProductQuery.Sort.RELEVANCE ? column : "0"));
    if (query.text() != null) {
      sql.append(" cross join (select websearch_to_tsquery('mall', :text) as words) q");
    }
    sql.append(" where p.state = 'ON_SALE' and s.state = 'OPEN'")
        .append(new ProductFilter(query).sql());
    if (query.text() != null) {
      sql.append(" and p.search @@ q.words");
    }
    if (cursor != null) {
      sql.append(" and (%s, p.id) %s (:key, :id)".formatted(column, descending ? "<" : ">"));
    }
    String direction = descending ? "desc" : "asc";
    return sql.append(
            " order by %s %s, p.id %s limit %d"
                .formatted(column, direction, direction, query.limit() + 1))
        .toString();
  }
}
