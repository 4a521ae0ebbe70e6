package id.emall.core.ordering;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The orders of a seller's shop, the most urgent or the newest first. */
@ApplicationScoped
public class SellerOrders {

  private static final int PACKED_MOST = 200;

  private Jdbi jdbi;
  private OrderPager pager;
  private OrderReader reader;
  private Clock clock;

  protected SellerOrders() {}

  @Inject
  SellerOrders(Jdbi jdbi, OrderPager pager, OrderReader reader, Clock clock) {
    this.jdbi = jdbi;
    this.pager = pager;
    this.reader = reader;
    this.clock = clock;
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

  /** Those of these codes that are orders of the shop, in any state. */
  public List<OrderView> ofCodes(Actor actor, Collection<String> codes) {
    return ofCodes(actor, codes, "");
  }

  /** Those of them that are to be sent or on their way, the most urgent first. */
  public List<OrderView> toShip(Actor actor, Collection<String> codes) {
    return ofCodes(
        actor, codes, " and (o.state = 'PAID' and o.hold is null or o.state = 'SHIPPED')");
  }

  private List<OrderView> ofCodes(Actor actor, Collection<String> codes, String condition) {
    UUID shop = actor.requireSeller(Right.ORDERS).shopId();
    return reader.orders(
        "o.shop_id = :shop and o.code = any (:codes)"
            + condition
            + " order by o.ship_by nulls last, o.id, l.line",
        Map.of("shop", shop, "codes", codes.toArray(String[]::new)));
  }

  /**
   * Notes that those of these orders which wait to be sent are packed.
   *
   * @return how many were not before
   */
  @Transactional
  public int packed(Actor actor, Collection<String> codes) {
    UUID shop = actor.requireSeller(Right.ORDERS).shopId();
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update shop_order set packed_at = :now
                    where shop_id = :shop and code = any (:codes) and state = 'PAID' and hold is null
                      and packed_at is null
                    """)
                .bind("shop", shop)
                .bindArray("codes", String.class, codes)
                .bind("now", clock.instant())
                .execute());
  }

  /** Codes of packed orders that wait for their resi, the most urgent first, at most 200. */
  public List<String> packedCodes(Actor actor) {
    UUID shop = actor.requireSeller(Right.ORDERS).shopId();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select code from shop_order
                    where shop_id = :shop and state = 'PAID' and hold is null and packed_at is not null
                    order by ship_by, id limit :most
                    """)
                .bind("shop", shop)
                .bind("most", PACKED_MOST)
                .mapTo(String.class)
                .list());
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
