package id.emall.web.order;

import id.emall.core.ordering.Orders;
import id.emall.core.ordering.OrdersPage;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What the signed-in member has ordered. */
@Path(OrderList.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OrderList {

  static final String HERE = "/pesanan";

  @Inject private CurrentActor currentActor;

  @Inject private Orders orders;

  @GET
  public View show(@QueryParam("hal") String cursor) {
    OrdersPage page = orders.mine(currentActor.actor(), cursor);
    return View.of("order/orders", "orders", page.orders())
        .with("before", page.before() == null ? null : HERE + "?hal=" + page.before())
        .with("after", page.after() == null ? null : HERE + "?hal=" + page.after());
  }
}
