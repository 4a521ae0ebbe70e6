package id.emall.courier.aggregator;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.courier.Answer;
import id.emall.courier.Conversation;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.ScanTimes;
import id.emall.courier.StatusTable;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Makes the adapter of kind {@code binderbyte}. The key travels in the address, so no message of
 * this adapter ever holds one. Its documentation was not to be read; requests and answers are those
 * of programs that use it, and what it says of errors is unverified.
 */
public final class BinderByteFactory implements CourierAdapterFactory {

  private static final String PRODUCTION = "https://api.binderbyte.com";

  @Override
  public String kind() {
    return "binderbyte";
  }

  @Override
  public List<SettingKey> settings() {
    return Served.keys(PRODUCTION);
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    CourierSettings settings = new CourierSettings("BinderByte", context);
    Served served = Served.of(settings);
    StatusTable table = settings.table(served.words());
    ScanTimes times = settings.domesticTimes("uuuu-MM-dd HH:mm[:ss]");
    HttpUrl url =
        settings
            .baseUrl(PRODUCTION)
            .newBuilder()
            .addPathSegments("v1/track")
            .addQueryParameter("api_key", settings.own().secret("api-key"))
            .addQueryParameter("courier", served.code())
            .build();
    Conversation conversation = settings.conversation();
    return FollowedCourier.oneByOne(
        served.id(),
        table.version(),
        query -> told(conversation.answer(request(url, query.number()))),
        new BinderByteAnswer(table, times),
        null);
  }

  private static Request request(HttpUrl url, String number) {
    return new Request.Builder()
        .url(url.newBuilder().addQueryParameter("awb", number).build())
        .header("Accept", "application/json")
        .build();
  }

  /** What is wrong with the number comes with an HTTP status and stands in the body. */
  private static byte[] told(Answer answer) {
    return switch (answer.status()) {
      case 400, 404 -> answer.body();
      default -> answer.bodyIfGood();
    };
  }
}
