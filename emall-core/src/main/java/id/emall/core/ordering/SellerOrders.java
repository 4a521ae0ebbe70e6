package id.emall.core.ordering;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The orders of a seller's shop, the most urgent or the newest first. */
@ApplicationScoped
public class SellerOrders {

  private Jdbi jdbi;
  private OrderPager pager;

  protected SellerOrders() {}

  @Inject
  SellerOrders(Jdbi jdbi, OrderPager pager) {
    this.jdbi = jdbi;
    this.pager = pager;
  }

  /** Paid orders that wait to be sent, the most urgent first; the first page of them. */
  public List<OrderView> toSend(Actor actor) {
    return page(actor, OrderState.PAID, null).orders();
  }

  /**
   * A page of the orders of the signed-in seller's shop: newest first, but what waits to be sent by
   * urgency.
   *
   * @param state null for all
   * @param cursor from another page with the same state, or null for the first
   */
  public OrdersPage page(Actor actor, OrderState state, String cursor) {
    UUID shop = actor.requireSeller(Right.ORDERS).shopId();
    if (state == null) {
      return pager.page("o.shop_id = :shop", Map.of("shop", shop), OrderPager.Sort.NEWEST, cursor);
    }
    if (state == OrderState.PAID) {
      // Word for word as in the index shop_order_to_ship_by_shop.
      return pager.page(
          "o.shop_id = :shop and o.state = 'PAID'",
          Map.of("shop", shop),
          OrderPager.Sort.MOST_URGENT,
          cursor);
    }
    return pager.page(
        "o.shop_id = :shop and o.state = :state",
        Map.of("shop", shop, "state", state.name()),
        OrderPager.Sort.NEWEST,
        cursor);
  }

  /**
   * A page of the shop's orders that stand still for a complaint, newest first.
   *
   * @param cursor from another page of them, or null for the first
   */
  public OrdersPage disputed(Actor actor, String cursor) {
    UUID shop = actor.requireSeller(Right.ORDERS).shopId();
    // Word for word as in the index shop_order_disputed_by_shop.
    return pager.page(
        "o.shop_id = :shop and o.hold = 'DISPUTE'",
        Map.of("shop", shop),
        OrderPager.Sort.NEWEST,
        cursor);
  }

  /** How many orders of the shop stand in each state; states without orders are left out. */
  public Map<OrderState, Integer> counts(Actor actor) {
    UUID shop = actor.requireSeller(Right.ORDERS).shopId();
    Map<OrderState, Integer> counts = new EnumMap<>(OrderState.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select state, count(*) from shop_order where shop_id = :shop group by state")
                .bind("shop", shop)
                .map(
                    (row, context) ->
                        Map.entry(OrderState.valueOf(row.getString(1)), row.getInt(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue())));
    return counts;
  }
}
