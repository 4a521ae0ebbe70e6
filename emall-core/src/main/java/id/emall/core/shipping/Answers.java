package id.emall.core.shipping;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackResult.Failed;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackResult.NotFound;
import id.emall.contracts.courier.TrackingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores what a courier answered about one parcel, with everything that follows from it. */
@ApplicationScoped
class Answers {

  /** A courier's clock may run ahead, or its zone be wrong. */
  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  private ShipmentRows rows;
  private ScanRows scans;
  private Pace pace;
  private ParcelNews news;
  private Clock clock;

  protected Answers() {}

  @Inject
  Answers(ShipmentRows rows, ScanRows scans, Pace pace, ParcelNews news, Clock clock) {
    this.rows = rows;
    this.scans = scans;
    this.pace = pace;
    this.news = news;
    this.clock = clock;
  }

  /**
   * One transaction: scans, status, the order's move, messages, the next question. Storing the same
   * answer twice changes nothing the second time. A parcel whose number was corrected meanwhile, or
   * that is no longer followed, is left alone.
   */
  @Transactional
  public void store(CourierAdapter courier, UUID shipmentId, TrackResult result) {
    ShipmentRow shipment = rows.lock(shipmentId).filter(ShipmentRow::followed).orElse(null);
    if (shipment == null) {
      return;
    }
    switch (result) {
      case Found found -> found(courier, shipment, found);
      case NotFound notFound -> notFound(courier, shipment);
      case Failed failed -> failed(courier, shipment, failed);
    }
  }

  /**
   * Takes a kept answer that was read anew: scans that were unknown become what they are, and a
   * parcel that is still followed moves as if the courier had told it now.
   *
   * @param found the kept answer as it is read today, or null when that is no news
   */
  @Transactional
  public void readAnew(CourierAdapter courier, UUID shipmentId, Found found) {
    rows.lock(shipmentId)
        .filter(shipment -> found != null)
        .ifPresent(
            shipment -> {
              List<TrackingEvent> fresh = scans.add(shipment, found.events());
              if (shipment.followed()) {
                tell(shipment, found, fresh);
              }
            });
    rows.markRead(shipmentId, courier.mappingVersion());
  }

  private void found(CourierAdapter courier, ShipmentRow shipment, Found found) {
    List<TrackingEvent> fresh = scans.add(shipment, found.events());
    if (!fresh.isEmpty() || shipment.lastAnswerAt() == null) {
      rows.keepAnswer(shipment.id(), courier.mappingVersion(), found.raw());
    }
    tell(shipment, found, fresh);
  }

  /**
   * Takes scans that a courier told by itself, in any order. A parcel that is no longer asked about
   * keeps them; only one that was given up is followed again, and one that turns back after its
   * delivery while its order's money is still held.
   */
  @Transactional
  public void told(CourierAdapter courier, UUID shipmentId, Found found) {
    ShipmentRow shipment = rows.lock(shipmentId).orElseThrow();
    if (shipment.followed() || shipment.status() == ShipmentStatus.EXPIRED) {
      found(courier, shipment, found);
      if (shipment.status() == ShipmentStatus.DELIVERED) {
        rows.keepAsking(shipmentId, shipment.nextAt());
      }
      return;
    }
    List<TrackingEvent> fresh = scans.add(shipment, found.events());
    boolean back = shipment.status() == ShipmentStatus.DELIVERED && tellBack(fresh);
    if (back && shipment.replacedAt() == null && news.isAwaited(shipment)) {
      tell(shipment, found, fresh);
      return;
    }
    news.unknown(shipment, fresh);
    if (back) {
      news.returnAfterDelivery(shipment);
    }
  }

  private static boolean tellBack(List<TrackingEvent> fresh) {
    return fresh.stream().map(TrackingEvent::status).anyMatch(Fate::isBack);
  }

  /** Its news could not be stored: it waits as after a failure, and operators hear of it. */
  @Transactional
  public void putOff(UUID shipmentId, RuntimeException cause) {
    rows.lock(shipmentId)
        .filter(ShipmentRow::followed)
        .ifPresent(
            shipment -> {
              OutsideFailure failure =
                  new OutsideFailure(
                      OutsideFailure.Kind.MALFORMED,
                      "",
                      "the news of a parcel could not be stored: " + cause,
                      null,
                      cause);
              backOff(shipment, failure, clock.instant());
              if (shipment.failures() > 0) {
                news.unreadable(shipment, failure);
              }
            });
  }

  /** Something changed and the courier did not say what; a delivery is confirmed in its time. */
  @Transactional
  public void askSoon(UUID shipmentId) {
    ShipmentRow shipment = rows.lock(shipmentId).orElseThrow();
    boolean givenUp = shipment.status() == ShipmentStatus.EXPIRED;
    if (givenUp || shipment.followed() && shipment.status() != ShipmentStatus.DELIVERED) {
      rows.keepAsking(shipmentId, clock.instant());
    }
  }

