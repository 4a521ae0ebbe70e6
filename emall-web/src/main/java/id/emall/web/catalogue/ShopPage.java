package id.emall.web.catalogue;

import id.emall.core.admission.ShopLicences;
import id.emall.core.common.Refusal;
import id.emall.core.region.AreaCode;
import id.emall.core.region.Districts;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.core.review.ShopFigures;
import id.emall.core.shop.ShopHolidays;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import id.emall.core.shop.scale.ShopScales;
import id.emall.web.frame.View;
import id.emall.web.place.PlaceMap;
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

/** A shop: what it sells, who it is and how to reach it. */
@Path("/toko/{slug}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ShopPage {

  @Inject private Shops shops;

  @Inject private Listings listings;

  @Inject private SearchLimit limit;

  @Inject private Callers callers;

  @Inject private ShopScales scales;

  @Inject private ShopLicences licences;

  @Inject private ShopFigures figures;

  @Inject private ShopHolidays holidays;

  @Inject private Regions regions;

  @Inject private Districts districts;

  @Inject private Sharings sharings;

  @Inject private HttpServletRequest request;

  @GET
  public View show(@PathParam("slug") String slug, @Context UriInfo uri) {
    ShopView shop =
        shops
            .bySlug(slug)
            .filter(found -> found.state() != ShopView.State.SUSPENDED)
            .orElseThrow(() -> Refusal.notFound("shop"));
    if (uri.getQueryParameters().containsKey("q")) {
      limit.spend(callers.address(request));
    }
    Listing listing = listings.ofShop(shop, uri);
    Regency regency = regions.find(shop.regencyCode()).orElseThrow();
    return View.of("product/shop", "shop", shop)
        .with("place", districts.label(AreaCode.narrowest(shop.regencyCode(), shop.districtCode())))
        .with("map", PlaceMap.around(regency.spot(), regions.seats()))
        .with("spot", regency.spot())
        .with("scale", scales.shown(shop.id()).orElse(null))
        .with("licences", licences.of(shop.ownerId()))
        .with("contact", shops.contact(shop.id()))
        .with("figures", figures.of(shop.id()).orElse(null))
        .with("holiday", holidays.now(shop.id()).orElse(null))
        .with("listing", listing)
        .with(
            "sharing",
            listing.first() ? sharings.shop(shop, regency.label(), listing.crumbs()) : null);
  }
}
