package id.emall.courier.rate;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.rate.RateService;
import id.emall.contracts.courier.rate.RateServiceFactory;
import java.util.List;

/**
 * Makes the kind {@code jne}: JNE's own tariff call. It takes JNE's codes of places such as {@code
 * CGK10000}; no search that finds them is published for partners, so operators bring them.
 *
 * @see <a href="https://documentation.onindonesia.id/books/jne-api">JNE API, mirrored by ON</a>
 */
public final class JneRatesFactory implements RateServiceFactory {

  private static final String PRODUCTION = "https://apiv2.jne.co.id:10205";

  @Override
  public String kind() {
    return "jne";
  }

  @Override
  public List<SettingKey> settings() {
    return QuotingSettings.keys(
        PRODUCTION,
        SettingKey.required("username", "user name that JNE issued"),
        SettingKey.secret("api-key", "key that JNE issued"),
        SettingKey.optional("user-agent", "how we present ourselves, emall/1.0 unless told"));
  }

  @Override
  public RateService create(AdapterContext context) {
    QuotingSettings settings = new QuotingSettings("JNE", context);
    return new JneRates(
        settings.baseUrl(PRODUCTION),
        settings.own().get("username"),
        settings.own().secret("api-key"),
        settings.own().get("user-agent", "emall/1.0"),
        settings.conversation());
  }
}
