package id.emall.courier.configured;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.TrackResult;
import id.emall.courier.Answer;
import id.emall.courier.Conversation;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.ScanTimes;
import id.emall.courier.StatusTable;
import id.emall.courier.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Makes the adapter of kind {@code configured}, for a courier that answers a question about a
 * number with JSON in some shape: the settings say where its scans stand in it. Nothing is known of
 * PCP Express's service beyond that one exists, so everything here is the operator's to confirm,
 * and there is no usual address. Texts are read by the courier's table or, without one, by the
 * words that any courier uses.
 */
public final class ConfiguredFactory implements CourierAdapterFactory {

  private static final int NOT_FOUND = 404;

  @Override
  public String kind() {
    return "configured";
  }

  @Override
  public List<SettingKey> settings() {
    return CourierSettings.keys(
        null,
        SettingKey.required("courier", "the courier that is followed, e.g. PCP"),
        SettingKey.required("path", "path of the question, with {number} in it"),
        SettingKey.optional("key-header", "header that carries the key, Authorization unless told"),
        new SettingKey("api-key", false, true, "key that the courier issued, where it wants one"),
        SettingKey.optional("scans", "JSON pointer to the list of scans, /history unless told"),
        SettingKey.optional("number", "JSON pointer to the number that was answered, /number"),
        SettingKey.optional("time", "field of a scan's time, date unless told"),
        SettingKey.optional("text", "field of a scan's text, description unless told"),
        SettingKey.optional("code", "field of a scan's code, code unless told"),
        SettingKey.optional("place", "field of a scan's place, city unless told"),
        SettingKey.optional("receiver", "JSON pointer to who took the parcel, /receiver"),
        SettingKey.optional("time-pattern", "how times are written, uuuu-MM-dd HH:mm:ss"));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    CourierSettings settings = new CourierSettings(courier(context), context);
    CourierId id = id(settings);
    StatusTable table = settings.table(Tables.of(id));
    ConfiguredAnswer answer = new ConfiguredAnswer(settings, table, times(settings));
    HttpUrl baseUrl = settings.baseUrl(null);
    String path = path(settings);
    Optional<String> key =
        settings.own().find("api-key").map(k -> settings.own().secret("api-key"));
    String header = settings.own().get("key-header", "Authorization");
    Conversation conversation = settings.conversation();
    FollowedCourier.Asking asking =
        queries ->
            queries.stream()
                .map(
                    query ->
                        told(
                            answer,
                            query.number(),
                            conversation.answer(
                                request(url(baseUrl, path, query.number()), header, key))))
                .toList();
    return new FollowedCourier(id, table.version(), 1, asking, answer, null);
  }

  private static String courier(AdapterContext context) {
    return context.settings().get("courier").toUpperCase(Locale.ROOT);
  }

  private static CourierId id(CourierSettings settings) {
    try {
      return new CourierId(settings.courier());
    } catch (IllegalArgumentException e) {
      throw settings.refused("courier", "must be a courier's short name such as PCP");
    }
  }

  private static String path(CourierSettings settings) {
    String path = settings.own().get("path");
    if (!path.startsWith("/") || !path.contains("{number}")) {
      throw settings.refused("path", "must begin with a slash and hold {number}");
    }
    return path;
  }

  private static ScanTimes times(CourierSettings settings) {
    try {
      return settings.domesticTimes(settings.own().get("time-pattern", "uuuu-MM-dd HH:mm:ss"));
    } catch (IllegalArgumentException e) {
      throw settings.refused("time-pattern", "is no pattern of a time");
    }
  }

  /** Numbers are letters and digits, so that one cannot change the path. */
  private static HttpUrl url(HttpUrl baseUrl, String path, String number) {
    String whole = baseUrl.toString().replaceFirst("/$", "") + path.replace("{number}", number);
    return HttpUrl.get(whole);
  }

  private static Request request(HttpUrl url, String header, Optional<String> key) {
    Request.Builder request = new Request.Builder().url(url).header("Accept", "application/json");
    key.ifPresent(value -> request.header(header, value));
    return request.build();
  }

  private static TrackResult told(FollowedCourier.Reading reading, String number, Answer answer) {
    return answer.status() == NOT_FOUND
        ? new TrackResult.NotFound(answer.body())
        : FollowedCourier.read(reading, number, answer.bodyIfGood());
  }
}
