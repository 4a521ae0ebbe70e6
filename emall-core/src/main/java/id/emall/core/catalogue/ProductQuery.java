package id.emall.core.catalogue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * What somebody wants to see of the catalogue. Each part may be null; then it does not narrow.
 *
 * @param text words to find in names and descriptions
 * @param priceLeast in rupiah, inclusive
 * @param priceMost in rupiah, inclusive
 * @param sort null: by relevance when there is a text, else newest first
 * @param cursor from a {@link ProductList}; null for the first page
 * @param limit products on a page; brought into 1 to 100
 */
public record ProductQuery(
    String categorySlug,
    String text,
    UUID shopId,
    String regencyCode,
    Long priceLeast,
    Long priceMost,
    Sort sort,
    String cursor,
    int limit) {

  /** Products on a page unless somebody asks for another number. */
  public static final int USUAL_LIMIT = 24;

  private static final int LIMIT_MOST = 100;
  private static final int TEXT_MOST = 100;

  /** Orders of the list, each served by an index of its own except relevance. */
  public enum Sort {
    NEWEST("p.listed_at", true, Sort::instant),
    PRICE_ASC("p.price", false, Long::valueOf),
    PRICE_DESC("p.price", true, Long::valueOf),
    RATING("p.rating_score", true, Integer::valueOf),
    /**
     * Only with a text; without one it is {@link #NEWEST}. What the name begins with and what the
     * category is called tell what a thing is: for "kopi", coffee stands above coffee-brown boots.
     */
    RELEVANCE(
        """
        ts_rank(p.search, q.words)
          + (starts_with(lower(p.name), lower(:text)))::int::real
          + (p.category_id in (select id from category
              where to_tsvector('mall', name_id) @@ websearch_to_tsquery('mall', :text)))::int::real
        """,
        true,
        Float::valueOf);

    private final String column;
    private final boolean descending;
    private final Function<String, Object> reader;

    Sort(String column, boolean descending, Function<String, Object> reader) {
      this.column = column;
      this.descending = descending;
      this.reader = reader;
    }

    String column() {
      return column;
    }

    boolean descending() {
      return descending;
    }

    /**
     * @throws IllegalArgumentException or {@link DateTimeException} when it is none
     */
    Object key(String written) {
      return reader.apply(written);
    }

    private static Object instant(String written) {
      Instant instant = Instant.parse(written);
      if (instant.isBefore(Instant.EPOCH)
          || instant.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
        throw new DateTimeException("out of range");
      }
      return instant;
    }
  }

  public ProductQuery {
    String words = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
    text = words.isEmpty() ? null : words.substring(0, Math.min(words.length(), TEXT_MOST));
    categorySlug = categorySlug == null || categorySlug.isBlank() ? null : categorySlug;
    regencyCode = regencyCode == null || regencyCode.isBlank() ? null : regencyCode;
    cursor = cursor == null || cursor.isBlank() ? null : cursor;
    limit = Math.clamp(limit, 1, LIMIT_MOST);
    if (sort == null) {
      sort = text == null ? Sort.NEWEST : Sort.RELEVANCE;
    } else if (sort == Sort.RELEVANCE && text == null) {
      sort = Sort.NEWEST;
    }
  }

  /** The newest products of the whole mall. */
  public static ProductQuery newest(int limit) {
    return new ProductQuery(null, null, null, null, null, null, null, null, limit);
  }

  /** The newest products of a shop, page by page. */
  public static ProductQuery ofShop(UUID shopId, String cursor) {
    return new ProductQuery(null, null, shopId, null, null, null, null, cursor, USUAL_LIMIT);
  }
}
