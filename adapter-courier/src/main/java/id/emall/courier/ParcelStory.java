package id.emall.courier;

import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.Particulars;
import id.emall.contracts.courier.ScanPlace;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackResult.Found;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.courier.ScanTimes.Moment;
import id.emall.courier.StatusTable.Meaning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * One parcel's scans as they are put together from a courier's answer. A scan that cannot be read
 * fails the whole answer: leaving it out could leave out the delivery.
 */
public final class ParcelStory {

  /** No parcel is scanned more often; more is an answer that went wrong. */
  private static final int MOST_SCANS = 1000;

  private final String courier;
  private final StatusTable table;
  private final ScanTimes times;
  private final List<TrackingEvent> events = new ArrayList<>();
  private ShipmentStatus present;
  private Instant deliveredAt;
  private String receiver;
  private Double latitude;
  private Double longitude;
  private Particulars particulars = Particulars.NONE;

  public ParcelStory(String courier, StatusTable table, ScanTimes times) {
    this.courier = courier;
    this.table = table;
    this.times = times;
  }

  /**
   * Refuses an answer about another parcel than the one asked about.
   *
   * @param answered the number in the answer, or null where it holds none
   */
  public static void same(String courier, String asked, String answered) {
    if (answered != null && !answered.equalsIgnoreCase(asked)) {
      throw Unanswered.because(
          Kind.INCONSISTENT, "", "asked about " + asked + ", " + courier + " answered " + answered);
    }
  }

  /** The scans of a courier that tells the oldest first. */
  public ParcelStory oldestFirst(List<ScanWords> scans) {
    if (scans.size() > MOST_SCANS) {
      throw Unanswered.unreadable(courier, scans.size() + " scans of one parcel");
    }
    scans.forEach(scan -> events.add(event(scan)));
    settleUnchanged();
    return this;
  }

  /** The scans of a courier that tells the newest first. */
  public ParcelStory newestFirst(List<ScanWords> scans) {
    List<ScanWords> turned = new ArrayList<>(scans);
    Collections.reverse(turned);
    return oldestFirst(turned);
  }

  /**
   * The courier says in so many words that the parcel was delivered; where no scan does, this
   * counts as one.
   */
  public ParcelStory deliveredAsTold(ScanWords proof) {
    present = ShipmentStatus.DELIVERED;
    if (events.stream().noneMatch(one -> one.status() == ShipmentStatus.DELIVERED)) {
      TrackingEvent told = event(proof);
      events.add(
          new TrackingEvent(
              told.occurredAt(),
              told.rawTime(),
              told.zoneBasis(),
              ShipmentStatus.DELIVERED,
              "Delivered_001",
              told.code(),
              told.description(),
              told.location(),
              told.localTime(),
              told.place(),
              told.reason()));
    }
    return this;
  }

  /** The courier's word on the present state, of use where there is no scan. */
  public ParcelStory present(ShipmentStatus status) {
    present = status;
    return this;
  }

  public ParcelStory receivedBy(String name) {
    receiver = name == null || name.isBlank() ? receiver : name.strip();
    return this;
  }

  /** When it was delivered, where the courier tells it beside the scans. */
  public ParcelStory deliveredAt(String time) {
    deliveredAt = times.read(time, null).map(Moment::at).orElse(deliveredAt);
    return this;
  }

  /** Where it was delivered, in degrees as text. */
  public ParcelStory place(String north, String east) {
    Double one = Json.degrees(north, 90);
    Double other = Json.degrees(east, 180);
    boolean placed = one != null && other != null;
    latitude = placed ? one : null;
    longitude = placed ? other : null;
    return this;
  }

  public ParcelStory particulars(Particulars told) {
    particulars = told;
    return this;
  }

  /** A time that the courier tells beside the scans; null when it does not, or not readably. */
  public Instant moment(String time) {
    return times.read(time, null).map(Moment::at).orElse(null);
  }

  /**
   * @param raw the answer, or the part of it about this parcel
   */
  public Found found(byte[] raw) {
    TrackingEvent newest = newest();
    ShipmentStatus status =
        present != null ? present : newest == null ? ShipmentStatus.INFO_RECEIVED : newest.status();
    Instant at = deliveredAt;
    if (at == null) {
      at = delivery() == null ? null : delivery().occurredAt();
    }
    return new Found(
        events,
        status,
        status == ShipmentStatus.DELIVERED ? at : null,
        status == ShipmentStatus.DELIVERED ? receiver : null,
        particulars.photoUrls().stream().findFirst().orElse(null),
        latitude,
        longitude,
        raw,
        particulars);
  }

  private TrackingEvent event(ScanWords scan) {
    if (scan.description() == null && scan.code() == null) {
      throw Unanswered.unreadable(courier, "a scan has neither text nor code");
    }
    ScanPlace place = scan.place();
    Moment moment =
        times
            .read(scan.time(), ScanZones.of(place))
            .orElseThrow(
                () ->
                    Unanswered.unreadable(
                        courier, "the time '" + Unanswered.shortened(scan.time()) + "' of a scan"));
    String said = scan.description() == null ? "" : scan.description();
    Meaning meaning =
        table.meaning(scan.code(), scan.meant() == null ? said : scan.meant(), scan.category());
    return new TrackingEvent(
        moment.at(),
        scan.time(),
        moment.basis(),
        meaning.status(),
        meaning.subStatus(),
        scan.code(),
        said,
        scan.location(),
        moment.local(),
        place,
        scan.reason());
  }

  /** A scan that changes nothing has the status of the one before it. */
  private void settleUnchanged() {
    List<TrackingEvent> byTime = new ArrayList<>(events);
    byTime.sort(Comparator.comparing(TrackingEvent::occurredAt));
    ShipmentStatus before = ShipmentStatus.IN_TRANSIT;
    for (TrackingEvent one : byTime) {
      if (one.status() == null) {
        events.set(identity(one), unchanged(one, before));
      } else {
        before = one.status();
      }
    }
  }

  private int identity(TrackingEvent one) {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) == one) {
        return i;
      }
    }
    throw new IllegalStateException("a scan is lost");
  }

  private static TrackingEvent unchanged(TrackingEvent one, ShipmentStatus status) {
    return new TrackingEvent(
        one.occurredAt(),
        one.rawTime(),
        one.zoneBasis(),
        status,
        null,
        one.code(),
        one.description(),
        one.location(),
        one.localTime(),
        one.place(),
        one.reason());
  }

  private TrackingEvent newest() {
    TrackingEvent newest = null;
    for (TrackingEvent event : events) {
      if (newest == null || !event.occurredAt().isBefore(newest.occurredAt())) {
        newest = event;
      }
    }
    return newest;
  }

  private TrackingEvent delivery() {
    TrackingEvent delivery = null;
    for (TrackingEvent event : events) {
      boolean delivered = event.status() == ShipmentStatus.DELIVERED;
      if (delivered && (delivery == null || !event.occurredAt().isBefore(delivery.occurredAt()))) {
        delivery = event;
      }
    }
    return delivery;
  }
}
