package id.emall.core.insight.lookup;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.PublicCode;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds orders and invoices for the operators to whom their pages are open. A page is one
 * statement, over shop_order_by_placing, invoice_by_creation or the unique index of the number.
 */
@ApplicationScoped
public class Lookup {

  /** How many stand on a page. */
  public static final int PAGE = 50;

  private static final String ORDERS =
      """
      select o.id, o.code, i.code as invoice_code, o.state, o.hold, i.buyer_name,
        s.name as shop_name, o.goods_total + o.shipping_cost as total, o.placed_at
      from shop_order o join invoice i on i.id = o.invoice_id join shop s on s.id = o.shop_id
        join receiving_account a on a.id = i.account_id
      where true""";

  private static final String INVOICES =
      """
      select i.id, i.code, i.state, i.buyer_name, i.total, i.paid_amount, a.name, a.kind, a.bank,
        a.number, a.holder, i.created_at, i.deadline, i.paid_at,
        (select count(*)::int from shop_order where invoice_id = i.id) as orders
      from invoice i join receiving_account a on a.id = i.account_id
      where true""";

  private Jdbi jdbi;

  protected Lookup() {}

  @Inject
  Lookup(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A page of orders, the newest first. An invoice's number finds its orders.
   *
   * @param cursor from another page of the same wish, or null for the first
   * @throws Refusal FORBIDDEN without one of the rights MONEY, SHIPPING and CARE; INVALID {@code
   *     cursor.malformed}
   */
  public Page<FoundOrder> orders(Actor operator, LookupWish wish, String cursor) {
    operator.requireOperator(Right.MONEY, Right.SHIPPING, Right.CARE);
    Narrowing narrowing = new Narrowing();
    if (wish.isNumbered()) {
      narrowing.by(
          "o.id in (select id from shop_order where code = :number union all"
              + " select p.id from invoice v join shop_order p on p.invoice_id = v.id"
              + " where v.code = :number)",
          "number",
          code(wish));
    } else {
      narrowing.during("o.placed_at", wish.period());
    }
    narrowing
        .by("o.state = :state", "state", wish.state())
        .by("o.goods_total + o.shipping_cost >= :dearest_from", "dearest_from", wish.least())
        .by("o.goods_total + o.shipping_cost <= :dearest_to", "dearest_to", wish.most())
        .by("a.name = :way", "way", wish.way())
        .named("i.buyer_name", "buyer", wish.buyer())
        .named("s.name", "shop", wish.shop());
    PageCut cut = PageCut.of("o.placed_at", "o.id", false, PAGE, cursor);
    return cut.of(
        read(ORDERS, narrowing, cut, FoundOrder.class), FoundOrder::placedAt, FoundOrder::id);
  }

  /**
   * A page of invoices, the newest first. An order's number finds its invoice.
   *
   * @param cursor from another page of the same wish, or null for the first
   * @throws Refusal FORBIDDEN without the right MONEY or CARE; INVALID {@code cursor.malformed}
   */
  public Page<FoundInvoice> invoices(Actor operator, LookupWish wish, String cursor) {
    operator.requireOperator(Right.MONEY, Right.CARE);
    Narrowing narrowing = new Narrowing();
    if (wish.isNumbered()) {
      narrowing.by(
          "i.id in (select id from invoice where code = :number union all"
              + " select invoice_id from shop_order where code = :number)",
          "number",
          code(wish));
    } else {
      narrowing.during("i.created_at", wish.period());
    }
    narrowing
        .by("i.state = :state", "state", wish.state())
        .by("i.total >= :dearest_from", "dearest_from", wish.least())
        .by("i.total <= :dearest_to", "dearest_to", wish.most())
        .by("a.name = :way", "way", wish.way())
        .named("i.buyer_name", "buyer", wish.buyer())
        .within(
            "exists (select 1 from shop_order p join shop s on s.id = p.shop_id"
                + " where p.invoice_id = i.id and %s)",
            "s.name", "shop", wish.shop());
    PageCut cut = PageCut.of("i.created_at", "i.id", false, PAGE, cursor);
    return cut.of(
        read(INVOICES, narrowing, cut, FoundInvoice.class),
        FoundInvoice::createdAt,
        FoundInvoice::id);
  }

  /** What is no number at all is that of nothing. */
  private static String code(LookupWish wish) {
    return PublicCode.read(wish.number()).orElse("-");
  }

  private <T> List<T> read(String select, Narrowing narrowing, PageCut cut, Class<T> rows) {
    Map<String, Object> values = new HashMap<>(narrowing.values());
    values.putAll(cut.values());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    select
                        + narrowing.conditions()
                        + cut.place()
                        + " "
                        + cut.order()
                        + " limit :most")
                .bindMap(values)
                .mapTo(rows)
                .list());
  }
}
