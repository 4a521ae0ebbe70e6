package id.emall.web.operator.goods;

import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.desk.ProductDesk;
import id.emall.core.catalogue.desk.ProductLine;
import id.emall.core.catalogue.desk.ProductSearch;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Right;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.operator.AreaFilter;
import id.emall.web.operator.ListAddress;
import id.emall.web.operator.OperatorDesk;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The products of the operator's area, to find one among them. */
@Path(OperatorDesk.PRODUCTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class GoodsList {

  @Inject private CurrentActor currentActor;

  @Inject private ProductDesk desk;

  @Inject private Regions regions;

  @Inject private Shops shops;

  @GET
  public View show(@Context UriInfo uri, @QueryParam("hal") String cursor) {
    Actor.Member operator = currentActor.actor().requireOperator(Right.CATALOGUE);
    Form form = Form.sent(uri.getQueryParameters());
    AreaFilter area =
        AreaFilter.of(regions, operator.area(), form.value("provinsi"), form.value("kabupaten"));
    Optional<ShopView> shop =
        Numbers.id(form.value("toko"))
            .flatMap(shops::find)
            .filter(one -> operator.covers(one.regencyCode()));
    ProductSearch search =
        new ProductSearch(
            form.value("q"),
            state(form.value("keadaan")),
            shop.map(ShopView::id).orElse(null),
            area.area());
    Page<ProductLine> page = desk.page(operator, search, cursor);
    ListAddress list =
        new ListAddress(OperatorDesk.PRODUCTS)
            .with("q", form.value("q"))
            .with("keadaan", form.value("keadaan"))
            .with("toko", shop.map(one -> one.id().toString()).orElse(null))
            .with("provinsi", area.province())
            .with("kabupaten", area.regency());
    return View.of("operator/goods/list", "products", page.rows())
        .with("form", form)
        .with("area", area)
        .with("shop", shop.orElse(null))
        .with("places", places(page))
        .with("before", list.page(page.before()))
        .with("after", list.page(page.after()));
  }

  private Map<String, String> places(Page<ProductLine> page) {
    Map<String, String> places = new HashMap<>();
    for (ProductLine product : page.rows()) {
      places.computeIfAbsent(
          product.regencyCode(), code -> regions.find(code).map(Regency::label).orElse(code));
    }
    return places;
  }

  private static SellerProduct.State state(String name) {
    return Arrays.stream(SellerProduct.State.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
