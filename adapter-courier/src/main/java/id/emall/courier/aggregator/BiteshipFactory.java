package id.emall.courier.aggregator;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.courier.Answer;
import id.emall.courier.Conversation;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.PushProof;
import id.emall.courier.StatusTable;
import id.emall.courier.Tables;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Makes the adapter of kind {@code biteship}, which follows any waybill of the courier it serves.
 * Which couriers Biteship follows by number alone, and how its pushes prove themselves, is
 * unverified: pushes are taken only with {@code push-secret}, by default as a header that carries
 * the secret chosen in Biteship's dashboard.
 *
 * @see <a href="https://biteship.com/en/docs/api/trackings/overview">Biteship, tracking</a>
 */
public final class BiteshipFactory implements CourierAdapterFactory {

  private static final String PRODUCTION = "https://api.biteship.com";

  @Override
  public String kind() {
    return "biteship";
  }

  @Override
  public List<SettingKey> settings() {
    return Served.keys(PRODUCTION, PushProof.keys().toArray(SettingKey[]::new));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    CourierSettings settings = new CourierSettings("Biteship", context);
    Served served = Served.of(settings);
    StatusTable table = settings.table(Tables.BITESHIP).orElse(served.words());
    BiteshipAnswer answer = new BiteshipAnswer(table, settings.domesticTimes());
    HttpUrl baseUrl = settings.baseUrl(PRODUCTION);
    String key = settings.own().secret("api-key");
    Conversation conversation = settings.conversation();
    return FollowedCourier.oneByOne(
        served.id(),
        table.version(),
        query -> told(conversation.answer(request(baseUrl, key, served, query.number()))),
        answer,
        PushProof.of(settings, "x-biteship-secret", "secret")
            .map(proof -> BiteshipPush.taking(proof, table, served, context.clock()))
            .orElse(null));
  }

  /** The key stands alone, without "Bearer". */
  private static Request request(HttpUrl baseUrl, String key, Served served, String number) {
    return new Request.Builder()
        .url(
            baseUrl
                .newBuilder()
                .addPathSegments("v1/trackings")
                .addPathSegment(number)
                .addPathSegment("couriers")
                .addPathSegment(served.code())
                .build())
        .header("Authorization", key)
        .header("Accept", "application/json")
        .build();
  }

  /** What is wrong with the number comes with an HTTP status and stands in the body. */
  private static byte[] told(Answer answer) {
    return switch (answer.status()) {
      case 400, 404 -> answer.body();
      case 402 -> throw answer.refused(Kind.AUTH, "the balance is used up");
      default -> answer.bodyIfGood();
    };
  }
}
