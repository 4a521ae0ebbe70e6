package id.emall.core.insight;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Tells a shop what it sold and to whom, four statements a report, over the index
 * shop_order_paid_of_shop.
 */
@ApplicationScoped
public class ShopReports {

  /** So many products or customers are told at most. */
  public static final int MOST_ROWS = 100;

  /** Paid in the period, and the money not given back. */
  private static final String SOLD =
      """
      o.shop_id = :shop and o.paid_at >= :begin and o.paid_at < :end
        and o.state in ('PAID', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'RETURNING', 'RETURNED', 'LOST')
      """;

  private static final String MEANS =
      """
      extract(epoch from avg(o.shipped_at - o.paid_at)) as sending,
        extract(epoch from avg(o.delivered_at - o.shipped_at)) as delivery
      """;

  private Jdbi jdbi;

  protected ShopReports() {}

  @Inject
  ShopReports(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Somebody who bought, as the shop knows them from orders.
   *
   * @param name as in the newest order
   * @param goods rupiah for goods
   */
  public record Customer(String name, int orders, long goods, Instant last) {}

  /** What the actor's shop sold in a period. */
  public ShopReport of(Actor actor, Period period) {
    UUID shop = actor.requireSeller(Right.MONEY).shopId();
    return new ShopReport(
        period,
        spans(shop, period),
        products(shop, period),
        couriers(shop, period),
        times(shop, period));
  }

  private List<ShopReport.Span> spans(UUID shop, Period period) {
    return ask(
        """
            with sold as (
              select date_trunc(:unit, o.paid_at at time zone 'Asia/Jakarta')::date as day,
                count(*) as orders, sum(o.goods_total - o.goods_back) as goods, sum(o.shipping_cost) as shipping
              from shop_order o where\s"""
            + SOLD
            + """
              group by 1)
            select span::date as day, coalesce(orders, 0) as orders, coalesce(goods, 0) as goods,
              coalesce(shipping, 0) as shipping
            from generate_series(date_trunc(:unit, :first::timestamp), :last::timestamp,
              ('1 ' || :unit)::interval) span
            left join sold on sold.day = span::date order by 1
            """,
        shop,
        period,
        asked ->
            asked
                .bind("first", period.from())
                .bind("last", period.until())
                .bind("unit", period.byMonth() ? "month" : "day")
                .mapTo(ShopReport.Span.class)
                .list());
  }

  private List<ShopReport.Product> products(UUID shop, Period period) {
    return ask(
        """
            select (array_agg(l.name order by o.paid_at desc))[1] as name, count(*) as orders,
              sum(l.quantity - l.quantity_back) as pieces,
              sum(div(l.unit_price::numeric * (l.quantity - l.quantity_back) * o.goods_total,
                o.goods_total + o.discount)) as amount
            from shop_order o join order_line l on l.order_id = o.id and l.quantity > l.quantity_back
            where\s"""
            + SOLD
            + " group by l.product_id order by amount desc, name limit :most",
        shop,
        period,
        asked -> asked.bind("most", MOST_ROWS).mapTo(ShopReport.Product.class).list());
  }

  private List<ShopReport.Courier> couriers(UUID shop, Period period) {
    return ask(
        "select o.courier, count(*) as orders, sum(o.shipping_cost) as shipping, "
            + MEANS
            + " from shop_order o where "
            + SOLD
            + " group by o.courier order by orders desc, o.courier limit :most",
        shop,
        period,
        asked ->
            asked
                .bind("most", MOST_ROWS)
                .map(
                    (row, context) ->
                        new ShopReport.Courier(
                            row.getString("courier"),
                            row.getInt("orders"),
                            row.getLong("shipping"),
                            time(row, "sending"),
                            time(row, "delivery")))
                .list());
  }

  private ShopReport.Times times(UUID shop, Period period) {
    return ask(
        "select "
            + MEANS
            + """
                , count(o.shipped_at) as sent, count(*) filter (where o.shipped_at > o.ship_by) as late
                from shop_order o where\s"""
            + SOLD,
        shop,
        period,
        asked ->
            asked
                .map(
                    (row, context) ->
                        new ShopReport.Times(
                            time(row, "sending"),
                            time(row, "delivery"),
                            row.getInt("sent"),
                            row.getInt("late")))
                .one());
  }

  /**
   * Who bought of the actor's shop in a period, the best customers first, at most {@value
   * #MOST_ROWS}. Their names are those of their orders; whoever had their account erased is nobody.
   */
  public List<Customer> customers(Actor actor, Period period) {
    UUID shop = actor.requireSeller(Right.ORDERS).shopId();
    return ask(
        """
            select (array_agg(i.buyer_name order by o.paid_at desc))[1] as name, count(*) as orders,
              sum(o.goods_total - o.goods_back) as goods, max(o.paid_at) as last
            from shop_order o join invoice i on i.id = o.invoice_id
            where o.buyer_id is not null and\s"""
            + SOLD
            + " group by o.buyer_id order by goods desc, last desc limit :most",
        shop,
        period,
        asked -> asked.bind("most", MOST_ROWS).mapTo(Customer.class).list());
  }

  private <T> T ask(String sql, UUID shop, Period period, Function<Query, T> answer) {
    return jdbi.withHandle(
        handle ->
            answer.apply(
                handle
                    .createQuery(sql)
                    .bind("shop", shop)
                    .bind("begin", period.begin())
                    .bind("end", period.end())));
  }

  private static Duration time(ResultSet row, String column) throws SQLException {
    double seconds = row.getDouble(column);
    return row.wasNull() ? null : Duration.ofSeconds(Math.round(seconds));
  }
}
