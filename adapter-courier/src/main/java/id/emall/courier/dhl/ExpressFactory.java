package id.emall.courier.dhl;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.StatusTable;
import id.emall.courier.Tables;
import java.util.List;

/**
 * Makes the adapter of kind {@code mydhl}, for DHL Express. The base address ends with the
 * environment's path: {@code /mydhlapi}, or {@code /mydhlapi/test}. How many calls a day are
 * allowed is agreed with DHL and not published.
 *
 * @see <a href="https://developer.dhl.com/api-reference/dhl-express-mydhl-api">MyDHL API</a>
 */
public final class ExpressFactory implements CourierAdapterFactory {

  private static final String PRODUCTION = "https://express.api.dhl.com/mydhlapi";

  /** How many waybills DHL takes in one call. */
  private static final int BATCH = 200;

  @Override
  public String kind() {
    return "mydhl";
  }

  @Override
  public List<SettingKey> settings() {
    return CourierSettings.keys(
        PRODUCTION,
        SettingKey.required("username", "user name of the account for the interface"),
        SettingKey.secret("password", "its password"));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    CourierSettings settings = new CourierSettings("DHL Express", context);
    StatusTable table = settings.table(Tables.DHL_EXPRESS);
    ExpressAnswer answer = new ExpressAnswer(table, settings.worldwideTimes());
    ExpressDesk desk = new ExpressDesk(settings, settings.baseUrl(PRODUCTION), answer);
    return new FollowedCourier(UnifiedFactory.DHL, table.version(), BATCH, desk::ask, answer, null);
  }
}
