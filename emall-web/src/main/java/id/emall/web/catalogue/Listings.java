package id.emall.web.catalogue;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.Shelves;
import id.emall.core.catalogue.search.Filters;
import id.emall.core.catalogue.search.Found;
import id.emall.core.catalogue.search.ProductSearch;
import id.emall.core.catalogue.search.SearchSort;
import id.emall.core.catalogue.search.Wish;
import id.emall.core.region.Regions;
import id.emall.core.shop.ShopView;
import id.emall.web.frame.Crumb;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.Page;
import id.emall.web.place.CurrentPlace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes lists of products of what stands in an address: a category's, a search's, a shop's. */
@ApplicationScoped
class Listings {

  @Inject private Catalogue catalogue;

  @Inject private ProductSearch finding;

  @Inject private Regions regions;

  @Inject private CurrentPlace place;

  @Inject private CurrentPage currentPage;

  /**
   * @param category whose page it is; null for a search
   */
  Listing of(String path, Category category, UriInfo uri) {
    Page page = currentPage.page();
    Form sent = Form.sent(uri.getQueryParameters());
    Wish wish = wish(page, sent, category == null ? null : category.slug(), null);
    Found found = finding.find(wish);
    Shelves shelves = catalogue.shelves();
    var looks = new FacetLooks(page, found.facets(), wish.filters(), shelves, regions);
    return listing(
        page,
        ListAddress.of(path, sent),
        sent,
        wish,
        found,
        new Head(title(page, category, wish.text()), path, crumbs(page, category, wish.text())),
        new Ways(
            category == null ? List.of() : looks.below(category),
            looks.groups(category, ListAddress.of(path, sent)),
            sorts(page, wish.text() != null, place.regency().isPresent()),
            category != null && wish.filters().kinds() <= 1 && sent.value("urut").isEmpty()));
  }

  /** A shop's own goods; search engines keep the list that nothing narrows. */
  Listing ofShop(ShopView shop, UriInfo uri) {
    Page page = currentPage.page();
    Form sent = Form.sent(uri.getQueryParameters());
    Wish wish = wish(page, sent, null, shop.id());
    Found found = finding.find(wish);
    String path = "/toko/" + shop.slug();
    var looks = new FacetLooks(page, found.facets(), wish.filters(), catalogue.shelves(), regions);
    return listing(
        page,
        ListAddress.of(path, sent),
        sent,
        wish,
        found,
        new Head(
            shop.name(),
            path,
            List.of(new Crumb(page.t("shops.title"), "/toko"), Crumb.here(shop.name()))),
        new Ways(
            List.of(),
            looks.ofShop(ListAddress.of(path, sent)),
            sorts(page, wish.text() != null, false),
            wish.text() == null && wish.filters().kinds() == 0 && sent.value("urut").isEmpty()));
  }

  private record Head(String title, String path, List<Crumb> crumbs) {}

  private record Ways(
      List<FacetGroup.Choice> below, List<FacetGroup> groups, List<Option> sorts, boolean index) {}

  private Wish wish(Page page, Form sent, String shelf, UUID shop) {
    SearchSort sort = Listing.SortWord.sortOf(sent.value("urut"));
    return new Wish(
        sent.value("q"),
        sent.has("tepat", "ya"),
        shelf,
        shop,
        ListFilters.read(page, sent),
        sort,
        sort == SearchSort.NEAREST ? place.regency().orElse(null) : null,
        sent.value("hal"),
        Wish.USUAL_LIMIT);
  }

  private Listing listing(
      Page page, ListAddress address, Form sent, Wish wish, Found found, Head head, Ways ways) {
    Filters filters = wish.filters();
    String meant = found.reading().meant();
    return new Listing(
        head.title(),
        head.path(),
        head.crumbs(),
        sent,
        ways.below(),
        ways.groups(),
        Chips.of(page, filters, address, catalogue.shelves(), regions),
        address.bare().toString(),
        ways.sorts(),
        found.list().products(),
        found.total(),
        found.reading(),
        address.with("tepat", "ya").toString(),
        meant == null ? null : address.with("q", meant).toString(),
        ways.index(),
        address.page(found.list().before()),
        address.page(found.list().after()));
  }

  private static String title(Page page, Category category, String text) {
    if (category != null) {
      return category.name(page.language().code());
    }
    return text == null ? page.t("frame.all-products") : page.t("list.found", text);
  }

  private List<Crumb> crumbs(Page page, Category category, String text) {
    var crumbs = new ArrayList<Crumb>();
    if (category != null) {
      for (Category step : catalogue.shelves().path(category)) {
        if (!step.equals(category)) {
          crumbs.add(new Crumb(step.name(page.language().code()), "/kategori/" + step.slug()));
        }
      }
    }
    crumbs.add(Crumb.here(title(page, category, text)));
    return crumbs;
  }

  private static List<Option> sorts(Page page, boolean search, boolean near) {
    var options = new ArrayList<Option>();
    if (search) {
      options.add(new Option("", page.t("list.sort.relevance")));
    }
    for (Listing.SortWord word : Listing.SortWord.values()) {
      if (near || word != Listing.SortWord.TERDEKAT) {
        options.add(new Option(word.word(), page.t("list.sort." + word.word())));
      }
    }
    return options;
  }
}
