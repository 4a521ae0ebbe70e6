package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.contracts.courier.TrackingEvent.ZoneBasis;
import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What sellers and operators enter of parcels that no courier tells about: of couriers that cannot
 * be asked, and of others that fell silent. It moves a parcel as a courier's word does, except that
 * a delivery of which only the seller tells moves nothing.
 */
@ApplicationScoped
public class HandScans {

  /** Scans that people may enter about one parcel. */
  static final int MOST = 100;

  static final String LOST_BY_SELLER = "shipment.lost-by-seller";

  private Clock clock;
  private ShippingSettings settings;
  private Orders orders;
  private ShipmentRows rows;
  private ScanRows scans;
  private HandScanRights rights;
  private ParcelNews news;
  private DeliveryClaims claims;
  private WorkItems workItems;
  private AuditLog audit;

  protected HandScans() {}

  @Inject
  HandScans(
      Clock clock,
      ShippingSettings settings,
      Orders orders,
      ShipmentRows rows,
      ScanRows scans,
      HandScanRights rights,
      ParcelNews news,
      DeliveryClaims claims,
      WorkItems workItems,
      AuditLog audit) {
    this.clock = clock;
    this.settings = settings;
    this.orders = orders;
    this.rows = rows;
    this.scans = scans;
    this.rights = rights;
    this.news = news;
    this.claims = claims;
    this.workItems = workItems;
    this.audit = audit;
  }

  /**
   * What somebody may enter about a parcel.
   *
   * @param offered what may be said of it now; empty when nothing may
   * @param closed why nothing may be, a key of the refusals, else null
   * @param opensAt when its seller may, should the courier go on telling nothing, else null
   * @param claimed key of the seller's word that it was delivered, which an operator may confirm;
   *     else null
   * @param withdrawable keys of what the actor may still withdraw
   */
  public record Offer(
      UUID orderId,
      Set<HandScan> offered,
      String closed,
      Instant opensAt,
      String claimed,
      Set<String> withdrawable) {}

  /**
   * @throws Refusal NOT_FOUND when it is not the actor's to see; FORBIDDEN for all but its seller
   *     and operators
   */
  public Offer offer(Actor actor, UUID shipmentId) {
    ShipmentRow parcel = sent(shipmentId);
    OrderView order = orders.byId(actor, parcel.orderId());
    ScanSource speaker = HandScanRights.speaker(actor, order);
    HandScanRights.Allowed allowed = rights.of(speaker, parcel, order);
    List<ScanRows.Entered> entered = scans.entered(shipmentId);
    boolean confirmable =
        speaker == ScanSource.OPERATOR && allowed.offered().contains(HandScan.ON_THE_WAY);
    return new Offer(
        order.id(),
        Set.copyOf(allowed.offered()),
        allowed.closed(),
        allowed.opensAt(),
        confirmable ? claim(entered).map(ScanRows.Entered::eventKey).orElse(null) : null,
        Set.copyOf(
            entered.stream()
                .filter(scan -> rights.whyNotWithdrawn(actor, parcel, scan) == null)
                .map(ScanRows.Entered::eventKey)
                .toList()));
  }

  /**
   * Enters what befell a parcel. The same once more by the same person changes nothing.
   *
   * @throws Refusal INVALID with each wrong field; CONFLICT {@code hand-scan.followed} while the
   *     courier tells of it, {@code hand-scan.over} when its journey or its order is over, {@code
   *     hand-scan.replaced} for a number that was corrected, {@code hand-scan.too-many}; FORBIDDEN
   *     for the buyer; NOT_FOUND for others
   */
  @Transactional
  public void enter(Actor actor, UUID shipmentId, HandScanEntry typed) {
    Told told = told(actor, shipmentId);
    HandScanRights.Allowed allowed = rights.of(told.speaker(), told.parcel(), told.order());
    Set<HandScan> readable =
        allowed.closed() == null ? allowed.offered() : Set.of(HandScan.values());
    ScanRows.Entered scan =
        new HandScanReading(told.parcel(), told.order(), clock.instant())
            .read(told.by(), told.speaker(), readable, typed);
    if (!isKnown(told, scan)) {
      requireOpen(allowed);
      take(actor, told, scan);
    }
  }

