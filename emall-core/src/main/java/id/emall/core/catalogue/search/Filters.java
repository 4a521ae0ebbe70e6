package id.emall.core.catalogue.search;

import id.emall.core.catalogue.SaleMethod;
import id.emall.core.shop.scale.Scale;
import java.util.Set;

/**
 * What narrows a search beside its words: within one of these anything chosen will do, of all of
 * them each must hold. Empty, null and zero do not narrow.
 *
 * @param categories slugs of shelves; one with shelves below it means those too
 * @param priceLeast in rupiah, inclusive, or null
 * @param priceMost in rupiah, inclusive, or null
 * @param provinces codes such as {@code 32}
 * @param regencies codes such as {@code 32.73}; within a province that has some chosen, these alone
 * @param starsLeast average of full stars, 1 to 5; 0 for any
 * @param scales of the shop, as declared and still holding
 * @param couriers that carry from where the shop is, e.g. {@code JNE}
 * @param method how it is sold, or null for either
 * @param stocked only what can be ordered now
 */
public record Filters(
    Set<String> categories,
    Long priceLeast,
    Long priceMost,
    Set<String> provinces,
    Set<String> regencies,
    int starsLeast,
    Set<Scale> scales,
    Set<String> couriers,
    SaleMethod method,
    boolean stocked) {

  public static final Filters NONE =
      new Filters(Set.of(), null, null, Set.of(), Set.of(), 0, Set.of(), Set.of(), null, false);

  public Filters {
    categories = Set.copyOf(categories);
    provinces = Set.copyOf(provinces);
    regencies = Set.copyOf(regencies);
    scales = Set.copyOf(scales);
    couriers = Set.copyOf(couriers);
  }

  /** How many kinds of filter narrow. */
  public int kinds() {
    return (categories.isEmpty() ? 0 : 1)
        + (priceLeast == null && priceMost == null ? 0 : 1)
        + (provinces.isEmpty() && regencies.isEmpty() ? 0 : 1)
        + (starsLeast == 0 ? 0 : 1)
        + (scales.isEmpty() ? 0 : 1)
        + (couriers.isEmpty() ? 0 : 1)
        + (method == null ? 0 : 1)
        + (stocked ? 1 : 0);
  }
}
