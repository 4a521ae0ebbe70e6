package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.ordering.SellerOrders;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a seller sees first: what is to be sent, and the money. */
@Path(SellerDesk.OVERVIEW)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OverviewPage {

  private static final int MONEY_LINES = 8;

  @Inject private CurrentActor currentActor;

  @Inject private SellerOrders sellerOrders;

  @GET
  public View show() {
    Actor.Member seller = currentActor.actor().requireSeller();
    return View.of("seller/overview")
        .with("orders", sellerOrders.toSend(seller))
        .with("counts", sellerOrders.counts(seller))
        .with("money", sellerOrders.money(seller, MONEY_LINES));
  }
}
