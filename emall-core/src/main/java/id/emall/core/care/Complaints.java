package id.emall.core.care;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.media.MediaFile;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.ordering.Disputes;
import id.emall.core.ordering.MoneyBack;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.PartedOrders;
import id.emall.core.shipping.ScanSource;
import id.emall.core.shipping.ShipmentView;
import id.emall.core.shipping.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * "Something is wrong with this order": what the buyer and the seller of an order say about it.
 * While a complaint is open its order stands still, and at most one is.
 */
@ApplicationScoped
public class Complaints {

  /** Work item of a complaint to decide; its object is the complaint's id. */
  public static final String OPEN = "order.complaint";

  /** A courier's clock may run ahead, or a zone be wrong; what is later is a slip. */
  private static final Duration MOST_AHEAD = Duration.ofDays(1);

  public static final int MOST_PHOTOS = 3;
  public static final int MOST_CHARACTERS = 1_000;

  private Clock clock;
  private MallSettings settings;
  private Orders orders;
  private Shipments shipments;
  private PartedOrders parted;
  private Disputes disputes;
  private MediaStore media;
  private ComplaintRows rows;
  private ReturnRows returns;
  private WorkItems workItems;
  private AuditLog audit;
  private Event<Object> events;

  protected Complaints() {}

  @Inject
  Complaints(
      Clock clock,
      MallSettings settings,
      Orders orders,
      Shipments shipments,
      PartedOrders parted,
      Disputes disputes,
      MediaStore media,
      ComplaintRows rows,
      ReturnRows returns,
      WorkItems workItems,
      AuditLog audit,
      Event<Object> events) {
    this.clock = clock;
    this.settings = settings;
    this.orders = orders;
    this.shipments = shipments;
    this.parted = parted;
    this.disputes = disputes;
    this.media = media;
    this.rows = rows;
    this.returns = returns;
    this.workItems = workItems;
    this.audit = audit;
    this.events = events;
  }

  /**
   * What a buyer tells.
   *
   * @param kind null when nothing was chosen
   * @param wish what is asked for
   * @param pieces of which products of the order; none for all of them
   * @param photos JPEG, PNG or PDF, at most {@value #MOST_PHOTOS}
   */
  public record Told(
      ComplaintKind kind,
      String text,
      ComplaintWish wish,
      List<StockWish> pieces,
      List<Upload> photos) {}

  /** The complaints about an order that the actor may see, oldest first. */
  public List<ComplaintView> of(Actor actor, UUID orderId) {
    return rows.of(orders.byId(actor, orderId).id());
  }

  /**
   * Whether the actor may complain of the order now: its buyer, when it was delivered and the
   * complaint period is not over, when only the seller says so, when some of its parcels have come
   * back, or when nothing has been heard of them for as long; what the seller enters about one is
   * not heard.
   */
  public boolean allowed(Actor actor, OrderView order) {
    return buys(actor, order)
        && order.hold() == null
        && switch (order.state()) {
          case DELIVERED ->
              order.completeAt() != null && order.completeAt().isAfter(clock.instant());
          case SHIPPED -> standsStill(actor, order) || parted.isParted(actor, order.id());
          default -> false;
        };
  }

  private boolean standsStill(Actor actor, OrderView order) {
    List<ShipmentView.Scan> scans =
        shipments.view(actor, order.id()).stream()
            .filter(parcel -> parcel.replacedAt() == null)
            .map(ShipmentView::scans)
            .flatMap(List::stream)
            .toList();
    return scans.stream().anyMatch(ShipmentView.Scan::isDeliveryBySeller) || isQuiet(order, scans);
  }

  private boolean isQuiet(OrderView order, List<ShipmentView.Scan> scans) {
    Instant now = clock.instant();
    Instant before = now.minus(settings.complaintPeriod());
    Stream<Instant> heard =
        scans.stream()
            .filter(scan -> scan.source() != ScanSource.SELLER)
            .map(ShipmentView.Scan::occurredAt)
            .filter(at -> at.isBefore(now.plus(MOST_AHEAD)));
    return Stream.concat(Stream.ofNullable(order.shippedAt()), heard)
        .noneMatch(at -> at.isAfter(before));
  }

  /**
   * Makes a complaint: the order stands still from now on, its seller and the operators are told.
   *
   * @throws Refusal INVALID for a field that is wrong, NOT_FOUND when the order is not the actor's
   *     to see, FORBIDDEN unless the actor buys it, CONFLICT {@code complaint.not-allowed} as
   *     {@link #allowed} says
   */
  @Transactional
  public ComplaintView make(Actor actor, String orderCode, Told told) {
    OrderView order = bought(actor, orderCode);
    Checks checks = new Checks();
    checks.that(told.kind() != null, "trouble", "required");
    String text = checks.text("text", told.text(), 10, MOST_CHARACTERS);
    checks.that(
        told.wish() == ComplaintWish.MONEY || told.kind() == null || told.kind().canSendBack(),
        "wish",
        "return.nothing");
    checks.that(has(order, told.pieces()), "pieces", "complaint.pieces");
    checks.that(told.photos().size() <= MOST_PHOTOS, "photos", "complaint.photos", MOST_PHOTOS);
    checks.refuse();
    if (!allowed(actor, order)) {
      throw Refusal.conflict("complaint.not-allowed");
    }
    disputes.open(actor, order.id());
    UUID id = rows.insert(actor, order.id(), told.kind(), text, told.wish());
    if (!MoneyBack.of(told.pieces()).isWhole(order)) {
      rows.addPieces(id, told.pieces());
    }
    for (int position = 0; position < told.photos().size(); position++) {
      rows.addPhoto(id, position, media.storeDocument(actor, told.photos().get(position)));
    }
    workItems.raise(
        OPEN,
        id,
        "the buyer of order " + order.code() + " complains: " + told.kind(),
        Map.of("order", order.id().toString(), "complaint", told.kind().name()));
    audit.write(
        actor,
        "complaint.make",
        "order",
        order.id(),
        Map.of(),
        Map.of("complaint", id.toString(), "kind", told.kind().name()));
    ComplaintView complaint = rows.find(id);
    events.fire(new ComplaintMade(complaint));
    return complaint;
  }

