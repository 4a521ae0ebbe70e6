package id.emall.courier.jne;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.courier.Conversation;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.ScanTimes;
import id.emall.courier.StatusTable;
import id.emall.courier.Tables;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Makes the adapter of kind {@code jne}. It quotes no prices: JNE's tariff call ({@code
 * /tracing/api/pricedev}) takes JNE's own city codes such as {@code CGK10000}, and no table from
 * official regency codes to those is published.
 */
public final class JneFactory implements CourierAdapterFactory {

  /** Production address for tracking and tariff; JNE tells its partners the port. */
  private static final String PRODUCTION = "https://apiv2.jne.co.id:10205";

  private static final CourierId JNE = new CourierId("JNE");

  /** JNE's codes and texts. */
  static final StatusTable TABLE = Tables.JNE;

  @Override
  public String kind() {
    return "jne";
  }

  @Override
  public List<SettingKey> settings() {
    return CourierSettings.keys(
        PRODUCTION,
        SettingKey.required("username", "user name that JNE issued"),
        SettingKey.secret("api-key", "key that JNE issued"),
        SettingKey.optional("user-agent", "how we present ourselves, emall/1.0 unless told"));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    CourierSettings settings = new CourierSettings("JNE", context);
    Conversation conversation = settings.conversation();
    JneQuestion question =
        new JneQuestion(
            settings.baseUrl(PRODUCTION),
            settings.own().get("username"),
            settings.own().secret("api-key"),
            settings.own().get("user-agent", "emall/1.0"));
    StatusTable table = settings.table(TABLE);
    return FollowedCourier.oneByOne(
        JNE,
        table.version(),
        query -> conversation.ask(question.about(query.number())),
        new JneAnswer(table, times(settings.offset())),
        null);
  }

  /**
   * JNE writes {@code 2022-01-11T10:32:00.000+07:00} and {@code 11-01-2022 10:32}. A parcel handed
   * over in Sumbawa (UTC+8) carries the same wall time in both, with +07:00, so it cannot be told
   * whether JNE converts or just stamps: every offset counts as assumed.
   */
  static ScanTimes times(ZoneOffset assumed) {
    return new ScanTimes(assumed, ZoneBasis.OFFSET_ASSUMED, "dd-MM-uuuu HH:mm[:ss]").doubted();
  }
}
