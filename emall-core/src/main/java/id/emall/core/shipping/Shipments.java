package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.RequestId;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Parcels as people and partners deal with them. */
@ApplicationScoped
public class Shipments {

  /** Parcels of one order that people may ask about at once: couriers count every question. */
  private static final int MOST_ASKED_ABOUT = 3;

  /**
   * So many numbers an order has at most, those that were replaced too: each is told to its buyer.
   */
  static final int MOST_NUMBERS = 60;

  /** So many parcels has an order at most. */
  public static final int MOST_PARCELS = 20;

  private Jdbi jdbi;
  private Clock clock;
  private ShippingSettings settings;
  private Orders orders;
  private ShipmentRows rows;
  private ScanRows scans;
  private ResiDesk desk;
  private ReturnResiDesk returnDesk;
  private ParcelNews news;
  private HandScanRights rights;

  protected Shipments() {}

  @Inject
  Shipments(
      Jdbi jdbi,
      Clock clock,
      ShippingSettings settings,
      Orders orders,
      ShipmentRows rows,
      ScanRows scans,
      ResiDesk desk,
      ReturnResiDesk returnDesk,
      ParcelNews news,
      HandScanRights rights) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.orders = orders;
    this.rows = rows;
    this.scans = scans;
    this.desk = desk;
    this.returnDesk = returnDesk;
    this.news = news;
    this.rights = rights;
  }

  /** A courier that a seller may send with. */
  public record Courier(String id, String exampleNumber) {}

  /** Couriers that can be followed, in the order of the settings. */
  public List<Courier> couriers() {
    return desk.couriers();
  }

  /**
   * The parcel of a paid order was handed to a courier. For an order already sent this corrects the
   * number of its only parcel: the mistyped one stays in the history, and who corrected it is
   * audited. The same number again changes nothing.
   *
   * @param courier short name, e.g. {@code JNE}, in any case
   * @param number as typed
   * @throws Refusal INVALID for {@code courier} or {@code number}; CONFLICT {@code
   *     order.not-allowed} unless paid or under way, {@code resi.order-held} while it is held,
   *     {@code resi.too-often} after {@value #MOST_NUMBERS} numbers, {@code resi.several} when it
   *     goes in several parcels, {@code resi.changed-meanwhile} when somebody else entered another
   *     number at the same time; FORBIDDEN for the buyer; NOT_FOUND for others
   */
  @Transactional
  public ResiAccepted enterResi(Actor actor, UUID orderId, String courier, String number) {
    OrderView order = orders.byId(actor, orderId);
    requireSender(actor, order);
    return desk.take(actor, order, courier, number);
  }

  /**
   * The resi with which an order is sent, and never another one for it: the same number again
   * changes nothing.
   *
   * @throws Refusal as {@link #enterResi}; CONFLICT {@code resi.has-number} when the order has
   *     another number
   */
  @Transactional
  public ResiAccepted enterFirst(Actor actor, UUID orderId, String courier, String number) {
    OrderView order = orders.byId(actor, orderId);
    requireSender(actor, order);
    return desk.takeFirst(actor, order, courier, number);
  }

  /**
   * Another parcel of an order that was sent: {@value #MOST_PARCELS} at most. A number that is one
   * of its parcels' already changes nothing.
   *
   * @param courier short name, e.g. {@code JNE}, in any case
   * @param number as typed
   * @throws Refusal INVALID for {@code courier} or {@code number}; CONFLICT {@code
   *     order.not-allowed} unless it is under way, {@code resi.order-held} while it is held, {@code
   *     resi.too-many}, {@code resi.too-often} after {@value #MOST_NUMBERS} numbers; FORBIDDEN for
   *     the buyer; NOT_FOUND for others
   */
  @Transactional
  public ResiAccepted addParcel(Actor actor, UUID orderId, String courier, String number) {
    OrderView order = orders.byId(actor, orderId);
    requireSender(actor, order);
    return desk.add(actor, order, courier, number);
  }

  /**
   * A better number for one parcel, or the number under which it is sent again when it came back,
   * was cancelled or not heard of: the old number stays in the history, and who replaced it is
   * audited. The same number again changes nothing.
   *
   * @throws Refusal INVALID for {@code courier} or {@code number}; CONFLICT {@code
   *     order.not-allowed} unless the order is under way or its parcels are on their way back,
   *     {@code resi.order-held} while it is held, {@code resi.too-often} after {@value
   *     #MOST_NUMBERS} numbers, {@code resi.delivered} when the parcel arrived, {@code
   *     resi.changed-meanwhile} when its number was replaced before; FORBIDDEN for the buyer;
   *     NOT_FOUND for others
   */
  @Transactional
  public ResiAccepted correctResi(Actor actor, UUID shipmentId, String courier, String number) {
    UUID orderId =
        rows.find(shipmentId)
            .filter(parcel -> !parcel.isReturn())
            .map(ShipmentRow::orderId)
            .orElseThrow(() -> Refusal.notFound("shipment"));
    OrderView order = orders.byId(actor, orderId);
    requireSender(actor, order);
    ShipmentRow parcel = rows.lock(shipmentId).orElseThrow();
    return desk.correct(actor, order, parcel, courier, number);
  }

  /**
   * What a buyer sends back.
   *
   * @param id of the complaint
   * @param phone of who is to get it
   * @param regencyCode where it goes
   */
  public record Return(UUID id, String phone, String regencyCode) {}

  /**
   * The buyer has given goods of an order back to a courier, or corrects the number while they have
   * not arrived; in the transaction of who knows that they are to come back. The same number again
   * changes nothing.
   *
   * @throws Refusal INVALID for {@code courier} or {@code number}, FORBIDDEN unless the actor buys
   *     the order, CONFLICT {@code resi.delivered}, {@code resi.too-often}, {@code
   *     resi.changed-meanwhile} as {@link #correctResi}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ResiAccepted enterReturn(
      Actor actor, UUID orderId, Return back, String courier, String number) {
    OrderView order = orders.byId(actor, orderId);
    if (!actor.memberId().filter(member -> member.equals(order.buyerId())).isPresent()) {
      throw Refusal.forbidden();
    }
    return returnDesk.take(order, back, courier, number);
  }

  /**
   * Every parcel that the seller sent with every scan: those that count first and in their places,
   * replaced ones after them.
   *
   * @throws Refusal NOT_FOUND when the order is not the actor's to see
   */
  public List<ShipmentView> view(Actor actor, UUID orderId) {
    orders.byId(actor, orderId);
    return views(rows.ofOrder(orderId));
  }

  /**
   * What the buyer sent back for a complaint, the number that counts first.
   *
   * @throws Refusal NOT_FOUND when the order is not the actor's to see
   */
  public List<ShipmentView> ofReturn(Actor actor, UUID orderId, UUID returnId) {
    orders.byId(actor, orderId);
    return views(
        rows.ofReturn(returnId).stream()
            .filter(parcel -> parcel.orderId().equals(orderId))
            .toList());
  }

  private List<ShipmentView> views(List<ShipmentRow> all) {
    int count = (int) all.stream().filter(parcel -> parcel.replacedAt() == null).count();
    Map<UUID, List<ShipmentView.Scan>> told = scans.of(all.stream().map(ShipmentRow::id).toList());
    return all.stream()
        .map(parcel -> view(parcel, count, told.getOrDefault(parcel.id(), List.of())))
        .toList();
  }

  /**
   * Asks the courier soon, but not about a parcel that has arrived: the one question that is left
   * looks for photo and receiver in its own time. For an operator this also takes up a parcel that
   * was given up.
   *
   * @throws Refusal TOO_MANY {@code shipment.refresh-too-soon} when it, or several parcels of its
   *     order, were asked about just now; NOT_FOUND when it is not the actor's to see
   */
  @Transactional
  public void refresh(Actor actor, UUID shipmentId) {
    ShipmentRow shipment = rows.find(shipmentId).orElseThrow(() -> Refusal.notFound("shipment"));
    orders.byId(actor, shipment.orderId());
    boolean givenUp =
        shipment.status() == ShipmentStatus.EXPIRED && actor.isOperator(Right.SHIPPING);
    boolean confirmedLater =
        shipment.status() == ShipmentStatus.DELIVERED && !actor.isOperator(Right.SHIPPING);
    if (shipment.replacedAt() != null || confirmedLater || !shipment.followed() && !givenUp) {
      return;
    }
    Instant now = clock.instant();
    int moved =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update shipment set next_at = :now, refreshed_at = :now,
                          request_id = :request
                        where id = :id
                          and greatest(refreshed_at, last_answer_at, '-infinity') <= :before
                          and (:operator or (select count(*) from shipment o
                            where o.order_id = :order and o.refreshed_at > :before) < :most)
                        """)
                    .bind("operator", actor.isOperator(Right.SHIPPING))
                    .bind("order", shipment.orderId())
                    .bind("most", MOST_ASKED_ABOUT)
                    .bind("id", shipmentId)
                    .bind("request", RequestId.current())
                    .bind("now", now)
                    .bind("before", now.minus(settings.refreshEvery()))
                    .execute());
    if (moved == 0) {
      throw Refusal.tooMany("shipment.refresh-too-soon", settings.refreshEvery().toMinutes());
    }
  }

  /**
   * An operator knows that a parcel which turned back, and was then called delivered, reached the
   * buyer after all.
   *
   * @throws Refusal CONFLICT {@code shipment.not-returning} for any other parcel
   */
  @Transactional
  public void reachedBuyer(Actor actor, UUID shipmentId) {
    decide(actor, shipmentId, ShipmentStatus.DELIVERED);
  }

  /**
   * An operator knows that a parcel which turned back is at the seller again.
   *
   * @throws Refusal CONFLICT {@code shipment.not-returning} for any other parcel
   */
  @Transactional
  public void cameBack(Actor actor, UUID shipmentId) {
    decide(actor, shipmentId, ShipmentStatus.RETURNED);
  }

  private void decide(Actor actor, UUID shipmentId, ShipmentStatus status) {
    actor.requireOperator(Right.SHIPPING);
    ShipmentRow shipment =
        rows.lock(shipmentId)
            .filter(parcel -> !parcel.isReturn())
            .orElseThrow(() -> Refusal.notFound("shipment"));
    if (shipment.status() != ShipmentStatus.RETURNING || shipment.replacedAt() != null) {
      throw Refusal.conflict("shipment.not-returning", shipment.status().name());
    }
    rows.end(shipmentId, status);
    news.decided(actor, shipment, status);
  }

  private static void requireSender(Actor actor, OrderView order) {
    boolean sender =
        switch (actor) {
          case Actor.Member member ->
              actor.isOperator(Right.SHIPPING) || actor.isSellerOf(order.shopId(), Right.ORDERS);
          case Actor.Partner partner -> true;
          case Actor.System system -> true;
          case Actor.Visitor visitor -> false;
        };
    if (!sender) {
      throw Refusal.forbidden();
    }
  }

  private ShipmentView view(ShipmentRow row, int count, List<ShipmentView.Scan> told) {
    return new ShipmentView(
        row.id(),
        row.orderId(),
        row.position(),
        count,
        row.courier(),
        row.number(),
        row.status(),
        row.enteredAt(),
        row.replacedAt(),
        row.lastEventAt(),
        rights.isAsked(row) ? row.lastAnswerAt() : null,
        row.deliveredAt(),
        row.receiverName(),
        row.receiverRelation(),
        row.photoUrl(),
        row.signatureUrl(),
        row.latitude(),
        row.longitude(),
        row.zone(),
        rights.isFollowed(row),
        told);
  }
}
