package id.emall.core.notice;

import id.emall.core.care.ComplaintView;
import id.emall.core.care.GoodsReturn;
import id.emall.core.care.ReturnMoved;
import id.emall.core.common.Actor;
import id.emall.core.notice.OrderHerald.Filling;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.ShipmentView;
import id.emall.core.shipping.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells buyer and seller how goods come back, in the transaction in which they come a step on. */
@ApplicationScoped
class ReturnNotices {

  private static final Actor SELF = new Actor.System("notice");

  private Orders orders;
  private Shipments shipments;
  private OrderHerald orderHerald;

  protected ReturnNotices() {}

  @Inject
  ReturnNotices(Orders orders, Shipments shipments, OrderHerald orderHerald) {
    this.orders = orders;
    this.shipments = shipments;
    this.orderHerald = orderHerald;
  }

  void moved(@Observes ReturnMoved event) {
    ComplaintView complaint = event.complaint();
    GoodsReturn back = complaint.sentBack();
    OrderView order = orders.find(complaint.orderId());
    String subject = subject(complaint);
    switch (event.step()) {
      case AGREED -> {
        orderHerald.member(
            Occasion.RETURN_AGREED_BUYER,
            order,
            subject,
            (told, buyer) ->
                told.with("deadline", buyer.moments().brief(back.sendBy()))
                    .fact("order", order.code())
                    .fact("recipient", back.place().recipient() + ", " + back.place().phone())
                    .fact("address", back.place().address())
                    .fact("deadline", buyer.moments().full(back.sendBy())));
        orderHerald.seller(
            Occasion.RETURN_AGREED_SELLER,
            order,
            subject,
            (told, seller) -> told.with("deadline", seller.moments().brief(back.sendBy())));
      }
      case SENT ->
          orderHerald.seller(
              Occasion.RETURN_SENT_SELLER,
              order,
              subject,
              (told, seller) -> resi(told, order, complaint));
      case ARRIVED -> {
        orderHerald.member(Occasion.RETURN_ARRIVED_BUYER, order, subject, Filling.NOTHING);
        orderHerald.seller(
            Occasion.RETURN_ARRIVED_SELLER,
            order,
            subject,
            (told, seller) -> told.with("deadline", seller.moments().brief(back.dueAt())));
      }
      case OBJECTED ->
          orderHerald.member(Occasion.RETURN_OBJECTED_BUYER, order, subject, Filling.NOTHING);
      case IN_TROUBLE -> {
        orderHerald.member(Occasion.RETURN_IN_TROUBLE_BUYER, order, subject, Filling.NOTHING);
        orderHerald.seller(Occasion.RETURN_IN_TROUBLE_SELLER, order, subject, Filling.NOTHING);
      }
    }
  }

  private Tidings resi(Tidings told, OrderView order, ComplaintView complaint) {
    ShipmentView parcel = shipments.ofReturn(SELF, order.id(), complaint.id()).getFirst();
    return told.fact("order", order.code())
        .fact("courier", parcel.courier())
        .fact("resi", parcel.number());
  }

  /** A better resi is told anew. */
  private static String subject(ComplaintView complaint) {
    return complaint.id() + ":" + complaint.sentBack().shipmentId();
  }
}
