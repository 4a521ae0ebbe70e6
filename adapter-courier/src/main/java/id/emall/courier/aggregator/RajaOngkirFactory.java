package id.emall.courier.aggregator;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.TrackQuery;
import id.emall.courier.Answer;
import id.emall.courier.Conversation;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.ScanTimes;
import id.emall.courier.StatusTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Makes the adapter of kind {@code rajaongkir}, the present service of Komerce. For some couriers,
 * JNE among them, it wants the last five digits of the receiver's telephone number; which others is
 * unverified, so they are sent whenever they are known unless {@code phone} is {@code never}. The
 * documentation sends parameters in the query and programs in a form: {@code parameters} chooses.
 *
 * @see <a href="https://rajaongkir.com/docs/shipping-cost/">RajaOngkir by Komerce</a>
 */
public final class RajaOngkirFactory implements CourierAdapterFactory {

  private static final String PRODUCTION = "https://rajaongkir.komerce.id/api/v1";
  private static final int PHONE_DIGITS = 5;

  @Override
  public String kind() {
    return "rajaongkir";
  }

  @Override
  public List<SettingKey> settings() {
    return Served.keys(
        PRODUCTION,
        SettingKey.optional("parameters", "query unless told, or form; unverified"),
        SettingKey.optional("phone", "known unless told: its last digits are sent; or never"));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    CourierSettings settings = new CourierSettings("RajaOngkir", context);
    Served served = Served.of(settings);
    StatusTable table = settings.table(served.words());
    ScanTimes times = settings.domesticTimes("uuuu-MM-dd HH:mm[:ss]");
    HttpUrl url =
        settings.baseUrl(PRODUCTION).newBuilder().addPathSegments("track/waybill").build();
    String key = settings.own().secret("api-key");
    boolean form = settings.oneOf("parameters", "query", List.of("query", "form")).equals("form");
    boolean phone = settings.oneOf("phone", "known", List.of("known", "never")).equals("known");
    Conversation conversation = settings.conversation();
    return FollowedCourier.oneByOne(
        served.id(),
        table.version(),
        query -> {
          Map<String, String> parameters = parameters(query, served, phone);
          Request.Builder request = form ? inForm(url, parameters) : inQuery(url, parameters);
          return told(conversation.answer(request.header("key", key).build()));
        },
        new RajaOngkirAnswer(table, times),
        null);
  }

  private static Map<String, String> parameters(TrackQuery query, Served served, boolean phone) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("awb", query.number());
    parameters.put("courier", served.code());
    String digits =
        query.recipientPhone() == null ? "" : query.recipientPhone().replaceAll("\\D", "");
    if (phone && digits.length() >= PHONE_DIGITS) {
      parameters.put("last_phone_number", digits.substring(digits.length() - PHONE_DIGITS));
    }
    return parameters;
  }

  private static Request.Builder inQuery(HttpUrl url, Map<String, String> parameters) {
    HttpUrl.Builder whole = url.newBuilder();
    parameters.forEach(whole::addQueryParameter);
    return new Request.Builder().url(whole.build()).post(new FormBody.Builder().build());
  }

  private static Request.Builder inForm(HttpUrl url, Map<String, String> parameters) {
    FormBody.Builder form = new FormBody.Builder();
    parameters.forEach(form::add);
    return new Request.Builder().url(url).post(form.build());
  }

  /** What is wrong with the number comes with an HTTP status and stands in the body. */
  private static byte[] told(Answer answer) {
    return switch (answer.status()) {
      case 400, 404, 422 -> answer.body();
      default -> answer.bodyIfGood();
    };
  }
}
