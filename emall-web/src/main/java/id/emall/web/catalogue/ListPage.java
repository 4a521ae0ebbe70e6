package id.emall.web.catalogue;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.Shelves;
import id.emall.core.catalogue.search.Filters;
import id.emall.core.catalogue.search.Found;
import id.emall.core.catalogue.search.ProductSearch;
import id.emall.core.catalogue.search.SearchSort;
import id.emall.core.catalogue.search.Wish;
import id.emall.core.common.Refusal;
import id.emall.core.region.Regions;
import id.emall.web.frame.Crumb;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.Page;
import id.emall.web.frame.View;
import id.emall.web.place.CurrentPlace;
import id.emall.web.security.Callers;
import id.emall.web.sharing.Sharings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;

/** Products of a category, and what a search finds, with what there is to narrow them by. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ListPage {

  @Inject private Catalogue catalogue;

  @Inject private ProductSearch finding;

  @Inject private Regions regions;

  @Inject private CurrentPlace place;

  @Inject private CurrentPage currentPage;

  @Inject private SearchLimit limit;

  @Inject private Callers callers;

  @Inject private Sharings sharings;

  @Context private HttpServletRequest request;

  @GET
  @Path("kategori/{slug}")
  public View category(@PathParam("slug") String slug, @Context UriInfo uri) {
    Category category =
        catalogue
            .shelves()
            .find(slug)
            .or(() -> catalogue.successor(slug))
            .orElseThrow(() -> Refusal.notFound("category"));
    return list("/kategori/" + category.slug(), category, uri);
  }

  @GET
  @Path("cari")
  public View search(@Context UriInfo uri) {
    limit.spend(callers.address(request));
    return list("/cari", null, uri);
  }

  private View list(String path, Category category, UriInfo uri) {
    Page page = currentPage.page();
    Form sent = Form.sent(uri.getQueryParameters());
    Filters filters = ListFilters.read(page, sent);
    SearchSort sort = Listing.SortWord.sortOf(sent.value("urut"));
    Wish wish =
        new Wish(
            sent.value("q"),
            sent.has("tepat", "ya"),
            category == null ? null : category.slug(),
            null,
            filters,
            sort,
            sort == SearchSort.NEAREST ? place.regency().orElse(null) : null,
            sent.value("hal"),
            Wish.USUAL_LIMIT);
    Found found = finding.find(wish);
    Listing listing = listing(page, path, category, sent, wish, found);
    return View.of("product/list", "listing", listing)
        .with("sharing", listing.first() ? sharings.page(path, listing.crumbs()) : null);
  }

  private Listing listing(
      Page page, String path, Category category, Form sent, Wish wish, Found found) {
    Shelves shelves = catalogue.shelves();
    Filters filters = wish.filters();
    ListAddress address = ListAddress.of(path, sent);
    var looks = new FacetLooks(page, found.facets(), filters, shelves, regions);
    String meant = found.reading().meant();
    return new Listing(
        title(page, category, wish.text()),
        path,
        crumbs(page, category, wish.text()),
        sent,
        category == null ? List.of() : looks.below(category),
        looks.groups(category, address),
        Chips.of(page, filters, address, shelves, regions),
        address.bare().toString(),
        sorts(page, wish.text() != null),
        found.list().products(),
        found.total(),
        found.reading(),
        address.with("tepat", "ya").toString(),
        meant == null ? null : address.with("q", meant).toString(),
        category != null && filters.kinds() <= 1 && sent.value("urut").isEmpty(),
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

  /** Nothing can be near to who named no place. */
  private List<Option> sorts(Page page, boolean search) {
    var options = new ArrayList<Option>();
    if (search) {
      options.add(new Option("", page.t("list.sort.relevance")));
    }
    for (Listing.SortWord word : Listing.SortWord.values()) {
      if (word != Listing.SortWord.TERDEKAT || place.regency().isPresent()) {
        options.add(new Option(word.word(), page.t("list.sort." + word.word())));
      }
    }
    return options;
  }
}
