package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What all scans of a parcel make of it, in the order of their times, whatever order they became
 * known in. What is over stays over, except that a parcel said to be delivered may still turn back;
 * and a parcel that turned back is never delivered without a person's word, because couriers also
 * call the hand-over to the sender a delivery. Scans of couriers and of people are one story; only
 * a seller's word that it was delivered counts for nothing, because a delivery is the seller's
 * money.
 *
 * @param lastEventAt time of the newest scan; null when there is none
 * @param decided the scan that made the status; null when none did
 * @param oddity what a person must look at
 */
record Fate(ShipmentStatus status, Instant lastEventAt, Scan decided, Oddity oddity) {

  /** Courses of events that the mall does not decide alone. */
  enum Oddity {
    NONE,
    RETURN_AFTER_DELIVERY,
    DELIVERY_AFTER_RETURN
  }

  /**
   * A scan as far as it matters here.
   *
   * @param position in the courier's order, for scans of the same minute
   */
  record Scan(
      Instant occurredAt,
      int position,
      ShipmentStatus status,
      String subStatus,
      String description,
      ScanSource source) {

    boolean counts() {
      return source != ScanSource.SELLER || status != ShipmentStatus.DELIVERED;
    }

    boolean isBack() {
      return Fate.isBack(status);
    }
  }

  /** Of two scans of the same minute the one that ends the journey is later. */
  private static final Comparator<Scan> BY_TIME =
      Comparator.comparing(Scan::occurredAt)
          .thenComparing(scan -> scan.status().terminal())
          .thenComparing(Scan::position);

  /**
   * @param known the parcel's state so far
   * @param told the courier's own word, which counts while there is no scan; a word that ends the
   *     journey also where only people's scans are known
   * @param scans all that are known of the parcel, in any order
   */
  static Fate of(ShipmentStatus known, ShipmentStatus told, List<Scan> scans) {
    List<Scan> story = story(known, told, scans);
    if (story.isEmpty()) {
      return byWordAlone(known, told);
    }
    Scan last = story.getLast();
    Scan decided = story.getFirst();
    for (Scan scan : story) {
      decided = next(decided, scan);
    }
    if (isOver(known)) {
      return afterTheEnd(known, decided, last);
    }
    boolean returnedOrNot =
        decided.status() == ShipmentStatus.RETURNING && last.status() == ShipmentStatus.DELIVERED;
    return new Fate(
        decided.status(),
        last.occurredAt(),
        decided,
        returnedOrNot ? Oddity.DELIVERY_AFTER_RETURN : Oddity.NONE);
  }

  /** Some couriers tell where a parcel stands and no scans; what follows is the same. */
  private static Fate byWordAlone(ShipmentStatus known, ShipmentStatus told) {
    if (known == ShipmentStatus.RETURNING && told != ShipmentStatus.RETURNED) {
      boolean delivered = told == ShipmentStatus.DELIVERED;
      return new Fate(known, null, null, delivered ? Oddity.DELIVERY_AFTER_RETURN : Oddity.NONE);
    }
    if (known == ShipmentStatus.DELIVERED && isBack(told)) {
      return new Fate(told, null, null, Oddity.RETURN_AFTER_DELIVERY);
    }
    return new Fate(isOver(known) ? known : told, null, null, Oddity.NONE);
  }

  /** What counts, in the order of time. */
  private static List<Scan> story(ShipmentStatus known, ShipmentStatus told, List<Scan> scans) {
    List<Scan> story =
        new ArrayList<>(scans.stream().filter(Scan::counts).sorted(BY_TIME).toList());
    if (story.isEmpty()) {
      return story;
    }
    boolean byPeople = story.stream().allMatch(scan -> scan.source() != ScanSource.COURIER);
    if (known == ShipmentStatus.RETURNING && story.stream().noneMatch(Scan::isBack)) {
      story.addFirst(word(story.getFirst(), -1, known));
    }
    if (byPeople && (isOver(told) || isBack(told))) {
      story.add(word(story.getLast(), 1, told));
    }
    return story;
  }

  /** The courier's word without a scan, as one beside another. */
  private static Scan word(Scan beside, int places, ShipmentStatus status) {
    return new Scan(
        beside.occurredAt(), beside.position() + places, status, null, "", ScanSource.COURIER);
  }

  /** The scan that decides, once another one follows. */
  private static Scan next(Scan decided, Scan scan) {
    boolean counts =
        switch (decided.status()) {
          case RETURNED, CANCELLED -> false;
          case DELIVERED -> isBack(scan.status());
          case RETURNING -> scan.status() == ShipmentStatus.RETURNED || isPersonsDelivery(scan);
          default -> true;
        };
    return counts ? scan : decided;
  }

  private static boolean isPersonsDelivery(Scan scan) {
    return scan.source() == ScanSource.OPERATOR && scan.status() == ShipmentStatus.DELIVERED;
  }

  private static Fate afterTheEnd(ShipmentStatus known, Scan decided, Scan last) {
    if (known != ShipmentStatus.DELIVERED || !isBack(decided.status())) {
      return new Fate(known, last.occurredAt(), null, Oddity.NONE);
    }
    Oddity oddity =
        last.status() == ShipmentStatus.DELIVERED
            ? Oddity.DELIVERY_AFTER_RETURN
            : Oddity.RETURN_AFTER_DELIVERY;
    return new Fate(decided.status(), last.occurredAt(), decided, oddity);
  }

  /** Whether it comes back to its sender, or has. */
  static boolean isBack(ShipmentStatus status) {
    return status == ShipmentStatus.RETURNING || status == ShipmentStatus.RETURNED;
  }

  /** Whether its journey has ended. EXPIRED is our own word, not the courier's: news ends it. */
  static boolean isOver(ShipmentStatus status) {
    return status.terminal() && status != ShipmentStatus.EXPIRED;
  }
}
