package id.emall.courier.rate;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.rate.RateService;
import id.emall.contracts.courier.rate.RateServiceFactory;
import java.util.List;

/**
 * Makes the kind {@code biteship}.
 *
 * @see <a href="https://biteship.com/en/docs/api/rates/overview">Biteship, rates</a>
 */
public final class BiteshipRatesFactory implements RateServiceFactory {

  private static final String PRODUCTION = "https://api.biteship.com";
  private static final String COURIERS = "JNE,TIKI,POS,WAHANA";

  @Override
  public String kind() {
    return "biteship";
  }

  @Override
  public List<SettingKey> settings() {
    return QuotingSettings.keys(
        PRODUCTION,
        SettingKey.secret("api-key", "key that Biteship issued"),
        SettingKey.optional("couriers", COURIERS + " unless told"));
  }

  @Override
  public RateService create(AdapterContext context) {
    QuotingSettings settings = new QuotingSettings("Biteship", context);
    return new BiteshipRates(
        settings.baseUrl(PRODUCTION),
        settings.own().secret("api-key"),
        settings.couriers(COURIERS),
        settings.conversation());
  }
}
