package id.emall.web.catalogue;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import id.emall.core.common.Refusal;
import id.emall.web.frame.View;
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

/** Products of a category, and what a search finds, with what there is to narrow them by. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ListPage {

  @Inject private Catalogue catalogue;

  @Inject private Listings listings;

  @Inject private SearchLimit limit;

  @Inject private Callers callers;

  @Inject private Sharings sharings;

  @Inject private HttpServletRequest request;

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
    Listing listing = listings.of(path, category, uri);
    return View.of("product/list", "listing", listing)
        .with("sharing", listing.first() ? sharings.page(path, listing.crumbs()) : null);
  }
}
