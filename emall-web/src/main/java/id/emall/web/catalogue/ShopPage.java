package id.emall.web.catalogue;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.ProductList;
import id.emall.core.common.Refusal;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.core.review.ShopFigures;
import id.emall.core.shop.ShopHolidays;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import id.emall.core.shop.scale.ShopScales;
import id.emall.web.frame.View;
import id.emall.web.sharing.Sharings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** A shop and what it sells. */
@Path("/toko/{slug}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ShopPage {

  @Inject private Shops shops;

  @Inject private Catalogue catalogue;

  @Inject private ShopScales scales;

  @Inject private ShopFigures figures;

  @Inject private ShopHolidays holidays;

  @Inject private Regions regions;

  @Inject private Sharings sharings;

  @GET
  public View show(@PathParam("slug") String slug, @QueryParam("hal") String cursor) {
    ShopView shop =
        shops
            .bySlug(slug)
            .filter(found -> found.state() != ShopView.State.SUSPENDED)
            .orElseThrow(() -> Refusal.notFound("shop"));
    ProductList products = catalogue.ofShop(shop.id(), cursor);
    String place = regions.find(shop.regencyCode()).map(Regency::label).orElse("");
    return View.of("product/shop", "shop", shop)
        .with("place", place)
        .with("scale", scales.shown(shop.id()).orElse(null))
        .with("figures", figures.of(shop.id()).orElse(null))
        .with("holiday", holidays.now(shop.id()).orElse(null))
        .with("list", products)
        .with("path", "/toko/" + shop.slug())
        .with("sharing", cursor == null ? sharings.shop(shop, place) : null);
  }
}
