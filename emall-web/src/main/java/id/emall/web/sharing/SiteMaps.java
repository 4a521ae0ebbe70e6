package id.emall.web.sharing;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.ShownProducts;
import id.emall.core.catalogue.ShownProducts.Address;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.shop.ShownShops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Writes the maps of the site by the protocol of <a
 * href="https://www.sitemaps.org">sitemaps.org</a>: an index, and files of at most 50,000
 * addresses. A file of products begins with the product in its name, so that what it holds does not
 * shift as products are added.
 */
@ApplicationScoped
class SiteMaps {

  /** As the protocol sets it. */
  static final int ADDRESSES_MOST = 50_000;

  private static final int SLICE = 5_000;
  private static final Duration FIRSTS_KEPT = Duration.ofMinutes(10);
  private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private ShownProducts products;
  private ShownShops shops;
  private Catalogue catalogue;
  private MallSettings settings;
  private Clock clock;
  private volatile Firsts firsts = new Firsts(List.of(), Instant.MIN);

  protected SiteMaps() {}

  @Inject
  SiteMaps(
      ShownProducts products,
      ShownShops shops,
      Catalogue catalogue,
      MallSettings settings,
      Clock clock) {
    this.products = products;
    this.shops = shops;
    this.catalogue = catalogue;
    this.settings = settings;
    this.clock = clock;
  }

  /** The products with which maps begin, as they were read last. */
  private record Firsts(List<UUID> ids, Instant read) {}

  /** The index of all maps. */
  void index(Writer out) throws IOException {
    XmlText xml = new XmlText(out).raw(HEAD).raw("<sitemapindex " + NAMESPACE + ">\n");
    map(xml, "halaman");
    map(xml, "toko");
    for (UUID first : firsts()) {
      map(xml, "produk-" + first);
    }
    xml.raw("</sitemapindex>\n");
  }

  private void map(XmlText xml, String name) throws IOException {
    xml.raw("<sitemap>")
        .element("loc", settings.siteUrl() + "/sitemap-" + name + ".xml")
        .raw("</sitemap>\n");
  }

  /** The front page, categories and the mall's own pages. */
  void pages(Writer out, List<String> own) throws IOException {
    XmlText xml = begin(out);
    address(xml, "/");
    for (Category category : catalogue.shelves().all()) {
      address(xml, "/kategori/" + category.slug());
    }
    for (String path : own) {
      address(xml, path);
    }
    end(xml);
  }

  /** The shops, the first of them as far as one map goes. */
  void shops(Writer out) throws IOException {
    XmlText xml = begin(out);
    String last = "";
    for (int written = 0; written < ADDRESSES_MOST; written += SLICE) {
      List<String> slice = shops.slugs(last, SLICE);
      for (String slug : slice) {
        address(xml, "/toko/" + slug);
        last = slug;
      }
      if (slice.size() < SLICE) {
        break;
      }
    }
    end(xml);
  }

  /** Whether a map of products begins with this one. */
  boolean begins(UUID first) {
    return firsts().contains(first);
  }

  private List<UUID> firsts() {
    Instant now = clock.instant();
    Firsts known = firsts;
    if (known.read().isBefore(now.minus(FIRSTS_KEPT))) {
      known = new Firsts(products.firsts(ADDRESSES_MOST), now);
      firsts = known;
    }
    return known.ids();
  }

  /** The products of the map that begins with this one. */
  void products(Writer out, UUID first) throws IOException {
    XmlText xml = begin(out);
    UUID next = first;
    for (int written = 0; written < ADDRESSES_MOST && next != null; written += SLICE) {
      boolean end = written + SLICE == ADDRESSES_MOST;
      // One more tells where the next slice begins.
      List<Address> slice = products.addresses(next, end ? SLICE : SLICE + 1);
      for (Address address : slice.subList(0, Math.min(SLICE, slice.size()))) {
        address(xml, "/produk/" + address.slug());
      }
      next = slice.size() > SLICE ? slice.getLast().id() : null;
    }
    end(xml);
  }

  private static XmlText begin(Writer out) throws IOException {
    return new XmlText(out).raw(HEAD).raw("<urlset " + NAMESPACE + ">\n");
  }

  private void address(XmlText xml, String path) throws IOException {
    xml.raw("<url>").element("loc", settings.siteUrl() + path).raw("</url>\n");
  }

  private static void end(XmlText xml) throws IOException {
    xml.raw("</urlset>\n");
  }
}