  private void tell(ShipmentRow shipment, Found found, List<TrackingEvent> fresh) {
    List<Fate.Scan> story = scans.story(shipment.id());
    Fate fate = plausible(Fate.of(shipment.status(), found.status(), story), story);
    Instant deliveredAt =
        fate.status() == ShipmentStatus.DELIVERED ? deliveredAt(fate, found) : null;
    rows.answered(shipment.id(), fate, deliveredAt, found, next(shipment, fate));
    news.unknown(shipment, fresh);
    news.odd(shipment, fate);
    news.lost(shipment, fresh);
    if (fate.status() != shipment.status()) {
      news.moved(shipment, fate, deliveredAt);
    } else if (isTooQuiet(shipment, fate.status(), fate.lastEventAt())) {
      expire(shipment);
    }
  }

  /** A slip in the year of a scan must not keep a silent parcel from being given up. */
  private Fate plausible(Fate fate, List<Fate.Scan> story) {
    Instant most = clock.instant().plus(MOST_AHEAD);
    if (fate.lastEventAt() == null || fate.lastEventAt().isBefore(most)) {
      return fate;
    }
    Instant heard =
        story.stream()
            .filter(Fate.Scan::counts)
            .map(Fate.Scan::occurredAt)
            .filter(at -> at.isBefore(most))
            .max(Instant::compareTo)
            .orElse(null);
    return new Fate(fate.status(), heard, fate.decided(), fate.oddity());
  }

  /** Never later than now: a courier's clock that runs ahead must not lengthen a period. */
  private Instant deliveredAt(Fate fate, Found found) {
    Instant at = found.deliveredAt();
    if (at == null && fate.decided() != null) {
      at = fate.decided().occurredAt();
    }
    Instant now = clock.instant();
    return at == null || at.isAfter(now) ? now : at;
  }

  private Instant next(ShipmentRow shipment, Fate fate) {
    boolean confirmed =
        fate.status() == ShipmentStatus.DELIVERED && shipment.status() == ShipmentStatus.DELIVERED;
    boolean over = fate.status().terminal() && fate.status() != ShipmentStatus.DELIVERED;
    return confirmed || over ? null : next(shipment, fate.status(), fate.lastEventAt());
  }

  private Instant next(ShipmentRow shipment, ShipmentStatus status, Instant lastEventAt) {
    return pace.next(parcel(shipment, status, lastEventAt), clock.instant());
  }

  private boolean isTooQuiet(ShipmentRow shipment, ShipmentStatus status, Instant lastEventAt) {
    return pace.isTooQuiet(parcel(shipment, status, lastEventAt), clock.instant());
  }

  private static Pace.Parcel parcel(
      ShipmentRow shipment, ShipmentStatus status, Instant lastEventAt) {
    return new Pace.Parcel(
        shipment.courier(),
        status,
        shipment.enteredAt(),
        lastEventAt == null ? shipment.enteredAt() : lastEventAt,
        shipment.zone(),
        shipment.pushedAt());
  }

  private void notFound(CourierAdapter courier, ShipmentRow shipment) {
    boolean over = shipment.status().terminal();
    rows.unchanged(
        shipment.id(), over ? null : next(shipment, shipment.status(), shipment.lastEventAt()));
    if (isTooQuiet(shipment, shipment.status(), shipment.lastEventAt())) {
      expire(shipment);
    }
  }

  private void expire(ShipmentRow shipment) {
    rows.end(shipment.id(), ShipmentStatus.EXPIRED);
    news.expired(shipment);
  }

  private void failed(CourierAdapter courier, ShipmentRow shipment, Failed failed) {
    OutsideFailure failure = failed.failure();
    Instant now = clock.instant();
    switch (failure.kind()) {
      // The credential has to wait, not the parcel: it is asked about as soon as that may ask.
      case THROTTLED -> rows.failed(shipment.id(), shipment.failures(), failure.getMessage(), now);
      case AUTH -> {
        rows.failed(shipment.id(), shipment.failures(), failure.getMessage(), now);
        news.refused(courier.id(), failure);
      }
      case TRANSIENT -> backOff(shipment, failure, now);
      case MALFORMED, INCONSISTENT, BAD_REQUEST -> {
        rows.keepAnswer(shipment.id(), courier.mappingVersion(), failed.raw());
        backOff(shipment, failure, now);
        news.unreadable(shipment, failure);
      }
    }
  }

  private void backOff(ShipmentRow shipment, OutsideFailure failure, Instant now) {
    int failures = shipment.failures() + 1;
    rows.failed(shipment.id(), failures, failure.getMessage(), pace.afterFailures(failures, now));
  }
}
