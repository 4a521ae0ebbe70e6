package id.emall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * What machines outside read of the mall is true, complete and no more than what people may see.
 */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class SharingIT {

  private static final String GOODS = "http://base.google.com/ns/1.0";

  /** The things a page is about, by their type. */
  private static final String THINGS =
      """
      () => Object.fromEntries(
        JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent)['@graph']
          .map(thing => [thing['@type'], thing]))
      """;

  @Test
  void a_product_says_what_it_is_what_it_costs_and_who_sells_it(Stage stage) {
    Tab tab = stage.phone();
    tab.open("/produk/kopi-drip");

    Map<?, ?> things = (Map<?, ?>) tab.page().evaluate(THINGS);

    Map<?, ?> product = (Map<?, ?>) things.get("Product");
    Map<?, ?> offer = (Map<?, ?>) product.get("offers");
    assertThat(product.get("name")).isEqualTo("Kopi Drip Robusta isi 10");
    assertThat(offer.get("price")).isEqualTo(58_500);
    assertThat(offer.get("priceCurrency")).isEqualTo("IDR");
    assertThat(((Map<?, ?>) offer.get("seller")).get("name")).isEqualTo("Seduh Sulap");
    assertThat((List<?>) ((Map<?, ?>) things.get("BreadcrumbList")).get("itemListElement"))
        .hasSize(4);
    assertThat(canonical(tab)).isEqualTo(stage.site() + "/produk/kopi-drip");
  }

  @Test
  void each_public_page_has_one_address_and_a_picture(Stage stage) {
    Tab tab = stage.phone();
    for (String path : List.of("/", "/kategori/kopi-teh", "/toko/seduh-sulap")) {
      tab.open(path + "?dari=iklan");

      assertThat(canonical(tab)).isEqualTo(stage.site() + path);
      String picture = tab.find("meta[property='og:image']").getAttribute("content");
      assertThat(tab.page().context().request().get(picture).headers().get("content-type"))
          .startsWith("image/");
    }
    tab.open("/");
    Map<?, ?> site = (Map<?, ?>) ((Map<?, ?>) tab.page().evaluate(THINGS)).get("WebSite");
    assertThat(site.get("url")).isEqualTo(stage.site() + "/");
    assertThat(tab.open("/keranjang").find("link[rel=canonical]").count()).isZero();
  }

  @Test
  void the_maps_lead_to_pages_that_are_there(Stage stage) throws Exception {
    Tab tab = stage.desktop();
    String robots = tab.asks("GET", "/robots.txt", null).text();
    assertThat(robots)
        .contains("Sitemap: " + stage.site() + "/sitemap.xml")
        .contains("Disallow: /pengelola\n");

    List<String> pages = new ArrayList<>();
    for (String map : places(xml(tab, "/sitemap.xml"))) {
      pages.addAll(places(xml(tab, map.substring(stage.site().length()))));
    }

    assertThat(pages)
        .doesNotHaveDuplicates()
        .contains(
            stage.site() + "/",
            stage.site() + "/kategori/kopi-teh",
            stage.site() + "/toko/seduh-sulap",
            stage.site() + "/produk/kopi-drip");
    for (String page : pages) {
      assertThat(tab.status(page.substring(stage.site().length()))).as(page).isEqualTo(200);
    }
    String nowhere = "/sitemap-produk-0190a000-0000-7000-8000-000000000000.xml";
    assertThat(tab.status(nowhere)).isEqualTo(404);
    assertThat(tab.status("/sitemap-produk-x.xml")).isEqualTo(404);
  }

  @Test
  void the_feed_tells_each_product_with_price_and_stock(Stage stage) throws Exception {
    Document feed = xml(stage.desktop(), "/umpan/produk.xml");

    List<String> links = texts(feed.getElementsByTagNameNS(GOODS, "link"));
    assertThat(links).contains(stage.site() + "/produk/kopi-drip").doesNotHaveDuplicates();
    int at = links.indexOf(stage.site() + "/produk/kopi-drip");
    assertThat(texts(feed.getElementsByTagNameNS(GOODS, "price")).get(at)).isEqualTo("58500 IDR");
    assertThat(texts(feed.getElementsByTagNameNS(GOODS, "availability")).get(at))
        .isEqualTo("in_stock");
  }

  private static String canonical(Tab tab) {
    return tab.find("link[rel=canonical]").getAttribute("href");
  }

  private static Document xml(Tab tab, String path) throws Exception {
    APIResponse answer = tab.asks("GET", path, null);
    assertThat(answer.status()).as(path).isEqualTo(200);
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
  }

  private static List<String> places(Document map) {
    return texts(map.getElementsByTagName("loc"));
  }

  private static List<String> texts(NodeList nodes) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }
}
