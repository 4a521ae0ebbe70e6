package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Orders of the shop of the seller who looks; what the seller bought elsewhere is shown among
 * purchases.
 */
@ApplicationScoped
public class ShopOrders {

  @Inject private CurrentActor currentActor;

  @Inject private Orders orders;

  /**
   * @throws Refusal NOT_FOUND when it is no order of the shop; FORBIDDEN for all but sellers
   */
  public OrderView byCode(String code) {
    Actor.Member seller = currentActor.actor().requireSeller(Right.ORDERS);
    OrderView order = orders.byCode(seller, code);
    if (!order.shopId().equals(seller.shopId())) {
      throw Refusal.notFound("order");
    }
    return order;
  }
}
