package id.emall.web.sharing;

import id.emall.core.catalogue.ProductPage;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.shop.ShopView;
import id.emall.web.assets.Assets;
import id.emall.web.frame.Crumb;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Says of each kind of public page what it is about, in addresses as people outside know them. */
@ApplicationScoped
public class Sharings {

  /** Previews in chats show no drawings, so this one is a picture. */
  private static final String PICTURE = "bagikan.png";

  private MallSettings settings;
  private Assets assets;
  private CurrentPage currentPage;

  protected Sharings() {}

  @Inject
  public Sharings(MallSettings settings, Assets assets, CurrentPage currentPage) {
    this.settings = settings;
    this.assets = assets;
    this.currentPage = currentPage;
  }

  /** The front page: the mall itself, and how to search it. */
  public Sharing home() {
    Page page = currentPage.page();
    LinkedData search =
        LinkedData.of("SearchAction")
            .with("target", absolute("/cari?q={q}"))
            .with("query-input", "required name=q");
    LinkedData site =
        LinkedData.of("WebSite")
            .with("name", page.t("site.name"))
            .with("description", page.t("site.tagline"))
            .with("url", absolute("/"))
            .with("inLanguage", List.of("id", "en"))
            .with("potentialAction", search);
    LinkedData mall =
        LinkedData.of("Organization")
            .with("name", page.t("site.name"))
            .with("url", absolute("/"))
            .with("logo", absolute(assets.url("ikon-512.png")));
    return of("/", "website", null, List.of(site, mall));
  }

  /** A product that can be bought, or was. */
  public Sharing product(ProductPage product, List<Crumb> crumbs) {
    String path = "/produk/" + product.slug();
    List<String> photos =
        product.photoMediaIds().stream().map(photo -> absolute("/media/" + photo)).toList();
    LinkedData thing =
        LinkedData.of("Product")
            .with("name", product.name())
            .with("description", product.summary())
            .with("sku", product.code() == null ? product.id() : product.code())
            .with("url", absolute(path))
            .with("image", photos.isEmpty() ? null : photos)
            .with("offers", offer(product, path))
            .with("aggregateRating", rating(product));
    return of(
        path,
        "product",
        photos.isEmpty() ? null : photos.getFirst(),
        List.of(thing, way(crumbs, path)));
  }

  private LinkedData offer(ProductPage product, String path) {
    LinkedData seller =
        LinkedData.of("Organization")
            .with("name", product.shopName())
            .with("url", absolute("/toko/" + product.shopSlug()));
    return LinkedData.of("Offer")
        .with("price", product.price().amount())
        .with("priceCurrency", "IDR")
        .with("availability", "https://schema.org/" + availability(product))
        .with("deliveryLeadTime", product.makingDays() == 0 ? null : making(product.makingDays()))
        .with("url", absolute(path))
        .with("seller", seller);
  }

  /** One of https://schema.org/ItemAvailability. */
  private static String availability(ProductPage product) {
    if (!product.onSale() || product.stock() == 0) {
      return "OutOfStock";
    }
    return product.makingDays() == 0 ? "InStock" : "MadeToOrder";
  }

  private static LinkedData making(int days) {
    return LinkedData.of("QuantitativeValue").with("maxValue", days).with("unitCode", "DAY");
  }

  private static LinkedData rating(ProductPage product) {
    if (product.ratingCount() == 0) {
      return null;
    }
    long hundredths = Math.round(100.0 * product.ratingSum() / product.ratingCount());
    return LinkedData.of("AggregateRating")
        .with("ratingValue", hundredths / 100.0)
        .with("ratingCount", product.ratingCount())
        .with("bestRating", 5)
        .with("worstRating", 1);
  }

  /**
   * A shop.
   *
   * @param place the name of its regency or city
   */
  public Sharing shop(ShopView shop, String place, List<Crumb> crumbs) {
    String path = "/toko/" + shop.slug();
    String banner =
        shop.bannerMediaId() == null ? null : absolute("/media/" + shop.bannerMediaId());
    LinkedData where =
        LinkedData.of("PostalAddress").with("addressLocality", place).with("addressCountry", "ID");
    LinkedData thing =
        LinkedData.of("Organization")
            .with("name", shop.name())
            .with("description", shop.tagline().isEmpty() ? null : shop.tagline())
            .with("url", absolute(path))
            .with("image", banner)
            .with("address", where);
    return of(path, "website", banner, List.of(thing, way(crumbs, path)));
  }

  /**
   * Any other public page, such as a category's, whatever narrows or orders its list.
   *
   * @param path its own, without a query
   */
  public Sharing page(String path, List<Crumb> crumbs) {
    return of(path, "website", null, List.of(way(crumbs, path)));
  }

  private Sharing of(String path, String type, String image, List<LinkedData> things) {
    return new Sharing(
        absolute(path),
        type,
        image == null ? absolute(assets.url(PICTURE)) : image,
        LinkedData.document(things));
  }

  /** The crumbs above a page; the last one is the page itself. */
  private LinkedData way(List<Crumb> crumbs, String path) {
    List<LinkedData> steps = new ArrayList<>();
    steps.add(step(1, currentPage.page().t("frame.home"), "/"));
    for (Crumb crumb : crumbs) {
      steps.add(step(steps.size() + 1, crumb.text(), crumb.href() == null ? path : crumb.href()));
    }
    return LinkedData.of("BreadcrumbList").with("itemListElement", steps);
  }

  private LinkedData step(int place, String name, String path) {
    return LinkedData.of("ListItem")
        .with("position", place)
        .with("name", name)
        .with("item", absolute(path));
  }

  private String absolute(String path) {
    return settings.siteUrl() + path;
  }
}
