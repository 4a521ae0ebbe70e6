package id.emall.courier.rate;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.rate.RateService;
import id.emall.contracts.courier.rate.RateServiceFactory;
import java.util.List;

/**
 * Makes the kind {@code komerce}: RajaOngkir's present service by Komerce. Its list of couriers has
 * neither PCP nor DHL nor FedEx, so these are not asked for.
 *
 * @see <a href="https://rajaongkir.com/docs/shipping-cost/">RajaOngkir by Komerce</a>
 */
public final class KomerceRatesFactory implements RateServiceFactory {

  private static final String PRODUCTION = "https://rajaongkir.komerce.id/api/v1";
  private static final String COURIERS = "JNE,POS,TIKI,WAHANA";

  @Override
  public String kind() {
    return "komerce";
  }

  @Override
  public List<SettingKey> settings() {
    return QuotingSettings.keys(
        PRODUCTION,
        SettingKey.secret("api-key", "key that Komerce issued"),
        SettingKey.optional(
            "couriers", COURIERS + " unless told; POS=pos names the service's own"));
  }

  @Override
  public RateService create(AdapterContext context) {
    QuotingSettings settings = new QuotingSettings("RajaOngkir", context);
    return new KomerceRates(
        settings.baseUrl(PRODUCTION),
        settings.own().secret("api-key"),
        settings.couriers(COURIERS),
        settings.conversation());
  }
}
