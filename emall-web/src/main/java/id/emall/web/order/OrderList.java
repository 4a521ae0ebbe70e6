package id.emall.web.order;

import id.emall.core.ordering.Orders;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the signed-in member has ordered. */
@Path("/pesanan")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OrderList {

  @Inject private CurrentActor currentActor;

  @Inject private Orders orders;

  @GET
  public View show() {
    return View.of("order/orders", "orders", orders.mine(currentActor.actor()));
  }
}
