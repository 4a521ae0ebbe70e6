package id.emall.web.catalogue;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.catalogue.search.Found;
import id.emall.core.catalogue.search.SearchSort;
import id.emall.web.frame.Crumb;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import java.util.List;
import java.util.Locale;

/**
 * A page of products as its template shows it.
 *
 * @param title the category's name, or what was searched for
 * @param path the page's own path
 * @param crumbs the way to it
 * @param filters what narrows the list, as typed
 * @param below the parts of the category whose page it is
 * @param groups choices to narrow it further
 * @param chips what narrows it now, each to be taken back
 * @param bare the list with nothing that narrows it
 * @param sortOptions orders to choose among
 * @param total products on all pages
 * @param reading how the words were understood
 * @param asTyped the list with the words taken as they stand
 * @param meant the list with the words that may have been meant
 * @param index whether search engines may keep it
 * @param before address of the page before, or null
 * @param after address of the next page, or null
 */
public record Listing(
    String title,
    String path,
    List<Crumb> crumbs,
    Form filters,
    List<FacetGroup.Choice> below,
    List<FacetGroup> groups,
    List<Chip> chips,
    String bare,
    List<Option> sortOptions,
    List<ProductCard> products,
    int total,
    Found.Reading reading,
    String asTyped,
    String meant,
    boolean index,
    String before,
    String after) {

  /** Whether this is the page by which a search engine knows the list. */
  boolean first() {
    return index && before == null;
  }

  /** The words in addresses for the orders of a list. */
  enum SortWord {
    TERBARU(SearchSort.NEWEST),
    TERLARIS(SearchSort.BEST_SELLING),
    TERBAIK(SearchSort.RATING),
    TERMURAH(SearchSort.PRICE_ASC),
    TERMAHAL(SearchSort.PRICE_DESC),
    TERDEKAT(SearchSort.NEAREST);

    private final SearchSort sort;

    SortWord(SearchSort sort) {
      this.sort = sort;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The order of this word; null, the usual one, for any other. */
    static SearchSort sortOf(String word) {
      for (SortWord known : values()) {
        if (known.word().equals(word)) {
          return known.sort;
        }
      }
      return null;
    }
  }
}
