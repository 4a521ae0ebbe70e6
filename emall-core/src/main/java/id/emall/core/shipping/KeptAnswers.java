package id.emall.core.shipping;

import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads kept answers anew when a courier's mapping has learnt: scans that nobody understood when
 * they came get their meaning, without asking the courier. Each parcel is done once for each
 * mapping, in a transaction of its own.
 */
@ApplicationScoped
public class KeptAnswers implements RecurringWork {

  private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);

  private Adapters adapters;
  private ShipmentRows rows;
  private Answers answers;

  protected KeptAnswers() {}

  @Inject
  KeptAnswers(Adapters adapters, ShipmentRows rows, Answers answers) {
    this.adapters = adapters;
    this.rows = rows;
    this.answers = answers;
  }

  @Override
  public String name() {
    return "kept-answers";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    adapters.couriers().values().forEach(this::readAnew);
  }

  /** Goes on while anything was done, so that parcels that break do not keep it for ever. */
  private void readAnew(CourierAdapter courier) {
    boolean done = true;
    while (done) {
      List<ShipmentRows.Kept> kept =
          rows.answersToRead(courier.id().value(), courier.mappingVersion());
      done = false;
      for (ShipmentRows.Kept one : kept) {
        done |= readAnew(courier, one);
      }
    }
  }

  private boolean readAnew(CourierAdapter courier, ShipmentRows.Kept kept) {
    try {
      Found found =
          courier
              .reread(kept.number(), kept.raw())
              .filter(Found.class::isInstance)
              .map(Found.class::cast)
              .orElse(null);
      answers.readAnew(courier, kept.shipmentId(), found);
      return true;
    } catch (RuntimeException e) {
      LOG.error("kept answer about {} {} could not be read anew", courier.id(), kept.number(), e);
      return false;
    }
  }
}
