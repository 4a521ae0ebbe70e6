package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Chance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * When to ask about a parcel again: often while something is about to happen, rarely while nothing
 * is. Every wait is spread by ±15 % so that parcels do not march in step.
 */
@ApplicationScoped
class Pace {

  private static final int SPREAD_PERCENT = 15;
  private static final int MOST_DOUBLINGS = 20;
  private ShippingSettings settings;
  private Chance chance;
  private PaceTable table;

  protected Pace() {}

  @Inject
  Pace(ShippingSettings settings, Chance chance) {
    this.settings = settings;
    this.chance = chance;
    this.table = settings.paceTable().map(PaceTable::of).orElseGet(PaceTable::builtIn);
  }

  /**
   * What of a parcel decides how often it is asked about.
   *
   * @param lastNews the newest scan, or when the resi was entered if there is none
   * @param destination its zone: nobody delivers at night
   * @param pushedAt when the courier last told of it by itself, or null
   */
  record Parcel(
      String courier,
      ShipmentStatus status,
      Instant enteredAt,
      Instant lastNews,
      ZoneId destination,
      Instant pushedAt) {}

  /** The next question after an answer. */
  Instant next(Parcel parcel, Instant now) {
    return now.plus(spread(most(wait(parcel, now))));
  }

  /**
   * The next question after a failure.
   *
   * @param failures in a row, at least 1
   */
  Instant afterFailures(int failures, Instant now) {
    Duration grown =
        settings.backOffFirst().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    return now.plus(spread(shorter(grown, settings.backOffMost())));
  }

  /** The wait as the table has it, before the spread. */
  Duration wait(Parcel parcel, Instant now) {
    return table.wait(parcel, now);
  }

  /** Whether there has been no news for so long that the parcel is no longer asked about. */
  boolean isTooQuiet(Parcel parcel, Instant now) {
    return !parcel.status().terminal()
        && Duration.between(parcel.lastNews(), now).compareTo(table.giveUp(parcel)) >= 0;
  }

  private Duration most(Duration wait) {
    return shorter(wait, settings.paceMost());
  }

  private Duration spread(Duration wait) {
    return chance.around(wait, SPREAD_PERCENT);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
