package id.emall.core.shipping;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks couriers about parcels that are due: claims them in one transaction, asks outside any, and
 * stores each answer in one of its own. Dying anywhere in between costs one more question.
 */
@ApplicationScoped
public class Tracker implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(Tracker.class);

  private Adapters adapters;
  private Claims claims;
  private Answers answers;
  private ShippingSettings settings;

  protected Tracker() {}

  @Inject
  Tracker(Adapters adapters, Claims claims, Answers answers, ShippingSettings settings) {
    this.adapters = adapters;
    this.claims = claims;
    this.answers = answers;
    this.settings = settings;
  }

  @Override
  public String name() {
    return "tracker";
  }

  @Override
  public Duration every() {
    return settings.trackerEvery();
  }

  @Override
  public void run() {
    for (CourierAdapter courier : adapters.couriers().values()) {
      int calls = 0;
      while (calls < settings.callsPerTurn() && askOnce(courier)) {
        calls++;
      }
    }
  }

  private boolean askOnce(CourierAdapter courier) {
    List<Claims.Due> due = claims.next(courier.id(), courier.batchSize());
    if (due.isEmpty()) {
      return false;
    }
    List<TrackResult> results = ask(courier, due);
    for (int i = 0; i < due.size(); i++) {
      store(courier, due.get(i), results.get(i));
    }
    return true;
  }

  private static List<TrackResult> ask(CourierAdapter courier, List<Claims.Due> due) {
    List<TrackQuery> queries =
        due.stream().map(one -> new TrackQuery(one.number(), one.recipientPhone())).toList();
    try {
      List<TrackResult> results = courier.track(queries);
      if (results.size() == due.size()) {
        return results;
      }
      return broken(due, "it gave " + results.size() + " results for " + due.size(), null);
    } catch (RuntimeException e) {
      return broken(due, e.toString(), e);
    }
  }

  private static List<TrackResult> broken(List<Claims.Due> due, String how, Throwable cause) {
    OutsideFailure failure =
        new OutsideFailure(
            OutsideFailure.Kind.MALFORMED, "", "the adapter broke: " + how, null, cause);
    return Collections.nCopies(due.size(), new TrackResult.Failed(failure, new byte[0]));
  }

  /** One parcel that cannot be stored must not keep the others from it; its lease will end. */
  private void store(CourierAdapter courier, Claims.Due due, TrackResult result) {
    try {
      answers.store(courier, due.id(), result);
    } catch (RuntimeException e) {
      LOG.error("news of parcel {} {} could not be stored", courier.id(), due.number(), e);
    }
  }
}