  /**
   * The buyer takes the complaint back; the order goes on.
   *
   * @throws Refusal CONFLICT {@code complaint.closed} when none is open, {@code return.sent} when
   *     the goods are on their way back
   */
  @Transactional
  public void withdraw(Actor actor, String orderCode) {
    OrderView order = bought(actor, orderCode);
    disputes.goOn(actor, order.id());
    ComplaintView open = open(order);
    if (open.sentBack() != null && open.sentBack().sentAt() != null) {
      throw Refusal.conflict("return.sent");
    }
    returns.over(open.id(), false);
    rows.close(actor, open.id(), ComplaintState.WITHDRAWN, null);
    workItems.close(actor, OPEN, open.id());
    audit.write(
        actor,
        "complaint.withdraw",
        "order",
        order.id(),
        Map.of("complaint", open.id().toString()),
        Map.of());
    events.fire(new ComplaintWithdrawn(rows.find(open.id())));
  }

  /**
   * The seller answers, once.
   *
   * @throws Refusal INVALID for the text, FORBIDDEN unless it is the seller's order, CONFLICT
   *     {@code complaint.closed} when none is open or it is answered
   */
  @Transactional
  public void answer(Actor actor, String orderCode, String text) {
    OrderView order = orders.byCode(actor, orderCode);
    if (!order.shopId().equals(actor.requireSeller(Right.ORDERS).shopId())) {
      throw Refusal.forbidden();
    }
    Checks checks = new Checks();
    String said = checks.text("answer", text, 5, MOST_CHARACTERS);
    checks.refuse();
    ComplaintView open = open(order);
    rows.answer(open.id(), said);
    audit.write(
        actor,
        "complaint.answer",
        "order",
        order.id(),
        Map.of(),
        Map.of("complaint", open.id().toString()));
    events.fire(new ComplaintAnswered(rows.find(open.id())));
  }

  /**
   * The seller agrees: the order ends, the money of the pieces that are meant is owed back to the
   * buyer, and no operator has to decide any more. The goods stay with the buyer.
   *
   * @throws Refusal FORBIDDEN unless it is the seller's order, CONFLICT {@code complaint.closed}
   *     when none is open, {@code complaint.reversed} when the bank has taken the money back,
   *     {@code order.not-allowed} as {@link ComplaintDesk#moneyBack}, {@code return.agreed} when
   *     the goods are to come back
   */
  @Transactional
  public void concede(Actor actor, String orderCode) {
    OrderView order = orders.byCode(actor, orderCode);
    if (!order.shopId().equals(actor.requireSeller(Right.ORDERS).shopId())) {
      throw Refusal.forbidden();
    }
    orders.lock(order.id());
    ComplaintView open = open(order);
    if (open.sentBack() != null) {
      throw Refusal.conflict("return.agreed");
    }
    disputes.moneyBack(actor, order.id(), open.id(), open.back());
    rows.close(actor, open.id(), ComplaintState.CONCEDED, null);
    workItems.close(actor, OPEN, open.id());
    audit.write(
        actor,
        "complaint.concede",
        "order",
        order.id(),
        Map.of("complaint", open.id().toString(), "state", ComplaintState.OPEN.name()),
        Map.of("state", ComplaintState.CONCEDED.name()));
    events.fire(new ComplaintDecided(rows.find(open.id())));
  }

  /**
   * What a buyer has shown with a complaint, or its seller with an objection.
   *
   * @throws Refusal NOT_FOUND when it is none of this complaint, or not the actor's to see
   */
  public MediaFile photo(Actor actor, UUID complaintId, String mediaId) {
    ComplaintView complaint = rows.find(complaintId);
    orders.byId(actor, complaint.orderId());
    boolean shown =
        complaint.photos().contains(mediaId)
            || complaint.sentBack() != null && complaint.sentBack().photos().contains(mediaId);
    if (!shown) {
      throw Refusal.notFound("media");
    }
    return media.openShown(mediaId);
  }

  /** Whether the order has these pieces; no product is named twice. */
  private static boolean has(OrderView order, List<StockWish> pieces) {
    long products = pieces.stream().map(StockWish::productId).distinct().count();
    return products == pieces.size()
        && pieces.stream()
            .allMatch(
                piece ->
                    order.lines().stream()
                        .anyMatch(
                            line ->
                                line.productId().equals(piece.productId())
                                    && line.quantity() >= piece.quantity()));
  }

  private ComplaintView open(OrderView order) {
    return rows.of(order.id()).stream()
        .filter(ComplaintView::open)
        .findFirst()
        .orElseThrow(() -> Refusal.conflict("complaint.closed"));
  }

  private OrderView bought(Actor actor, String orderCode) {
    OrderView order = orders.byCode(actor, orderCode);
    if (!buys(actor, order)) {
      throw Refusal.forbidden();
    }
    return order;
  }

  private static boolean buys(Actor actor, OrderView order) {
    return actor.memberId().filter(member -> member.equals(order.buyerId())).isPresent();
  }
}
