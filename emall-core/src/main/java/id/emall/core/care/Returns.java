package id.emall.core.care;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.ResiAccepted;
import id.emall.core.shipping.Shipments;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Goods that a buyer sends back, as buyer and seller deal with it: agreed, sent, received or
 * objected to. It is a way in which a complaint ends; the order's money is held all the time.
 */
@ApplicationScoped
public class Returns {

  private Orders orders;
  private Shops shops;
  private Shipments shipments;
  private MediaStore media;
  private ComplaintRows complaints;
  private ReturnRows returns;
  private ReturnSteps steps;
  private WorkItems workItems;

  protected Returns() {}

  @Inject
  Returns(
      Orders orders,
      Shops shops,
      Shipments shipments,
      MediaStore media,
      ComplaintRows complaints,
      ReturnRows returns,
      ReturnSteps steps,
      WorkItems workItems) {
    this.orders = orders;
    this.shops = shops;
    this.shipments = shipments;
    this.media = media;
    this.complaints = complaints;
    this.returns = returns;
    this.steps = steps;
    this.workItems = workItems;
  }

  /**
   * Where goods of this order would go back to, as far as it is known: where the shop had them sent
   * last, else its name alone.
   *
   * @throws Refusal FORBIDDEN for all but its seller and operators
   */
  public ReturnPlace usualPlace(Actor actor, UUID orderId) {
    OrderView order = orders.byId(actor, orderId);
    if (!actor.isOperator(Right.CARE) && !actor.isSellerOf(order.shopId(), Right.ORDERS)) {
      throw Refusal.forbidden();
    }
    return returns
        .lastOf(order.shopId())
        .orElseGet(() -> new ReturnPlace(order.shopName(), "", ""));
  }

  /**
   * The seller agrees that the goods come back, as the buyer wishes; no operator has to decide any
   * more.
   *
   * @throws Refusal INVALID for a field of the place, FORBIDDEN unless it is the seller's order,
   *     CONFLICT {@code complaint.closed} when none is open, {@code return.not-wished} when the
   *     buyer does not wish it, {@code return.agreed} when it is agreed already
   */
  @Transactional
  public void agree(Actor actor, String orderCode, ReturnPlace place) {
    OrderView order = sold(actor, orderCode);
    Checks checks = new Checks();
    ReturnPlace to = ReturnPlace.read(checks, place);
    checks.refuse();
    orders.lock(order.id());
    ComplaintView open = open(order);
    if (open.sentBack() != null) {
      throw Refusal.conflict("return.agreed");
    }
    if (open.wish() != ComplaintWish.SEND_BACK) {
      throw Refusal.conflict("return.not-wished");
    }
    steps.agree(actor, order, open.id(), to, null);
  }

  /**
   * The buyer has given the goods to a courier, or typed a better resi. The same number again
   * changes nothing.
   *
   * @param courier short name, e.g. {@code JNE}, in any case
   * @param number as typed
   * @throws Refusal INVALID for {@code courier} or {@code number}, FORBIDDEN unless the actor buys
   *     it, CONFLICT {@code return.not-now} unless it is agreed and has not arrived
   */
  @Transactional
  public ResiAccepted sent(Actor actor, String orderCode, String courier, String number) {
    OrderView order = orders.byCode(actor, orderCode);
    if (!actor.memberId().filter(member -> member.equals(order.buyerId())).isPresent()) {
      throw Refusal.forbidden();
    }
    ComplaintView before = sendingBack(order);
    String from = shops.find(order.shopId()).map(ShopView::regencyCode).orElseThrow();
    ResiAccepted accepted =
        shipments.enterReturn(
            actor,
            order.id(),
            new Shipments.Return(before.id(), before.sentBack().place().phone(), from),
            courier,
            number);
    if (accepted.shipmentId().equals(sendingBack(order).sentBack().shipmentId())) {
      return accepted;
    }
    if (!returns.sent(before.id(), accepted.shipmentId())) {
      throw Refusal.conflict("return.not-now");
    }
    workItems.close(actor, Complaints.OPEN, before.id());
    steps.note(actor, "complaint.sent-back", order.id(), before.id(), accepted.number());
    steps.tell(before.id(), ReturnMoved.Step.SENT);
    return accepted;
  }

  /**
   * The seller has the goods and is content: their price is owed back to the buyer.
   *
   * @param restock whether they are put on sale again
   * @throws Refusal FORBIDDEN unless it is the seller's order, CONFLICT {@code return.not-now}
   *     unless they were sent, {@code complaint.reversed} and {@code order.not-allowed} as {@link
   *     ComplaintDesk#moneyBack}
   */
  @Transactional
  public void received(Actor actor, String orderCode, boolean restock) {
    OrderView order = sold(actor, orderCode);
    orders.lock(order.id());
    ComplaintView open = sendingBack(order);
    if (!open.sentBack().mayReceive()) {
      throw Refusal.conflict("return.not-now");
    }
    steps.takeBack(actor, orders.find(order.id()), open, restock);
  }

  /**
   * The seller does not take the goods as they came: an operator decides.
   *
   * @param photos JPEG, PNG or PDF, at most {@value Complaints#MOST_PHOTOS}
   * @throws Refusal INVALID for a field, FORBIDDEN unless it is the seller's order, CONFLICT {@code
   *     return.not-now} unless they were sent
   */
  @Transactional
  public void object(Actor actor, String orderCode, String text, List<Upload> photos) {
    OrderView order = sold(actor, orderCode);
    Checks checks = new Checks();
    String said = checks.text("objection", text, 10, Complaints.MOST_CHARACTERS);
    checks.that(
        photos.size() <= Complaints.MOST_PHOTOS,
        "photos",
        "complaint.photos",
        Complaints.MOST_PHOTOS);
    checks.refuse();
    orders.lock(order.id());
    UUID id = sendingBack(order).id();
    if (!returns.objected(id, said)) {
      throw Refusal.conflict("return.not-now");
    }
    for (int at = 0; at < photos.size(); at++) {
      complaints.addPhoto(
          id, Complaints.MOST_PHOTOS + at, media.storeDocument(actor, photos.get(at)));
    }
    steps.raise(order, id);
    steps.note(actor, "complaint.return-objected", order.id(), id, "");
    steps.tell(id, ReturnMoved.Step.OBJECTED);
  }

  private ComplaintView sendingBack(OrderView order) {
    ComplaintView open = open(order);
    if (open.sentBack() == null) {
      throw Refusal.conflict("return.not-now");
    }
    return open;
  }

  private ComplaintView open(OrderView order) {
    return complaints.of(order.id()).stream()
        .filter(ComplaintView::open)
        .findFirst()
        .orElseThrow(() -> Refusal.conflict("complaint.closed"));
  }

  private OrderView sold(Actor actor, String orderCode) {
    OrderView order = orders.byCode(actor, orderCode);
    if (!order.shopId().equals(actor.requireSeller(Right.ORDERS).shopId())) {
      throw Refusal.forbidden();
    }
    return order;
  }
}
