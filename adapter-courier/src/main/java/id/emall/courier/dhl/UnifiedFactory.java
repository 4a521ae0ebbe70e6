package id.emall.courier.dhl;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.CourierLimits;
import id.emall.courier.Answer;
import id.emall.courier.Conversation;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.PushProof;
import id.emall.courier.StatusTable;
import id.emall.courier.Tables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Makes the adapter of kind {@code dhl-unified}. A new key may ask 250 times a day and once a
 * second; beyond that DHL answers 429 until midnight GMT. Who was granted more sets {@code
 * calls-a-day}. Without {@code service} a number may belong to another division. Unverified: the
 * parameters beside number, language and service, which are sent only when set, and how a push
 * proves itself, which is off unless {@code push-secret} is set.
 *
 * @see <a href="https://developer.dhl.com/api-reference/shipment-tracking">DHL, Shipment Tracking -
 *     Unified</a>
 */
public final class UnifiedFactory implements CourierAdapterFactory {

  /** There is no test environment outside DHL. */
  private static final String PRODUCTION = "https://api-eu.dhl.com";

  private static final int NOT_FOUND = 404;

  private static final CourierLimits LIMITS = new CourierLimits(1, Duration.ofSeconds(1), 1, 250);

  static final CourierId DHL = new CourierId("DHL");

  @Override
  public String kind() {
    return "dhl-unified";
  }

  @Override
  public List<SettingKey> settings() {
    List<SettingKey> own = new ArrayList<>();
    own.add(SettingKey.secret("api-key", "consumer key of the application"));
    own.add(SettingKey.optional("language", "of the texts, en unless told"));
    own.add(SettingKey.optional("service", "express unless told; any for whichever division"));
    own.add(SettingKey.optional("requester-country", "two letters, sent when set; unverified"));
    own.addAll(PushProof.keys());
    return CourierSettings.keys(PRODUCTION, own.toArray(SettingKey[]::new));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    CourierSettings settings = new CourierSettings("DHL", context);
    StatusTable table = settings.table(Tables.DHL);
    UnifiedAnswer answer = new UnifiedAnswer(table, settings.worldwideTimes());
    HttpUrl url = url(settings);
    String key = settings.own().secret("api-key");
    Conversation conversation = settings.conversation();
    return FollowedCourier.oneByOne(
            DHL,
            table.version(),
            query -> told(conversation.answer(request(url, key, query.number()))),
            answer,
            PushProof.of(settings, "dhl-signature")
                .map(proof -> UnifiedPush.taking(proof, answer))
                .orElse(null))
        .within(LIMITS);
  }

  private static HttpUrl url(CourierSettings settings) {
    HttpUrl.Builder url =
        settings
            .baseUrl(PRODUCTION)
            .newBuilder()
            .addPathSegments("track/shipments")
            .addQueryParameter("language", settings.own().get("language", "en"));
    Optional.of(settings.own().get("service", "express"))
        .filter(service -> !service.equals("any"))
        .ifPresent(service -> url.addQueryParameter("service", service));
    settings
        .own()
        .find("requester-country")
        .ifPresent(country -> url.addQueryParameter("requesterCountryCode", country));
    return url.build();
  }

  private static Request request(HttpUrl url, String key, String number) {
    return new Request.Builder()
        .url(url.newBuilder().addQueryParameter("trackingNumber", number).build())
        .header("DHL-API-Key", key)
        .header("Accept", "application/json")
        .build();
  }

  /** An unknown number is 404 with a body that says so. */
  private static byte[] told(Answer answer) {
    return answer.status() == NOT_FOUND ? answer.body() : answer.bodyIfGood();
  }
}
