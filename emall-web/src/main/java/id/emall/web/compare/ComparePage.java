package id.emall.web.compare;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.ComparedProduct;
import id.emall.core.catalogue.Comparison;
import id.emall.core.catalogue.ProductCard;
import id.emall.core.catalogue.Shelves;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Page;
import id.emall.web.frame.View;
import id.emall.web.seen.SeenProducts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Two to four products side by side. The address names them, so that it can be sent to somebody;
 * others to be added are those that were looked at last.
 */
@Path("/bandingkan")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ComparePage {

  private static final int CANDIDATES = 8;

  @Inject private Comparison comparison;

  @Inject private SeenProducts seen;

  @Inject private Catalogue catalogue;

  @Inject private Regions regions;

  @Inject private CurrentPage currentPage;

  /**
   * @param named the products' slugs with commas between; what is not on the shelf is left out
   */
  @GET
  public View show(@QueryParam("produk") String named) {
    List<String> slugs = named == null ? List.of() : List.of(named.strip().split(","));
    List<ComparedProduct> products = comparison.of(slugs);
    Page page = currentPage.page();
    return View.of("compare/compare", "products", products)
        .with(
            "rows", CompareRow.of(products, page.texts(), page.formats(), this::shelf, this::place))
        .with("without", without(products))
        .with("more", more(products));
  }

  private List<Category> shelf(ComparedProduct product) {
    Shelves shelves = catalogue.shelves();
    return shelves.find(product.categoryId()).map(shelves::path).orElse(List.of());
  }

  private String place(String regency) {
    return regions.find(regency).map(Regency::label).orElse("");
  }

  /** The page's address without each of them. */
  private static List<String> without(List<ComparedProduct> products) {
    return products.stream()
        .map(gone -> address(products.stream().filter(one -> one != gone).toList(), List.of()))
        .toList();
  }

  /** What can be added, with the page's address then. */
  private Map<ProductCard, String> more(List<ComparedProduct> products) {
    Map<ProductCard, String> more = new LinkedHashMap<>();
    if (products.size() < Comparison.MOST) {
      List<String> there = products.stream().map(ComparedProduct::slug).toList();
      seen.before(there.size() + CANDIDATES).stream()
          .filter(card -> !there.contains(card.slug()))
          .limit(CANDIDATES)
          .forEach(card -> more.put(card, address(products, List.of(card.slug()))));
    }
    return more;
  }

  private static String address(List<ComparedProduct> products, List<String> added) {
    List<String> slugs =
        products.stream()
            .map(ComparedProduct::slug)
            .collect(Collectors.toCollection(ArrayList::new));
    slugs.addAll(added);
    return slugs.isEmpty() ? "/bandingkan" : "/bandingkan?produk=" + String.join(",", slugs);
  }
}
