package id.emall.courier.fedex;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.CourierLimits;
import id.emall.courier.CourierSettings;
import id.emall.courier.FollowedCourier;
import id.emall.courier.PushProof;
import id.emall.courier.ScanTimes;
import id.emall.courier.StatusTable;
import id.emall.courier.Tables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the adapter of kind {@code fedex}. The credentials are those of a project for the Track
 * capability, which FedEx keeps apart from those for shipping and rates. The push (Advanced
 * Integrated Visibility) needs an account billed in the United States and its signature was not
 * seen: it is off unless {@code push-secret} is set, and the settings beside say how it proves
 * itself.
 *
 * @see <a href="https://developer.fedex.com/api/en-us/catalog/track/v1/docs.html">FedEx Track
 *     API</a>
 */
public final class FedexFactory implements CourierAdapterFactory {

  /** Production; the test environment is {@code https://apis-sandbox.fedex.com}. */
  private static final String PRODUCTION = "https://apis.fedex.com";

  /** How many numbers FedEx takes in one call. */
  private static final int BATCH = 30;

  /** FedEx takes up to 140 calls a second; a twenty-eighth of it leaves room for everybody else. */
  private static final CourierLimits LIMITS =
      new CourierLimits(5, Duration.ofMillis(200), 2, 100_000);

  private static final CourierId FEDEX = new CourierId("FEDEX");

  @Override
  public String kind() {
    return "fedex";
  }

  @Override
  public List<SettingKey> settings() {
    List<SettingKey> own = new ArrayList<>();
    own.add(SettingKey.required("client-id", "API key of the project for tracking"));
    own.add(SettingKey.secret("client-secret", "its secret key"));
    own.add(SettingKey.optional("locale", "language of the texts, en_US unless told"));
    own.addAll(PushProof.keys());
    return CourierSettings.keys(PRODUCTION, own.toArray(SettingKey[]::new));
  }

  @Override
  public CourierAdapter create(AdapterContext context) {
    CourierSettings settings = new CourierSettings("FedEx", context);
    StatusTable table = settings.table(Tables.FEDEX);
    ScanTimes times = settings.worldwideTimes();
    FedexAnswer answer = new FedexAnswer(table, times);
    FedexDesk desk = new FedexDesk(settings, settings.baseUrl(PRODUCTION), answer);
    return new FollowedCourier(
            FEDEX,
            table.version(),
            BATCH,
            desk::ask,
            answer,
            PushProof.of(settings, "fdx-signature")
                .map(proof -> FedexPush.taking(proof, answer))
                .orElse(null))
        .within(LIMITS);
  }
}
