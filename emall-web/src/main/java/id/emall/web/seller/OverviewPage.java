package id.emall.web.seller;

import id.emall.core.admission.SellerApplications;
import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.SellerProducts;
import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.ordering.SellerOrders;
import id.emall.core.review.Answering;
import id.emall.core.shop.ShopStanding;
import id.emall.core.shop.scale.ScaleDeclaration;
import id.emall.core.shop.scale.ShopScales;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What somebody who works for a shop sees first: what is to be sent, and the money, each for whom
 * it concerns.
 */
@Path(SellerDesk.OVERVIEW)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OverviewPage {

  private static final int MONEY_LINES = 8;
  private static final int SCARCE_PIECES = 5;
  private static final int SCARCE_MOST = 10;

  @Inject private CurrentActor currentActor;

  @Inject private SellerOrders sellerOrders;

  @Inject private SellerProducts products;

  @Inject private Answering answering;

  @Inject private SellerApplications applications;

  @Inject private ShopStanding standing;

  @Inject private ShopScales scales;

  /** Who has applied to sell, and may not yet, is shown how far that has come. */
  @GET
  public Response show() {
    Actor.Member member = currentActor.actor().requireMember();
    if (member.role() == Actor.Role.BUYER && applications.mine(member).isPresent()) {
      return Response.seeOther(URI.create(SellerDesk.APPLICATION)).build();
    }
    return Response.ok(view(member.requireSeller())).build();
  }

  private View view(Actor.Member seller) {
    boolean orders = seller.rights().contains(Right.ORDERS);
    return View.of("seller/overview")
        .with("scaleAsked", scaleAsked(seller))
        .with("stopped", standing.whyStopped(seller).orElse(null))
        .with("orders", orders ? sellerOrders.toSend(seller) : null)
        .with("scarce", seller.rights().contains(Right.PRODUCTS) ? scarce(seller) : List.of())
        .with("voices", seller.rights().contains(Right.PRODUCTS) ? answering.waiting(seller) : null)
        .with("counts", orders ? sellerOrders.counts(seller) : null)
        .with(
            "money",
            seller.rights().contains(Right.MONEY) ? sellerOrders.money(seller, MONEY_LINES) : null);
  }

  /** What is to be said about the size of the business to who can declare it; null for nothing. */
  private String scaleAsked(Actor.Member seller) {
    if (!seller.rights().contains(Right.SHOP)) {
      return null;
    }
    Optional<ScaleDeclaration> known = scales.current(seller.shopId());
    if (known.isEmpty()) {
      return "seller.scale.ask";
    }
    return scales.due(known.get()) ? "seller.scale.ask-again" : null;
  }

  /** What is on sale and nearly gone, the scarcest first. */
  private List<SellerProduct> scarce(Actor seller) {
    return products.list(seller).stream()
        .filter(product -> product.state() == SellerProduct.State.ON_SALE)
        .filter(product -> product.stock() <= SCARCE_PIECES)
        .sorted(Comparator.comparingInt(SellerProduct::stock))
        .limit(SCARCE_MOST)
        .toList();
  }
}
