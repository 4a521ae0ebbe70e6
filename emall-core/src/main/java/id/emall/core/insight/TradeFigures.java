package id.emall.core.insight;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Rupiah;
import id.emall.core.region.Province;
import id.emall.core.region.Regions;
import id.emall.core.shop.scale.Scale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Figures of trade for all operators, each of their office's own area. They name nobody; three
 * statements bring them, at most once a minute for each area on each node.
 */
@ApplicationScoped
public class TradeFigures {

  /** How many days are looked back on, today included. */
  public static final int DAYS = 30;

  /** Served by shop_order_by_payment. What is not on its way to the buyer's hands is no trade. */
  private static final String SOLD =
      """
      from shop_order o join shop s on s.id = o.shop_id
      where o.paid_at >= :since and starts_with(s.regency_code, :area)
        and o.state not in ('LAPSED', 'CANCELLED', 'RETURNED', 'REFUNDED', 'LOST')
      """;

  private Jdbi jdbi;
  private Clock clock;
  private Regions regions;
  private Kept<Trade> kept;

  protected TradeFigures() {}

  @Inject
  public TradeFigures(Jdbi jdbi, Clock clock, Regions regions) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.regions = regions;
    kept = new Kept<>(clock);
  }

  private record SellerRow(String regencyCode, String scale, int count) {}

  private record DayRow(LocalDate day, int orders, long turnover) {}

  private record TimesRow(int count, Double median, Double p95) {

    Trade.Times times() {
      return new Trade.Times(count, duration(median), duration(p95));
    }

    private static Duration duration(Double seconds) {
      return seconds == null ? null : Duration.ofSeconds(Math.round(seconds));
    }
  }

  /**
   * Figures of a part of the operator's area; of all of it, when it asks for what lies elsewhere.
   *
   * @param area code of a province or regency; empty for the whole own area
   */
  public Trade of(Actor actor, String area) {
    Actor.Member operator = actor.requireOperator();
    String within = operator.covers(area) && isKnown(area) ? area : operator.area();
    return kept.get(within, now -> compute(within, now));
  }

  private boolean isKnown(String area) {
    return regions.find(area).isPresent()
        || regions.provinces().stream().map(Province::code).anyMatch(area::equals);
  }

  private Trade compute(String area, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, MallClock.WIB);
    LocalDate first = today.minusDays(DAYS - 1L);
    Instant since = first.atStartOfDay(MallClock.WIB).toInstant();
    return jdbi.withHandle(
        handle -> {
          List<TimesRow> times = times(handle, area, since);
          return new Trade(
              now,
              sellers(handle, area),
              days(handle, area, since, first),
              times.get(0).times(),
              times.get(1).times(),
              times.get(2).times());
        });
  }

  private static List<Trade.Sellers> sellers(Handle handle, String area) {
    return handle
        .createQuery(
            """
            select s.regency_code, d.scale, count(*)::int as count
            from shop s left join lateral (select scale from scale_declaration
              where shop_id = s.id order by as_of desc, declared_at desc, id desc limit 1) d on true
            where s.state <> 'SUSPENDED' and starts_with(s.regency_code, :area)
            group by s.regency_code, d.scale order by s.regency_code, d.scale
            """)
        .bind("area", area)
        .mapTo(SellerRow.class)
        .map(
            row ->
                new Trade.Sellers(
                    row.regencyCode(),
                    row.scale() == null ? null : Scale.valueOf(row.scale()),
                    row.count()))
        .list();
  }

  private static List<Trade.Day> days(Handle handle, String area, Instant since, LocalDate first) {
    Map<LocalDate, DayRow> traded = new HashMap<>();
    handle
        .createQuery(
            "select (o.paid_at at time zone 'Asia/Jakarta')::date as day, count(*)::int as orders,"
                + " sum(o.goods_total - o.goods_back)::bigint as turnover "
                + SOLD
                + " group by 1")
        .bind("area", area)
        .bind("since", since)
        .mapTo(DayRow.class)
        .forEach(row -> traded.put(row.day(), row));
    return IntStream.range(0, DAYS)
        .mapToObj(first::plusDays)
        .map(day -> traded.getOrDefault(day, new DayRow(day, 0, 0)))
        .map(row -> new Trade.Day(row.day(), row.orders(), new Rupiah(row.turnover())))
        .toList();
  }

  /** Paying, packing and travelling. An invoice of several shops is paid once. */
  private static List<TimesRow> times(Handle handle, String area, Instant since) {
    return handle
        .createQuery(
            """
            with sold as materialized (
              select o.invoice_id, o.placed_at, o.paid_at, o.shipped_at, o.delivered_at %s),
            spans as (
              select 1 as kind, min(paid_at - placed_at) as took from sold group by invoice_id
              union all select 2, shipped_at - paid_at from sold where shipped_at is not null
              union all select 3, delivered_at - shipped_at from sold where delivered_at is not null)
            select count(took)::int as count,
              percentile_cont(0.5) within group (order by extract(epoch from took)::float8) as median,
              percentile_cont(0.95) within group (order by extract(epoch from took)::float8) as p95
            from generate_series(1, 3) as kinds (kind) left join spans using (kind)
            group by kind order by kind
            """
                .formatted(SOLD))
        .bind("area", area)
        .bind("since", since)
        .mapTo(TimesRow.class)
        .list();
  }
}
