package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Chance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When to ask about a parcel again: often while something is about to happen, rarely while nothing
 * is. Every wait is spread by ±15 % so that parcels do not march in step.
 */
@ApplicationScoped
class Pace {

  private static final int SPREAD_PERCENT = 15;
  private static final int MOST_DOUBLINGS = 20;
  private static final LocalTime DELIVERIES_BEGIN = LocalTime.of(7, 0);
  private static final LocalTime DELIVERIES_END = LocalTime.of(21, 0);

  private ShippingSettings settings;
  private Chance chance;

  protected Pace() {}

  @Inject
  Pace(ShippingSettings settings, Chance chance) {
    this.settings = settings;
    this.chance = chance;
  }

  /**
   * @param lastNews the newest scan, or when the resi was entered if there is none
   * @param destination its zone: nobody delivers at night
   */
  record Parcel(ShipmentStatus status, Instant enteredAt, Instant lastNews, ZoneId destination) {}

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
    Duration silence = Duration.between(parcel.lastNews(), now);
    return switch (parcel.status()) {
      case PENDING -> unknownYet(Duration.between(parcel.enteredAt(), now));
      case INFO_RECEIVED -> Duration.ofHours(4);
      case IN_TRANSIT, UNKNOWN -> moving(silence);
      case OUT_FOR_DELIVERY ->
          daylight(parcel.destination(), now) ? Duration.ofMinutes(30) : Duration.ofHours(4);
      case ATTEMPT_FAIL, AVAILABLE_FOR_PICKUP, EXCEPTION, RETURNING -> Duration.ofHours(6);
      // Who took the parcel often arrives hours after the news that it was taken.
      case DELIVERED -> Duration.ofHours(8);
      case RETURNED, CANCELLED, EXPIRED -> Duration.ofDays(1);
    };
  }

  /** Half an hour, one, two, four, and after two days twelve. */
  private Duration unknownYet(Duration age) {
    return age.compareTo(settings.early()) < 0
        ? shorter(age.plusMinutes(30), Duration.ofHours(4))
        : Duration.ofHours(12);
  }

  private static Duration moving(Duration silence) {
    if (silence.compareTo(Duration.ofDays(1)) < 0) {
      return Duration.ofHours(2);
    }
    return silence.compareTo(Duration.ofDays(5)) < 0 ? Duration.ofHours(6) : Duration.ofDays(1);
  }

  private static boolean daylight(ZoneId destination, Instant now) {
    LocalTime time = now.atZone(destination).toLocalTime();
    return !time.isBefore(DELIVERIES_BEGIN) && time.isBefore(DELIVERIES_END);
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
