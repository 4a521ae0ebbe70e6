package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackingEvent;
import java.time.Instant;

/**
 * What an answer makes of a parcel. The newest scan by time decides, among equal times the one the
 * courier tells later. What is over stays over, except that a parcel said to be delivered may still
 * turn back; and a parcel that turned back is never delivered without a person's word, because
 * couriers also call the hand-over to the sender a delivery.
 *
 * @param newest the scan that decided; null when none did
 * @param oddity what a person must look at
 */
record Fate(ShipmentStatus status, Instant lastEventAt, TrackingEvent newest, Oddity oddity) {

  /** Courses of events that the mall does not decide alone. */
  enum Oddity {
    NONE,
    RETURN_AFTER_DELIVERY,
    DELIVERY_AFTER_RETURN
  }

  /**
   * @param known the parcel's state so far
   * @param lastEventAt its newest scan so far, or null
   */
  static Fate of(ShipmentStatus known, Instant lastEventAt, Found found) {
    TrackingEvent newest = newest(found);
    if (newest == null) {
      ShipmentStatus told = over(known) || lastEventAt != null ? known : found.status();
      return new Fate(told, lastEventAt, null, Oddity.NONE);
    }
    if (lastEventAt != null && newest.occurredAt().isBefore(lastEventAt)) {
      return new Fate(known, lastEventAt, null, Oddity.NONE);
    }
    return over(known) ? afterTheEnd(known, newest) : underWay(known, newest, found);
  }

  private static Fate underWay(ShipmentStatus known, TrackingEvent newest, Found found) {
    boolean turnedBack =
        known == ShipmentStatus.RETURNING
            || found.events().stream().anyMatch(e -> e.status() == ShipmentStatus.RETURNING);
    if (!turnedBack || newest.status() == ShipmentStatus.RETURNED) {
      return new Fate(newest.status(), newest.occurredAt(), newest, Oddity.NONE);
    }
    return new Fate(
        ShipmentStatus.RETURNING,
        newest.occurredAt(),
        newest,
        newest.status() == ShipmentStatus.DELIVERED ? Oddity.DELIVERY_AFTER_RETURN : Oddity.NONE);
  }

  private static Fate afterTheEnd(ShipmentStatus known, TrackingEvent newest) {
    boolean back =
        newest.status() == ShipmentStatus.RETURNING || newest.status() == ShipmentStatus.RETURNED;
    return known == ShipmentStatus.DELIVERED && back
        ? new Fate(newest.status(), newest.occurredAt(), newest, Oddity.RETURN_AFTER_DELIVERY)
        : new Fate(known, newest.occurredAt(), newest, Oddity.NONE);
  }

  /** EXPIRED is our own word, not the courier's: news ends it. */
  private static boolean over(ShipmentStatus status) {
    return status.terminal() && status != ShipmentStatus.EXPIRED;
  }

  private static TrackingEvent newest(Found found) {
    TrackingEvent newest = null;
    for (TrackingEvent event : found.events()) {
      if (newest == null || !event.occurredAt().isBefore(newest.occurredAt())) {
        newest = event;
      }
    }
    return newest;
  }
}
