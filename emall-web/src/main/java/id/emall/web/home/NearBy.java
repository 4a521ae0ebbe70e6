package id.emall.web.home;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.catalogue.search.Filters;
import id.emall.core.catalogue.search.ProductSearch;
import id.emall.core.catalogue.search.SearchSort;
import id.emall.core.catalogue.search.Wish;
import id.emall.web.place.CurrentPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * What is sold nearest to where somebody has things sent to; nothing is near to who named no place.
 */
@ApplicationScoped
public class NearBy {

  private static final Filters IN_STOCK =
      new Filters(Set.of(), null, null, Set.of(), Set.of(), 0, Set.of(), Set.of(), null, true);

  @Inject private CurrentPlace place;

  @Inject private ProductSearch search;

  List<ProductCard> products(int most) {
    return place.regency().map(regency -> nearest(regency, most)).orElse(List.of());
  }

  private List<ProductCard> nearest(String regency, int most) {
    Wish wish =
        new Wish(null, false, null, null, IN_STOCK, SearchSort.NEAREST, regency, null, most);
    return search.find(wish).list().products();
  }
}
