package id.emall.courier.wahana;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.CourierId;
import id.emall.courier.Conversation;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.ScanTimes;
import id.emall.courier.StatusTable;
import id.emall.courier.Tables;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Makes the adapter of kind {@code wahana}. Everything about it is unverified: the path and the
 * fields are those that programs read from the app's service, whose embedded token must not be
 * used. So there is no usual address; Wahana has to name one and give a token.
 */
public final class WahanaFactory implements CourierAdapterFactory {

  private static final CourierId WAHANA = new CourierId("WAHANA");
  private static final String TRACK_PATH = "/ci-oauth2/Api/trackingNew";

  @Override
  public String kind() {
    return "wahana";
  }

  @Override
  public List<SettingKey> settings() {
    return CourierSettings.keys(
        null,
        SettingKey.secret("access-token", "token that Wahana issued to the mall"),
        SettingKey.optional("track-path", TRACK_PATH + " unless told; unverified"));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    CourierSettings settings = new CourierSettings("Wahana", context);
    HttpUrl url = url(settings);
    String token = settings.own().secret("access-token");
    Conversation conversation = settings.conversation();
    StatusTable table = settings.table(Tables.WAHANA);
    ScanTimes times = settings.domesticTimes("uuuu-MM-dd HH:mm[:ss]", "dd-MM-uuuu HH:mm[:ss]");
    return FollowedCourier.oneByOne(
        WAHANA,
        table.version(),
        query -> conversation.ask(request(url, token, query.number())),
        new WahanaAnswer(table, times),
        null);
  }

  private static HttpUrl url(CourierSettings settings) {
    String path = settings.own().get("track-path", TRACK_PATH);
    return settings.baseUrl(null).newBuilder().addPathSegments(path.replaceFirst("^/", "")).build();
  }

  private static Request request(HttpUrl url, String token, String number) {
    return new Request.Builder()
        .url(
            url.newBuilder()
                .addQueryParameter("access_token", token)
                .addQueryParameter("ttk", number)
                .build())
        .header("Accept", "application/json")
        .build();
  }
}
