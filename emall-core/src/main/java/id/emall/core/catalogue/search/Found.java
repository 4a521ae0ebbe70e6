package id.emall.core.catalogue.search;

import id.emall.core.catalogue.ProductList;

/**
 * What a search found.
 *
 * @param list one page, as the database knows its products now
 * @param total products on all pages
 * @param facets what further choices would find
 * @param reading how the words were understood
 */
public record Found(ProductList list, int total, Facets facets, Reading reading) {

  /**
   * How words were understood.
   *
   * @param corrected the words that were looked for instead, because those typed are found nowhere;
   *     or null
   * @param meant words that find more, which may have been meant; or null
   * @param someWords whether what was found holds only some of the words, because nothing holds all
   */
  public record Reading(String corrected, String meant, boolean someWords) {

    static final Reading AS_TYPED = new Reading(null, null, false);
  }
}
