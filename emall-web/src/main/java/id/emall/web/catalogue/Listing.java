package id.emall.web.catalogue;

import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.ProductCard;
import id.emall.core.catalogue.ProductQuery;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import java.util.List;
import java.util.Locale;

/**
 * A page of products as its template shows it.
 *
 * @param title the category's name, or what was searched for
 * @param path the page's own path
 * @param category the category, or null for a search
 * @param filters what narrows the list, as typed
 * @param categoryOptions categories to narrow a search by
 * @param sortOptions orders to choose among
 * @param before address of the page before, or null
 * @param after address of the next page, or null
 */
public record Listing(
    String title,
    String path,
    Category category,
    Form filters,
    List<Option> categoryOptions,
    List<Option> sortOptions,
    List<ProductCard> products,
    String before,
    String after) {

  /** Whether there are more products than on this page. */
  public boolean more() {
    return before != null || after != null;
  }

  /** How many products there are; when there are {@link #more}, as many as fill a page. */
  public int counted() {
    return more() ? ProductQuery.USUAL_LIMIT : products.size();
  }

  /** The words in addresses for the orders of a list. */
  enum SortWord {
    TERBARU(ProductQuery.Sort.NEWEST),
    TERMURAH(ProductQuery.Sort.PRICE_ASC),
    TERMAHAL(ProductQuery.Sort.PRICE_DESC),
    TERBAIK(ProductQuery.Sort.RATING);

    private final ProductQuery.Sort sort;

    SortWord(ProductQuery.Sort sort) {
      this.sort = sort;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The order of this word; null, the usual one, for any other. */
    static ProductQuery.Sort sortOf(String word) {
      for (SortWord known : values()) {
        if (known.word().equals(word)) {
          return known.sort;
        }
      }
      return null;
    }
  }
}
