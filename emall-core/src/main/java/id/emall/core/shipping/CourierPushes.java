package id.emall.core.shipping;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.PushParser;
import id.emall.contracts.courier.PushParser.Pushed;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Gzip;
import id.emall.core.common.Hashing;
import id.emall.core.common.Ids;
import id.emall.core.common.adapter.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Where couriers tell of parcels by themselves. A call is verified, stored as received and
 * answered; what it says is worked off by {@link PushQueue}. The same news sent again is stored
 * once.
 */
@ApplicationScoped
public class CourierPushes {

  /** A push tells of one parcel, or of a few. */
  private static final int PARCELS_MOST = 500;

  private static final int PUSH_ID_MOST = 64;
  private static final int NUMBER_MOST = 64;

  private Jdbi jdbi;
  private Clock clock;
  private Ids ids;
  private Adapters adapters;
  private WorkItems workItems;

  protected CourierPushes() {}

  @Inject
  CourierPushes(Jdbi jdbi, Clock clock, Ids ids, Adapters adapters, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.adapters = adapters;
    this.workItems = workItems;
  }

  /** What became of a call. */
  public enum Taken {
    STORED,
    /** It does not prove to come from the courier. */
    REFUSED,
    /** Nobody of this name may call. */
    NOBODY
  }

  /** Whether anybody of this name in the settings may call. */
  public boolean isDoor(String name) {
    return parser(name).isPresent();
  }

  private Optional<PushParser> parser(String name) {
    return Optional.ofNullable(adapters.couriersByName().get(name)).flatMap(CourierAdapter::push);
  }

  /**
   * Takes a call in; when this returns STORED, nothing of it gets lost.
   *
   * @param name of the courier in the settings
   * @param headers lower-case names
   * @param body exact bytes as received
   */
  @Transactional
  public Taken take(String name, Map<String, String> headers, byte[] body) {
    PushParser parser = parser(name).orElse(null);
    if (parser == null) {
      return Taken.NOBODY;
    }
    String courier = adapters.couriersByName().get(name).id().value();
    try {
      List<Pushed> told = parser.parse(headers, body);
      if (told.size() > PARCELS_MOST) {
        unreadable(courier, body, "it tells of " + told.size() + " parcels");
      } else {
        store(courier, told, body);
      }
      return Taken.STORED;
    } catch (OutsideFailure failure) {
      if (failure.kind() == Kind.AUTH) {
        return Taken.REFUSED;
      }
      unreadable(courier, body, failure.getMessage());
      return Taken.STORED;
    }
  }

  private void store(String courier, List<Pushed> told, byte[] body) {
    if (told.isEmpty()) {
      return;
    }
    byte[] packed = Gzip.pack(body);
    Instant now = clock.instant();
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into courier_push (id, courier, push_id, number, received_at, body, next_at)
                  values (:id, :courier, :pushId, :number, :now, :body, :now)
                  on conflict (courier, push_id) do nothing
                  """);
          for (Pushed one : told) {
            batch
                .bind("id", ids.next())
                .bind("courier", courier)
                .bind("pushId", cut(one.id(), PUSH_ID_MOST))
                .bind("number", cut(one.number(), NUMBER_MOST))
                .bind("now", now)
                .bind("body", packed)
                .add();
          }
          batch.execute();
        });
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  /** It comes from the courier and makes no sense: kept for a person. */
  private void unreadable(String courier, byte[] body, String why) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into courier_push (id, courier, push_id, received_at, body, outcome)
                    values (:id, :courier, :pushId, :now, :body, 'UNREADABLE')
                    on conflict (courier, push_id) do nothing
                    """)
                .bind("id", ids.next())
                .bind("courier", courier)
                .bind(
                    "pushId",
                    Hashing.sha256(new String(body, java.nio.charset.StandardCharsets.ISO_8859_1)))
                .bind("now", clock.instant())
                .bind("body", Gzip.pack(body))
                .execute());
    workItems.raise("courier.push-unreadable", courier, why, Map.of("courier", courier));
  }
}
