package id.emall.core.rates;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote;
import id.emall.core.region.AreaCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * The operators' table of prices by zone. A way within one regency has the zone LOCAL; where a
 * district, a regency or a province has a price of its own, that goes before its zone's. What was
 * read of a way is kept for a minute, because every checkout asks and the table seldom changes.
 */
@ApplicationScoped
class TariffTable {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 10_000;

  private final Map<Way, Read> read = new ConcurrentHashMap<>();
  private Jdbi jdbi;
  private Clock clock;

  protected TariffTable() {}

  @Inject
  TariffTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** From one regency or district to another. */
  private record Way(String origin, String destination) {}

  private record Read(Instant at, List<Tariff> tariffs) {}

  private record Tariff(
      String courier,
      String serviceCode,
      RateQuote.Service service,
      long pricePerKg,
      int minimumKg,
      int daysFrom,
      int daysTo,
      int divisor,
      int toleranceGrams,
      int leastKg,
      Instant broughtAt) {

    ShippingOffer offer(Consignment parcel) {
      long kilograms =
          new Weighing(divisor, toleranceGrams, Math.max(minimumKg, leastKg))
              .chargedKg(parcel.weightGrams(), parcel.volumeCm3());
      return new ShippingOffer(
          new CourierId(courier),
          serviceCode,
          service,
          Math.multiplyExact(pricePerKg, kilograms),
          daysFrom,
          daysTo,
          ShippingOffer.TABLE,
          broughtAt);
    }
  }

  /** Prices for a parcel, of any courier; none when the table knows no such way. */
  List<ShippingOffer> offers(Consignment parcel) {
    return tariffs(new Way(parcel.origin(), parcel.destination())).stream()
        .map(tariff -> tariff.offer(parcel))
        .toList();
  }

  /** The table has changed: this node reads it anew at once, others within a minute. */
  void forget() {
    read.clear();
  }

  private List<Tariff> tariffs(Way way) {
    Instant now = clock.instant();
    Read last = read.get(way);
    if (last != null && !now.isBefore(last.at()) && now.isBefore(last.at().plus(KEPT))) {
      return last.tariffs();
    }
    if (read.size() >= MOST_KEPT) {
      read.clear();
    }
    Read fresh = new Read(now, read(way));
    read.put(way, fresh);
    return fresh.tariffs();
  }

  /** Of several rows for a service, the one whose places are narrower; its origin decides ties. */
  private List<Tariff> read(Way way) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with origin as (
                      select d.code as zone, 8 as rank from district d where d.code = :origin
                      union all
                      select o.code, 4 from regency o where o.code = :origin_regency
                      union all
                      select o.province_code, 2 from regency o where o.code = :origin_regency
                      union all
                      select z.zone, 1 from regency o join tariff_zone z using (province_code) where o.code = :origin_regency
                    ), destination as (
                      select d.code as zone, 8 as rank from district d where d.code = :destination
                      union all
                      select d.code, 4 from regency d where d.code = :destination_regency
                      union all
                      select d.province_code, 2 from regency d where d.code = :destination_regency
                      union all
                      select z.zone, 1 from regency d join tariff_zone z using (province_code) where d.code = :destination_regency
                    ), way as (
                      select o.zone as origin_zone, d.zone as destination_zone, o.rank + d.rank as rank, o.rank as first
                      from origin o cross join destination d
                      where :origin_regency <> :destination_regency or o.rank >= 4 and d.rank >= 4
                      union all
                      select 'LOCAL', 'LOCAL', 7, 7 where :origin_regency = :destination_regency
                    )
                    select distinct on (t.courier, t.service)
                      t.courier, t.service_code, t.service, t.price_per_kg, t.minimum_kg, t.days_from, t.days_to,
                      w.divisor, w.tolerance_grams, w.minimum_kg as least_kg, u.brought_at
                    from way join tariff t using (origin_zone, destination_zone)
                    left join tariff_upload u on u.id = t.upload_id
                    cross join lateral (
                      select * from courier_weighing c
                      where c.courier in (t.courier, '*') and c.service in (t.service, '*')
                      order by c.courier = '*', c.service = '*' limit 1) w
                    order by t.courier, t.service, way.rank desc, way.first desc
                    """)
                .bind("origin", way.origin())
                .bind("origin_regency", AreaCode.regency(way.origin()))
                .bind("destination", way.destination())
                .bind("destination_regency", AreaCode.regency(way.destination()))
                .mapTo(Tariff.class)
                .list());
  }
}
