package id.emall.core.rates;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuery;
import id.emall.contracts.courier.RateQuote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The mall's own table of prices by zone. A way within one regency has the zone LOCAL. */
@ApplicationScoped
class TariffTable implements RateSource {

  private Jdbi jdbi;

  protected TariffTable() {}

  @Inject
  TariffTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

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
                .bind("origin", query.originRegency())
                .bind("destination", query.destinationRegency())
                .mapTo(Tariff.class)
                .map(tariff -> tariff.quote(query.weightGrams()))
                .list());
  }
}
