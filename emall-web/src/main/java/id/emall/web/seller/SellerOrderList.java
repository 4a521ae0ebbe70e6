package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.SellerOrders;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The orders of the signed-in seller's shop, by state. */
@Path(SellerDesk.ORDERS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SellerOrderList {

  @Inject private CurrentActor currentActor;

  @Inject private Orders orders;

  @Inject private SellerOrders sellerOrders;

  @GET
  public View show(@QueryParam("status") String status) {
    Actor.Member seller = currentActor.actor().requireSeller();
    Optional<OrderState> state =
        Arrays.stream(OrderState.values()).filter(one -> one.name().equals(status)).findFirst();
    return View.of("seller/orders", "orders", list(seller, state.orElse(null)))
        .with("tabs", SellerTab.of(sellerOrders.counts(seller), state.orElse(null)));
  }

  private List<OrderView> list(Actor seller, OrderState state) {
    return state == OrderState.PAID ? sellerOrders.toSend(seller) : orders.ofMyShop(seller, state);
  }
}
