package id.emall.core.insight.report;

import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.OrderState;
import id.emall.core.shop.scale.Scale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/**
 * Reads paid orders: one statement a page, one for what they come to. Served by
 * shop_order_by_payment, those of one shop by shop_order_paid_of_shop.
 */
@ApplicationScoped
class TradeRows {

  private static final String PAID =
      """
      from shop_order o join shop s on s.id = o.shop_id join invoice i on i.id = o.invoice_id
        join receiving_account a on a.id = i.account_id
      where o.paid_at >= :begin and o.paid_at < :end
      """;

  /** What is told of each order is looked up once the page is cut. */
  private static final String PAGE =
      """
      with cut as materialized (select o.id, o.paid_at %1$s %2$s limit :most)
      select o.id, o.code, i.code as invoice_code, o.state, i.buyer_name, s.name as shop_name,
        s.regency_code as shop_regency_code, d.scale, o.regency_code as to_regency_code,
        o.goods_total, o.discount, o.goods_back, o.shipping_cost, o.commission, o.commission_basis_points,
        o.commission_off, a.bank, a.kind,
        o.placed_at, o.paid_at, e.at as credited_at, l.names, l.quantities, l.prices,
        p.ids as parcel_ids, p.couriers, p.numbers, p.statuses
      from cut join shop_order o on o.id = cut.id join shop s on s.id = o.shop_id
        join invoice i on i.id = o.invoice_id join receiving_account a on a.id = i.account_id
        left join ledger_entry e on e.kind = 'order.completed' and e.source = o.id::text
        left join lateral (
          select scale from scale_declaration where shop_id = o.shop_id
          order by as_of desc, declared_at desc, id desc limit 1) d on true
        cross join lateral (
          select array_agg(name order by line) as names, array_agg(quantity order by line) as quantities,
            array_agg(unit_price order by line) as prices
          from order_line where order_id = o.id) l
        cross join lateral (
          select coalesce(array_agg(id order by position, id), '{}') as ids,
            coalesce(array_agg(courier order by position, id), '{}') as couriers,
            coalesce(array_agg(number order by position, id), '{}') as numbers,
            coalesce(array_agg(status order by position, id), '{}') as statuses
          from shipment where order_id = o.id and return_id is null and replaced_at is null) p
      %2$s
      """;

  private static final String SUMS =
      """
      with sold as materialized (
        select o.goods_total, o.goods_back, o.shipping_cost,
          coalesce(o.commission, o.goods_total * o.commission_basis_points / 10000)
            - o.commission_off as commission,
          o.state not in ('CANCELLED', 'RETURNED', 'REFUNDED', 'LOST') as kept,
          (select sum(quantity) from order_line where order_id = o.id) as pieces
        %s)
      select count(sold.kept)::int as orders, coalesce(sum(pieces), 0)::bigint as pieces,
        coalesce(sum(goods_total - case when only_kept then goods_back else 0 end), 0)::bigint as goods,
        coalesce(sum(shipping_cost), 0)::bigint as shipping,
        coalesce(sum(commission), 0)::bigint as commission
      from (values (false), (true)) as parts (only_kept) left join sold on sold.kept or not only_kept
      group by only_kept order by only_kept
      """;

  private Jdbi jdbi;

  protected TradeRows() {}

  @Inject
  TradeRows(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Whose orders are read, beside what is wished.
   *
   * @param condition on {@code o} (order), {@code s} (shop), {@code i} (invoice), {@code a}
   *     (account), each with {@code and} in front
   */
  record Scope(String condition, Map<String, Object> values) {

    Scope and(String further, String name, Object value) {
      Map<String, Object> more = new HashMap<>(values);
      more.put(name, value);
      return new Scope(condition + " and " + further, more);
    }

    /** Only what is wished; a blank wish changes nothing. */
    Scope narrowed(String further, String name, Object wished) {
      return wished == null || wished.toString().isBlank() ? this : and(further, name, wished);
    }

    /** Only names that contain these words as they stand. */
    Scope named(String column, String name, String words) {
      return words == null || words.isBlank()
          ? this
          : and(
              column + " ilike :" + name,
              name,
              "%" + words.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%");
    }
  }

  /** Those of everybody, which match a wish. */
  static Scope matching(TradeWish wish) {
    return new Scope("", Map.of("begin", wish.period().begin(), "end", wish.period().end()))
        .narrowed("o.state = :state", "state", wish.state())
        .narrowed("a.name = :way", "way", wish.way())
        .named("s.name", "shop", wish.shop());
  }

  private record Row(
      UUID id,
      String code,
      String invoiceCode,
      OrderState state,
      String buyerName,
      String shopName,
      String shopRegencyCode,
      Scale scale,
      String toRegencyCode,
      Rupiah goodsTotal,
      Rupiah discount,
      Rupiah goodsBack,
      Rupiah shippingCost,
      Long commission,
      int commissionBasisPoints,
      Rupiah commissionOff,
      String bank,
      AccountKind kind,
      Instant placedAt,
      Instant paidAt,
      Instant creditedAt,
      List<String> names,
      List<Integer> quantities,
      List<Long> prices,
      List<UUID> parcelIds,
      List<String> couriers,
      List<String> numbers,
      List<String> statuses) {

    TradeRow told() {
      return new TradeRow(
          id,
          code,
          invoiceCode,
          state,
          buyerName,
          shopName,
          shopRegencyCode,
          scale,
          toRegencyCode,
          IntStream.range(0, names.size()).mapToObj(this::line).toList(),
          goodsTotal,
          discount,
          goodsBack,
          shippingCost,
          agreed().minus(commissionOff),
          bank,
          kind,
          placedAt,
          paidAt,
          creditedAt,
          IntStream.range(0, parcelIds.size()).mapToObj(this::parcel).toList());
    }

    private Rupiah agreed() {
      return commission == null ? goodsTotal.share(commissionBasisPoints) : new Rupiah(commission);
    }

    private TradeRow.Line line(int at) {
      return new TradeRow.Line(names.get(at), quantities.get(at), new Rupiah(prices.get(at)));
    }

    private TradeRow.Parcel parcel(int at) {
      return new TradeRow.Parcel(
          parcelIds.get(at),
          couriers.get(at),
          numbers.get(at),
          ShipmentStatus.valueOf(statuses.get(at)));
    }
  }

  /**
   * A page, what was paid last first.
   *
   * @param size rows on it
   * @param cursor from another page, or null for the first
   */
  Page<TradeRow> page(Scope scope, int size, String cursor) {
    PageCut cut = PageCut.of("o.paid_at", "o.id", false, size, cursor);
    Map<String, Object> values = new HashMap<>(scope.values());
    values.putAll(cut.values());
    List<TradeRow> found =
        jdbi
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            PAGE.formatted(PAID + scope.condition() + cut.place(), cut.order()))
                        .bindMap(values)
                        .mapTo(Row.class)
                        .list())
            .stream()
            .map(Row::told)
            .toList();
    return cut.of(found, TradeRow::paidAt, TradeRow::id);
  }

  /** What all of them come to. */
  TradeTotals totals(Scope scope) {
    List<TradeTotals.Sum> sums =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(SUMS.formatted(PAID + scope.condition()))
                    .bindMap(scope.values())
                    .mapTo(TradeTotals.Sum.class)
                    .list());
    return new TradeTotals(sums.getFirst(), sums.getLast());
  }
}
