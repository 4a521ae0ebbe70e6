package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrdersPage;
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
import java.util.Optional;

/** The orders of the signed-in seller's shop, by state. */
@Path(SellerDesk.ORDERS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SellerOrderList {

  @Inject private CurrentActor currentActor;

  @Inject private SellerOrders sellerOrders;

  @GET
  public View show(@QueryParam("status") String status, @QueryParam("hal") String cursor) {
    Actor.Member seller = currentActor.actor().requireSeller(Right.ORDERS);
    boolean complaints = SellerTab.COMPLAINTS.equals(status);
    Optional<OrderState> state =
        Arrays.stream(OrderState.values()).filter(one -> one.name().equals(status)).findFirst();
    OrdersPage page =
        complaints
            ? sellerOrders.disputed(seller, cursor)
            : sellerOrders.page(seller, state.orElse(null), cursor);
    String here =
        SellerDesk.ORDERS + (complaints || state.isPresent() ? "?status=" + status + "&" : "?");
    return View.of("seller/orders", "orders", page.orders())
        .with("complaints", complaints)
        .with("choosing", state.filter(OrderState.PAID::equals).isPresent())
        .with("tabs", SellerTab.of(sellerOrders.counts(seller), state.orElse(null), !complaints))
        .with("before", page.before() == null ? null : here + "hal=" + page.before())
        .with("after", page.after() == null ? null : here + "hal=" + page.after());
  }
}