  /**
   * An operator confirms that the buyer has a parcel of which the seller said so. Once more changes
   * nothing.
   *
   * @throws Refusal CONFLICT {@code hand-scan.no-claim} when no seller says so, or as {@link
   *     #enter}
   */
  @Transactional
  public void confirm(Actor operator, UUID shipmentId) {
    operator.requireOperator(Right.SHIPPING);
    Told told = told(operator, shipmentId);
    ScanRows.Entered claim =
        claim(scans.entered(shipmentId)).orElseThrow(() -> Refusal.conflict("hand-scan.no-claim"));
    HandScanRights.Allowed allowed = rights.of(told.speaker(), told.parcel(), told.order());
    HandScanEntry entry =
        new HandScanEntry(
            claim.code(),
            claim.localTime().toString(),
            claim.location(),
            claim.description(),
            claim.receiverName());
    ScanRows.Entered scan =
        new HandScanReading(told.parcel(), told.order(), clock.instant())
            .read(told.by(), told.speaker(), Set.of(HandScan.DELIVERED), entry);
    if (told.parcel().status() == ShipmentStatus.DELIVERED || isKnown(told, scan)) {
      return;
    }
    requireOpen(allowed);
    take(operator, told, scan);
  }

  /**
   * Takes back a slip. What has moved the order, or told people that a parcel is lost, stays.
   * Operators may withdraw what a seller entered at any time.
   *
   * @throws Refusal CONFLICT {@code hand-scan.too-late} after the time for it, {@code
   *     hand-scan.acted-on} when something followed that cannot be undone, {@code hand-scan.over}
   *     when the journey is over; FORBIDDEN when another entered it; NOT_FOUND when nobody did
   */
  @Transactional
  public void withdraw(Actor actor, UUID shipmentId, String key) {
    Told told = told(actor, shipmentId);
    ShipmentRow parcel = told.parcel();
    ScanRows.Entered scan =
        scans.entered(shipmentId).stream()
            .filter(one -> one.eventKey().equals(key))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("hand-scan"));
    Refusal refusal = rights.whyNotWithdrawn(actor, parcel, scan);
    if (refusal != null) {
      throw refusal;
    }
    scans.withdraw(shipmentId, key);
    // What was given up stays so: nobody is asked about it, and its order goes by that.
    if (parcel.status() != ShipmentStatus.EXPIRED) {
      rows.noted(
          shipmentId,
          Fate.of(parcel.status(), ShipmentStatus.PENDING, scans.story(shipmentId)),
          null,
          null,
          parcel.nextAt());
    }
    closeItems(actor, parcel, scan);
    audit.write(actor, "shipment.withdraw", "shipment", shipmentId, facts(scan), Map.of());
  }

  /** Who speaks about which parcel, which stays as it is until the transaction ends. */
  private record Told(UUID by, ScanSource speaker, ShipmentRow parcel, OrderView order) {}

  private Told told(Actor actor, UUID shipmentId) {
    UUID by = actor.requireMember().id();
    ShipmentRow seen = sent(shipmentId);
    ScanSource speaker = HandScanRights.speaker(actor, orders.byId(actor, seen.orderId()));
    ShipmentRow parcel = rows.lock(shipmentId).orElseThrow(HandScans::noParcel);
    return new Told(by, speaker, parcel, orders.byId(actor, parcel.orderId()));
  }

  private boolean isKnown(Told told, ScanRows.Entered scan) {
    List<ScanRows.Entered> entered = scans.entered(told.parcel().id());
    boolean known = entered.stream().anyMatch(one -> one.eventKey().equals(scan.eventKey()));
    if (!known && entered.size() >= MOST) {
      throw Refusal.conflict("hand-scan.too-many", MOST);
    }
    return known;
  }

  private void requireOpen(HandScanRights.Allowed allowed) {
    if (allowed.closed() != null) {
      throw Refusal.conflict(allowed.closed(), settings.sellerNotesAfter().toHours());
    }
  }

  private void take(Actor actor, Told told, ScanRows.Entered scan) {
    ShipmentRow parcel = told.parcel();
    scans.enter(parcel.id(), scan);
    audit.write(actor, "shipment.note", "shipment", parcel.id(), Map.of(), facts(scan));
    Fate fate = Fate.of(parcel.status(), parcel.status(), scans.story(parcel.id()));
    boolean delivered = fate.status() == ShipmentStatus.DELIVERED;
    if (told.speaker() == ScanSource.OPERATOR && scan.what() == HandScan.DELIVERED && !delivered) {
      throw Refusal.conflict("hand-scan.delivery-before-return");
    }
    Instant deliveredAt = delivered ? earlier(fate.decided().occurredAt(), clock.instant()) : null;
    rows.noted(
        parcel.id(), fate, deliveredAt, delivered ? scan.receiverName() : null, next(parcel, fate));
    tell(actor, told, scan, fate, deliveredAt);
  }

  /** What was given up is asked about again; what is over is not. */
  private Instant next(ShipmentRow parcel, Fate fate) {
    if (fate.status().terminal()) {
      return null;
    }
    return parcel.nextAt() == null ? clock.instant() : parcel.nextAt();
  }

  private void tell(Actor actor, Told told, ScanRows.Entered scan, Fate fate, Instant deliveredAt) {
    ShipmentRow parcel = told.parcel();
    news.odd(parcel, fate);
    if (fate.status() != parcel.status()) {
      news.moved(actor, parcel, fate, deliveredAt);
      workItems.close(actor, "shipment.expired", parcel.id());
    }
    if (Fate.isOver(fate.status())) {
      workItems.close(actor, "shipment.delivery-after-return", parcel.id());
    }
    if (told.speaker() == ScanSource.OPERATOR) {
      news.lost(parcel, List.of(event(scan)));
    } else if (scan.what() == HandScan.DELIVERED) {
      claims.raise(parcel, scan);
    } else if (scan.what() == HandScan.LOST) {
      lostBySeller(parcel, scan);
    }
  }

  /** Nobody else is told before an operator has asked the courier. */
  private void lostBySeller(ShipmentRow parcel, ScanRows.Entered scan) {
    workItems.raise(
        LOST_BY_SELLER,
        parcel.id(),
        "The seller says that it is lost",
        Map.of(
            "order", parcel.orderId().toString(),
            "courier", parcel.courier(),
            "number", parcel.number(),
            "text", scan.description()));
  }

  private void closeItems(Actor actor, ShipmentRow parcel, ScanRows.Entered withdrawn) {
    List<ScanRows.Entered> left = scans.entered(parcel.id());
    if (withdrawn.what() == HandScan.DELIVERED && claim(left).isEmpty()) {
      claims.withdrawn(actor, parcel.id());
    }
    if (withdrawn.what() == HandScan.LOST
        && left.stream().noneMatch(scan -> scan.what() == HandScan.LOST)) {
      workItems.close(actor, LOST_BY_SELLER, parcel.id());
    }
  }

  private static Optional<ScanRows.Entered> claim(List<ScanRows.Entered> entered) {
    return entered.stream()
        .filter(scan -> scan.source() == ScanSource.SELLER && scan.what() == HandScan.DELIVERED)
        .findFirst();
  }

  private static TrackingEvent event(ScanRows.Entered scan) {
    return new TrackingEvent(
        scan.occurredAt(),
        scan.localTime().toString(),
        ZoneBasis.LOCATION_ZONE,
        scan.what().status(),
        scan.what().subStatus().code(),
        scan.code(),
        scan.description(),
        scan.location());
  }

  private static Map<String, String> facts(ScanRows.Entered scan) {
    Map<String, String> facts = new HashMap<>();
    facts.put("what", scan.code());
    facts.put("when", scan.localTime().toString());
    facts.put("words", scan.description());
    facts.put("place", scan.location());
    facts.put("receiver", scan.receiverName());
    return facts;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * Of what a buyer sends back its courier alone tells, and else an operator decides the complaint.
   */
  private ShipmentRow sent(UUID shipmentId) {
    return rows.find(shipmentId)
        .filter(parcel -> !parcel.isReturn())
        .orElseThrow(HandScans::noParcel);
  }

  private static Refusal noParcel() {
    return Refusal.notFound("shipment");
  }
}
