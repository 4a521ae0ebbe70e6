package id.emall.web.catalogue;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.ProductPage;
import id.emall.core.catalogue.Shelves;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.core.review.AroundProduct;
import id.emall.web.frame.Crumb;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.View;
import id.emall.web.place.Deliveries;
import id.emall.web.review.Voices;
import id.emall.web.security.CurrentActor;
import id.emall.web.seen.SeenProducts;
import id.emall.web.sharing.Sharings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;

/** One product with its photos, its shop and what buyers say of it. */
@Path("/produk/{slug}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ProductDetails {

  private static final int SEEN = 4;

  @Inject private Catalogue catalogue;

  @Inject private SeenProducts seen;

  @Inject private Voices voices;

  @Inject private AroundProduct aroundProduct;

  @Inject private Regions regions;

  @Inject private Deliveries deliveries;

  @Inject private Sharings sharings;

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @GET
  public View show(@PathParam("slug") String slug) {
    AroundProduct.Around around = aroundProduct.of(currentActor.actor(), slug);
    ProductPage product = around.product();
    seen.note(product.id());
    List<Crumb> crumbs = crumbs(product);
    return View.of("product/product", "product", product)
        .with("seen", seen.before(SEEN))
        .with("options", VariantChoices.of(product))
        .with("voices", voices.of(currentActor.actor(), around))
        .with("holiday", around.holiday())
        .with("delivery", product.onSale() ? deliveries.of(product, around.holiday()) : null)
        .with("figures", around.figures())
        .with("place", regions.find(product.shopRegencyCode()).map(Regency::label).orElse(""))
        .with("crumbs", crumbs)
        .with("sharing", sharings.product(product, crumbs));
  }

  private List<Crumb> crumbs(ProductPage product) {
    String language = currentPage.language().code();
    var crumbs = new ArrayList<Crumb>();
    Shelves shelves = catalogue.shelves();
    shelves
        .find(product.categoryId())
        .map(shelves::path)
        .orElse(List.of())
        .forEach(shelf -> crumbs.add(new Crumb(shelf.name(language), "/kategori/" + shelf.slug())));
    crumbs.add(Crumb.here(product.name()));
    return crumbs;
  }
}
