package id.emall.web.home;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.PromotedShops;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.core.review.ShopFigures;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import id.emall.web.frame.View;
import id.emall.web.place.CurrentPlace;
import id.emall.web.seen.SeenProducts;
import id.emall.web.sharing.Sharings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;

/** The front page. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class HomePage {

  private static final int PRODUCTS = 12;
  private static final int SHOPS = 3;
  private static final int PROMOTED = 6;
  private static final int SEEN = 4;
  private static final int NEAR = 4;

  @Inject private Catalogue catalogue;

  @Inject private SeenProducts seen;

  @Inject private NearBy nearBy;

  @Inject private CurrentPlace place;

  @Inject private Regions regions;

  @Inject private PromotedShops promoted;

  @Inject private Shops shops;

  @Inject private ShopFigures figures;

  @Inject private Sharings sharings;

  @GET
  public View show() {
    List<ShopView> chosen = promoted.now(PROMOTED);
    List<ShopView> newest =
        shops.newest(SHOPS + PROMOTED).stream()
            .filter(shop -> chosen.stream().noneMatch(one -> one.id().equals(shop.id())))
            .limit(SHOPS)
            .toList();
    return View.of("home", "seen", seen.before(SEEN))
        .with("near", nearBy.products(NEAR))
        .with("place", place.regency().flatMap(regions::find).map(Regency::label).orElse(null))
        .with("categories", catalogue.shelves().first())
        .with("products", catalogue.newest(PRODUCTS))
        .with("promoted", chosen)
        .with("shops", newest)
        .with(
            "figures",
            figures.of(Stream.concat(chosen.stream(), newest.stream()).map(ShopView::id).toList()))
        .with("sharing", sharings.home());
  }
}
