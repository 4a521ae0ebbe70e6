package id.emall.web.catalogue;

import id.emall.core.catalogue.ShopDirectory;
import id.emall.core.common.Page;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.core.review.ShopFigures;
import id.emall.web.frame.Crumb;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.View;
import id.emall.web.place.CurrentPlace;
import id.emall.web.security.Callers;
import id.emall.web.sharing.Sharings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All shops, the nearest first for who said where they are. */
@Path("/toko")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ShopListPage {

  private static final String HERE = "/toko";

  @Inject private ShopDirectory directory;

  @Inject private ShopFigures figures;

  @Inject private Regions regions;

  @Inject private CurrentPlace place;

  @Inject private CurrentPage currentPage;

  @Inject private SearchLimit limit;

  @Inject private Callers callers;

  @Inject private Sharings sharings;

  @Inject private HttpServletRequest request;

  /**
   * @param words part of a shop's name, or null
   * @param cursor of another page, or null
   */
  @GET
  public View show(@QueryParam("q") String words, @QueryParam("hal") String cursor) {
    String text = words == null ? "" : words.strip();
    if (!text.isEmpty()) {
      limit.spend(callers.address(request));
    }
    Page<ShopDirectory.Entry> page = directory.page(place.regency().orElse(null), text, cursor);
    boolean whole = text.isEmpty() && cursor == null;
    List<Crumb> crumbs = List.of(Crumb.here(currentPage.page().t("shops.title")));
    return View.of("product/shops", "entries", page.rows())
        .with("text", text)
        .with("place", place.regency().flatMap(regions::find).map(Regency::label).orElse(null))
        .with(
            "places",
            page.rows().stream()
                .map(entry -> entry.shop().regencyCode())
                .distinct()
                .flatMap(code -> regions.find(code).stream())
                .collect(Collectors.toMap(Regency::code, Function.identity())))
        .with("figures", figures.of(page.rows().stream().map(entry -> entry.shop().id()).toList()))
        .with("before", address(text, page.before()))
        .with("after", address(text, page.after()))
        .with("crumbs", crumbs)
        .with("index", whole)
        .with("sharing", whole ? sharings.page(HERE, crumbs) : null);
  }

  private static String address(String text, String cursor) {
    if (cursor == null) {
      return null;
    }
    String narrowed =
        text.isEmpty() ? "" : "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&";
    return HERE + "?" + narrowed + "hal=" + cursor;
  }
}
