package id.emall.web.seller;

import id.emall.core.catalogue.SellerProducts;
import id.emall.core.common.Right;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The shop's shelf as its seller sees it. */
@Path(SellerDesk.PRODUCTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ProductList {

  @Inject private CurrentActor currentActor;

  @Inject private SellerProducts products;

  @GET
  public View show() {
    return View.of(
        "seller/products",
        "products",
        products.list(currentActor.actor().requireSeller(Right.PRODUCTS)));
  }
}
