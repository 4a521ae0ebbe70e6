package id.emall.web.catalogue;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.ProductList;
import id.emall.core.catalogue.ProductQuery;
import id.emall.core.common.Refusal;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Option;
import id.emall.web.frame.Page;
import id.emall.web.frame.View;
import id.emall.web.security.Callers;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Products of a category, and what a search finds. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ListPage {

  private static final List<String> FILTERS = List.of("q", "kategori", "min", "maks", "urut");

  @Inject private Catalogue catalogue;

  @Inject private CurrentPage currentPage;

  @Inject private SearchLimit limit;

  @Inject private Callers callers;

  @Context private HttpServletRequest request;

  @GET
  @Path("kategori/{slug}")
  public View category(@PathParam("slug") String slug, @Context UriInfo uri) {
    Category category = catalogue.category(slug).orElseThrow(() -> Refusal.notFound("category"));
    return list("/kategori/" + slug, category, uri);
  }

  @GET
  @Path("cari")
  public View search(@Context UriInfo uri) {
    limit.spend(callers.address(request));
    return list("/cari", null, uri);
  }

  private View list(String path, Category category, UriInfo uri) {
    Page page = currentPage.page();
    Form filters = Form.sent(uri.getQueryParameters());
    var query =
        new ProductQuery(
            category == null ? filters.value("kategori") : category.slug(),
            filters.value("q"),
            null,
            null,
            price(page, filters, "min"),
            price(page, filters, "maks"),
            Listing.SortWord.sortOf(filters.value("urut")),
            filters.value("hal"),
            ProductQuery.USUAL_LIMIT);
    ProductList found = catalogue.list(query);
    var listing =
        new Listing(
            title(page, category, query.text()),
            path,
            category,
            filters,
            categories(page),
            sorts(page, query.text() != null),
            found.products(),
            address(path, filters, found.before()),
            address(path, filters, found.after()));
    return View.of("product/list", "listing", listing);
  }

  private static String title(Page page, Category category, String text) {
    if (category != null) {
      return category.name(page.language().code());
    }
    return text == null ? page.t("frame.all-products") : page.t("list.found", text);
  }

  private List<Option> categories(Page page) {
    return catalogue.categories().stream()
        .map(category -> new Option(category.slug(), category.name(page.language().code())))
        .toList();
  }

  private static List<Option> sorts(Page page, boolean search) {
    var words = Arrays.stream(Listing.SortWord.values());
    var options = words.map(word -> new Option(word.word(), page.t("list.sort." + word.word())));
    return search
        ? Stream.concat(Stream.of(new Option("", page.t("list.sort.relevance"))), options).toList()
        : options.toList();
  }

  /** The price that was typed; a field that holds none is told so and does not narrow. */
  private static Long price(Page page, Form filters, String field) {
    String typed = filters.value(field);
    if (typed.isEmpty()) {
      return null;
    }
    Long price = Numbers.rupiah(typed).orElse(null);
    if (price == null) {
      filters.refuse(field, page.t("list.price.malformed"));
    }
    return price;
  }

  private static String address(String path, Form filters, String cursor) {
    if (cursor == null) {
      return null;
    }
    var address = new StringBuilder(path).append("?hal=").append(cursor);
    for (String name : FILTERS) {
      String value = filters.value(name);
      if (!value.isEmpty()) {
        address
            .append('&')
            .append(name)
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
    return address.toString();
  }
}
