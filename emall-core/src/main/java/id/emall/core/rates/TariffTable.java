package id.emall.core.rates;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuery;
import id.emall.contracts.courier.RateQuote;
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
 * The mall's own table of prices by zone. A way within one regency has the zone LOCAL. What was
 * read of a way is kept for a minute, because every checkout asks and the table seldom changes.
 */
@ApplicationScoped
class TariffTable implements RateSource {

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

  /** From one regency to another. */
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
      int toleranceGrams) {

    RateQuote quote(int weightGrams) {
      return new RateQuote(
          new CourierId(courier),
          serviceCode,
          service,
          Math.multiplyExact(pricePerKg, chargedKg(weightGrams)),
          daysFrom,
          daysTo);
    }

    /** With a tolerance of 300 g, 1,300 g are one kilogram and 1,301 g are two. */
    private long chargedKg(int weightGrams) {
      long begun = Math.ceilDiv((long) weightGrams - toleranceGrams, 1000);
      return Math.max(minimumKg, begun);
    }
  }

  @Override
  public List<RateQuote> quote(RateQuery query) {
    return tariffs(new Way(query.originRegency(), query.destinationRegency())).stream()
        .map(tariff -> tariff.quote(query.weightGrams()))
        .toList();
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

  private List<Tariff> read(Way way) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select t.courier, t.service_code, t.service, t.price_per_kg, t.minimum_kg,
                      t.days_from, t.days_to, r.tolerance_grams
                    from regency o
                    join regency d on d.code = :destination
                    join tariff_zone oz on oz.province_code = o.province_code
                    join tariff_zone dz on dz.province_code = d.province_code
                    join tariff t
                      on t.origin_zone = case when o.code = d.code then 'LOCAL' else oz.zone end
                      and t.destination_zone = case when o.code = d.code then 'LOCAL' else dz.zone end
                    join tariff_rounding r on r.courier = t.courier
                    where o.code = :origin
                    """)
                .bind("origin", way.origin())
                .bind("destination", way.destination())
                .mapTo(Tariff.class)
                .list());
  }
}
