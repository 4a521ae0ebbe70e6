package id.emall.courier.tiki;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.CourierId;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.ScanTimes;
import id.emall.courier.StatusTable;
import id.emall.courier.Tables;
import java.time.Duration;
import java.util.List;

/**
 * Makes the adapter of kind {@code tiki}. TIKI publishes nothing: paths, login and the fields of
 * the answers are those that its partners' programs use, and no answer was seen as TIKI sent it.
 * What the codes mean beside {@code POD 01}, how long a token lives and how times are written is
 * unverified: the settings {@code mapping}, {@code token-life} and {@code time-offset} change it. A
 * partner can have TIKI's own list of codes from {@code /connote/statuscode}.
 *
 * @see <a href="https://github.com/aalfiann/reSlim-modules-tiki">reSlim's module for TIKI</a>
 */
public final class TikiFactory implements CourierAdapterFactory {

  /** Production; the test environment is {@code http://apis.mytiki.net:8321}. */
  private static final String PRODUCTION = "http://apix.mytiki.net";

  private static final CourierId TIKI = new CourierId("TIKI");

  /** reSlim keeps a token so long; TIKI says nothing. */
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(5);

  @Override
  public String kind() {
    return "tiki";
  }

  @Override
  public List<SettingKey> settings() {
    return CourierSettings.keys(
        PRODUCTION,
        SettingKey.required("username", "user name that TIKI issued"),
        SettingKey.secret("password", "password that TIKI issued"),
        SettingKey.optional(
            "token-life", "how long a token is used, PT5M unless told; unverified"));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    CourierSettings settings = new CourierSettings("TIKI", context);
    StatusTable table = settings.table(Tables.TIKI);
    TikiDesk desk = new TikiDesk(settings, settings.baseUrl(PRODUCTION), tokenLife(settings));
    ScanTimes times =
        settings.domesticTimes(
            "uuuu-MM-dd HH:mm[:ss]", "dd-MM-uuuu HH:mm[:ss]", "dd/MM/uuuu HH:mm[:ss]");
    return FollowedCourier.oneByOne(
        TIKI, table.version(), desk::ask, new TikiAnswer(table, times), null);
  }

  private static Duration tokenLife(CourierSettings settings) {
    Duration life = settings.own().get("token-life", TOKEN_LIFE);
    if (!life.isPositive()) {
      throw settings.refused("token-life", "must be longer than nothing");
    }
    return life;
  }
}
