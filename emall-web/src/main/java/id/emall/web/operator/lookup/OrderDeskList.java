package id.emall.web.operator.lookup;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Right;
import id.emall.core.insight.lookup.FoundOrder;
import id.emall.core.insight.lookup.Lookup;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.PayWays;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
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

/** Orders of all shops, to find one among them. */
@Path(OperatorDesk.ORDERS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OrderDeskList {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private Lookup lookup;

  @Inject private PayWays ways;

  @GET
  public View show(@Context UriInfo uri, @QueryParam("hal") String cursor) {
    Actor operator = currentActor.actor().requireOperator(Right.MONEY, Right.SHIPPING, Right.CARE);
    LookupSearch search =
        LookupSearch.read(Form.sent(uri.getQueryParameters()), currentPage.page().now());
    Page<FoundOrder> page = lookup.orders(operator, search.wish(OrderState.values()), cursor);
    return View.of("operator/lookup/orders", "rows", page.rows())
        .with("search", search)
        .with("ways", ways.ever())
        .with("before", search.at(OperatorDesk.ORDERS).page(page.before()))
        .with("after", search.at(OperatorDesk.ORDERS).page(page.after()));
  }
}
