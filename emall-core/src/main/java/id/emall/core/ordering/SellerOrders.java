package id.emall.core.ordering;

import id.emall.core.common.Actor;
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
  private OrderReader reader;
  private Ledger ledger;

  protected SellerOrders() {}

  @Inject
  SellerOrders(Jdbi jdbi, OrderReader reader, Ledger ledger) {
    this.jdbi = jdbi;
    this.reader = reader;
    this.ledger = ledger;
  }

  /**
   * A shop's money, as the ledger has it. Scale 2.
   *
   * @param held paid by buyers and kept until their orders complete, commission not yet taken off
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

  /** Paid orders that wait to be sent, the most urgent first, at most 100. */
  public List<OrderView> toSend(Actor actor) {
    return reader.orders(
        """
        o.id in (select id from shop_order where shop_id = :value and state = 'PAID'
          order by ship_by limit 100)
        order by o.ship_by, o.id, l.line
        """,
        actor.requireSeller().shopId());
  }

  /** How many orders of the shop stand in each state; states without orders are left out. */
  public Map<OrderState, Integer> counts(Actor actor) {
    UUID shop = actor.requireSeller().shopId();
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
    UUID shop = actor.requireSeller().shopId();
    LedgerAccount account = LedgerAccount.seller(shop);
    return new Money(
        ledger.total(LedgerAccount.Kind.ESCROW, openOrders(shop)),
        ledger.balance(account),
        movements(ledger.history(account, lines)));
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

  private List<String> openOrders(UUID shop) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id::text from shop_order where shop_id = :shop
                      and state in ('PAID', 'SHIPPED', 'DELIVERED', 'RETURNING', 'RETURNED', 'LOST')
                    """)
                .bind("shop", shop)
                .mapTo(String.class)
                .list());
  }
}
