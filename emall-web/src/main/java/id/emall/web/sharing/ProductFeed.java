package id.emall.web.sharing;

import id.emall.contracts.time.MallClock;
import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Shelves;
import id.emall.core.catalogue.ShownProduct;
import id.emall.core.catalogue.ShownProducts;
import id.emall.core.common.settings.MallSettings;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Writes all products that can be bought as RSS 2.0 with the fields of Google's <a
 * href="https://support.google.com/merchants/answer/7052112">product data specification</a>, in
 * Indonesian. At most 100,000 products; a slice a statement.
 */
@ApplicationScoped
class ProductFeed {

  private static final int PRODUCTS_MOST = 100_000;
  private static final int SLICE = 1_000;

  /** As the specification sets them. */
  private static final int TITLE_MOST = 150;

  private static final int DESCRIPTION_MOST = 5_000;

  private ShownProducts products;
  private Catalogue catalogue;
  private MallSettings settings;
  private Clock clock;

  protected ProductFeed() {}

  @Inject
  ProductFeed(ShownProducts products, Catalogue catalogue, MallSettings settings, Clock clock) {
    this.products = products;
    this.catalogue = catalogue;
    this.settings = settings;
    this.clock = clock;
  }

  void write(Writer out) throws IOException {
    Texts texts = Texts.in(Language.INDONESIAN);
    Shelves shelves = catalogue.shelves();
    XmlText xml =
        new XmlText(out)
            .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .raw("<rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\">\n<channel>\n")
            .element("title", settings.siteName())
            .element("link", settings.siteUrl() + "/")
            .element("description", texts.get("site.tagline"));
    UUID last = null;
    for (int written = 0; written < PRODUCTS_MOST; written += SLICE) {
      List<ShownProduct> slice = products.after(last, SLICE);
      for (ShownProduct product : slice) {
        item(xml, product, shelves);
        last = product.id();
      }
      if (slice.size() < SLICE) {
        break;
      }
    }
    xml.raw("</channel>\n</rss>\n");
  }

  private void item(XmlText xml, ShownProduct product, Shelves shelves) throws IOException {
    xml.raw("<item>\n")
        .element("g:id", product.id().toString())
        .element("g:title", cut(product.name(), TITLE_MOST))
        .element("g:description", cut(product.description(), DESCRIPTION_MOST))
        .element("g:link", settings.siteUrl() + "/produk/" + product.slug())
        .element("g:price", product.price().amount() + " IDR")
        .element("g:availability", availability(product))
        .element("g:brand", product.shopName())
        .element("g:identifier_exists", "no")
        .element("g:shipping_weight", product.weightGrams() + " g");
    if (product.makingDays() > 0) {
      xml.element("g:availability_date", made(product.makingDays()));
    }
    if (product.photoMediaId() != null) {
      xml.element("g:image_link", settings.siteUrl() + "/media/" + product.photoMediaId());
    }
    var shelf = shelves.find(product.categoryId());
    if (shelf.isPresent()) {
      String path = shelves.label(shelf.get(), Language.INDONESIAN.code());
      xml.element("g:product_type", path.replace(" › ", " > "));
    }
    xml.raw("</item>\n");
  }

  /** What is made to order is sold, but not sent at once: a back order in the feed's words. */
  private static String availability(ShownProduct product) {
    if (product.stock() == 0) {
      return "out_of_stock";
    }
    return product.makingDays() == 0 ? "in_stock" : "backorder";
  }

  /** When what is ordered today would be made. */
  private String made(int days) {
    return clock
        .instant()
        .plus(days, ChronoUnit.DAYS)
        .atZone(MallClock.WIB)
        .toLocalDate()
        .atStartOfDay(MallClock.WIB)
        .toOffsetDateTime()
        .toString();
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
