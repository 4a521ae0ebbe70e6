package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payout.SellerBalance;
import id.emall.core.shop.Shops;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** A shop's balance as operators see it: what the seller sees, and what the shop owes. */
@Path(OperatorDesk.BALANCES + "/{shop}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ShopBalancePage {

  @Inject private CurrentActor currentActor;

  @Inject private SellerBalance balance;

  @Inject private Shops shops;

  @GET
  public View show(@PathParam("shop") String shop, @QueryParam("hal") String cursor) {
    Actor operator = currentActor.actor().requireOperator(Right.MONEY);
    UUID id = Numbers.id(shop).orElseThrow(() -> Refusal.notFound("shop"));
    var lines = balance.history(operator, id, cursor);
    String self = OperatorDesk.BALANCES + "/" + id;
    return View.of(
            "operator/shop-balance",
            "shop",
            shops.find(id).orElseThrow(() -> Refusal.notFound("shop")))
        .with("balance", balance.of(operator, id))
        .with("lines", lines.rows())
        .with("before", OperatorDesk.pageOf(self, lines.before()))
        .with("after", OperatorDesk.pageOf(self, lines.after()));
  }
}
