package id.emall.core.catalogue.search;

import id.emall.core.catalogue.SaleMethod;
import id.emall.core.shop.scale.Scale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A wish's filters brought into tables, so that a product is looked at without comparing names.
 * Tables are as long as there were names when the wish came; names that came later are asked anew.
 */
final class Choice {

  static final int CATEGORY = 1;
  static final int PRICE = 2;
  static final int PLACE = 4;
  static final int STARS = 8;
  static final int SCALE = 16;
  static final int COURIER = 32;
  static final int STOCK = 64;
  static final int METHOD = 128;

  private final boolean[] categories;
  private final boolean[] places;
  private final boolean[] origins;
  private final long priceLeast;
  private final long priceMost;
  private final int starsLeast;
  private final int scales;
  private final SaleMethod method;
  private final boolean stocked;
  private final int today;

  /**
   * @param category whether a category's id is wished for, and likewise for what follows
   * @param today epoch day in the zone of business days
   */
  Choice(
      Filters filters,
      Predicate<String> category,
      Predicate<String> place,
      Predicate<String> origin,
      int today) {
    categories = table(Ordinals.CATEGORIES, category);
    places = table(Ordinals.REGENCIES, place);
    origins = table(Ordinals.REGENCIES, origin);
    priceLeast = filters.priceLeast() == null ? 0 : filters.priceLeast();
    priceMost = filters.priceMost() == null ? Long.MAX_VALUE : filters.priceMost();
    starsLeast = filters.starsLeast();
    scales = mask(filters.scales());
    method = filters.method();
    stocked = filters.stocked();
    this.today = today;
  }

  private static boolean[] table(Ordinals names, Predicate<String> chosen) {
    boolean[] table = new boolean[names.size()];
    for (int i = 0; i < table.length; i++) {
      table[i] = chosen.test(names.name(i));
    }
    return table;
  }

  private static int mask(Set<Scale> scales) {
    int mask = 0;
    for (Scale scale : scales) {
      mask |= 1 << scale.ordinal();
    }
    return mask;
  }

  /** The kinds of filter that a product does not pass, as bits. */
  int failed(Columns columns, int document) {
    int failed = 0;
    if (!categories[columns.category[document]]) {
      failed |= CATEGORY;
    }
    int price = columns.price[document];
    if (price < priceLeast || price > priceMost) {
      failed |= PRICE;
    }
    if (!places[columns.regency[document]]) {
      failed |= PLACE;
    }
    if (columns.stars[document] < starsLeast) {
      failed |= STARS;
    }
    if (scales != 0 && (scales >> scale(columns, document) & 1) == 0) {
      failed |= SCALE;
    }
    if (!origins[columns.regency[document]]) {
      failed |= COURIER;
    }
    if (stocked && !columns.stocked[document]) {
      failed |= STOCK;
    }
    if (method != null && method != method(columns, document)) {
      failed |= METHOD;
    }
    return failed;
  }

  static SaleMethod method(Columns columns, int document) {
    return columns.made[document] ? SaleMethod.MADE_TO_ORDER : SaleMethod.FROM_STOCK;
  }

  /** The class of its shop; that of the large ones, who are not shown, for none that holds. */
  int scale(Columns columns, int document) {
    return columns.scaleUntil[document] > today ? columns.scale[document] : Scale.LARGE.ordinal();
  }
}
