package id.emall.core.ordering;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What a seller must do next, and the money that waits for it. */
@ApplicationScoped
public class SellerOrders {

  private Jdbi jdbi;
  private OrderPager pager;
  private Ledger ledger;

  protected SellerOrders() {}

  @Inject
  SellerOrders(Jdbi jdbi, OrderPager pager, Ledger ledger) {
    this.jdbi = jdbi;
    this.pager = pager;
    this.ledger = ledger;
  }

  /**
   * A shop's money, as the ledger has it. Scale 2.
   *
   * @param held paid by buyers and kept until their orders complete, commission taken off
   * @param available what the mall owes the shop now
   * @param newest the newest movements of what is available, newest first
   */
  public record Money(BigDecimal held, BigDecimal available, List<Movement> newest) {
    public Money {
      newest = List.copyOf(newest);
    }
  }

  /**
   * One movement of a shop's money.
   *
   * @param kind what happened, as the ledger calls it, e.g. {@code order.completed}
   * @param orderCode the order it happened to, or null
   * @param amount positive where the shop gains
   */
  public record Movement(Instant at, String kind, String orderCode, BigDecimal amount) {}

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

  /**
   * The shop's money.
   *
   * @param lines how many of the newest movements are told at most
   */
  public Money money(Actor actor, int lines) {
    UUID shop = actor.requireSeller(Right.MONEY).shopId();
    LedgerAccount account = LedgerAccount.seller(shop);
    return new Money(
        held(shop), ledger.balance(account), movements(ledger.history(account, lines)));
  }

  private List<Movement> movements(List<Ledger.Line> lines) {
    List<UUID> orders =
        lines.stream()
            .filter(line -> line.kind().startsWith("order."))
            .map(line -> UUID.fromString(line.source()))
            .toList();
    Map<String, String> codes = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id, code from shop_order where id = any (:orders)")
                .bindArray("orders", UUID.class, orders)
                .map((row, context) -> Map.entry(row.getString("id"), row.getString("code")))
                .forEach(order -> codes.put(order.getKey(), order.getValue())));
    return lines.stream()
        .map(line -> new Movement(line.at(), line.kind(), codes.get(line.source()), line.amount()))
        .toList();
  }

  /** What comes to the shop of orders that are paid and not over. */
  private BigDecimal held(UUID shop) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(escrow.amount
                      - coalesce(o.commission, o.goods_total * o.commission_basis_points / 10000)), 0.00)
                    from shop_order o join ledger_account a on a.kind = :kind and a.owner = o.id::text
                    cross join lateral (
                      select -sum(p.amount) as amount from ledger_posting p where p.account_id = a.id) escrow
                    where o.shop_id = :shop and escrow.amount > 0
                      and o.state in ('PAID', 'SHIPPED', 'DELIVERED', 'RETURNING', 'RETURNED', 'LOST')
                    """)
                .bind("kind", LedgerAccount.Kind.ESCROW.name())
                .bind("shop", shop)
                .mapTo(BigDecimal.class)
                .one()
                .setScale(2));
  }
}
