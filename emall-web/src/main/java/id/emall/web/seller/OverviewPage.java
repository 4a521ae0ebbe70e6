package id.emall.web.seller;

import id.emall.core.admission.SellerApplications;
import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.insight.ShopDays;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.SellerOrders;
import id.emall.core.payout.SellerBalance;
import id.emall.core.shop.ShopHolidays;
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
import java.util.List;
import java.util.Optional;

/**
 * Today: what waits for somebody who works for a shop, the most urgent first, the next orders to be
 * sent, and the money, each for whom it concerns.
 */
@Path(SellerDesk.OVERVIEW)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OverviewPage {

  private static final int FIRST_ORDERS = 5;

  @Inject private CurrentActor currentActor;

  @Inject private SellerOrders sellerOrders;

  @Inject private ShopHolidays holidays;

  @Inject private ShopDays days;

  @Inject private SellerBalance balances;

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
    boolean money = seller.rights().contains(Right.MONEY);
    return View.of("seller/overview", "tasks", Task.of(days.today(seller)))
        .with("scaleAsked", scaleAsked(seller))
        .with("holiday", holidays.now(seller.shopId()).orElse(null))
        .with("stopped", standing.whyStopped(seller).orElse(null))
        .with("orders", orders ? firstOf(sellerOrders.toSend(seller)) : null)
        .with("balance", money ? balances.mine(seller) : null);
  }

  private static List<OrderView> firstOf(List<OrderView> toSend) {
    return toSend.stream().limit(FIRST_ORDERS).toList();
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
}
