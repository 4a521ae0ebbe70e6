package id.emall.web.seller;

import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.SellerProducts;
import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The shop's shelf as its seller sees it: all of it, or what runs short. */
@Path(SellerDesk.PRODUCTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ProductList {

  @Inject private CurrentActor currentActor;

  @Inject private SellerProducts products;

  /**
   * @param chosen {@code semua} to begin with all of them chosen
   */
  @GET
  public View show(
      @QueryParam("stok") @DefaultValue("") String stock, @QueryParam("pilih") String chosen) {
    Actor.Member seller = currentActor.actor().requireSeller(Right.PRODUCTS);
    return View.of("seller/products", "products", shown(seller, stock))
        .with("stock", stock)
        .with("all", "semua".equals(chosen));
  }

  private List<SellerProduct> shown(Actor seller, String stock) {
    return switch (stock) {
      case "menipis" -> products.scarce(seller, SellerProducts.Shortage.LOW);
      case "habis" -> products.scarce(seller, SellerProducts.Shortage.SOLD_OUT);
      default -> products.list(seller);
    };
  }
}
