package id.emall.core.notice;

import id.emall.core.care.ComplaintView;
import id.emall.core.care.GoodsReturn;
import id.emall.core.care.ReturnMoved;
import id.emall.core.common.Actor;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.ShipmentView;
import id.emall.core.shipping.Shipments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.BiFunction;

/** Tells buyer and seller how goods come back, in the transaction in which they come a step on. */
@ApplicationScoped
class ReturnNotices {

  private static final Actor SELF = new Actor.System("notice");

  private Orders orders;
  private Invoices invoices;
  private Shipments shipments;
  private OrderTidings tidings;
  private People people;
  private Herald herald;

  protected ReturnNotices() {}

  @Inject
  ReturnNotices(
      Orders orders,
      Invoices invoices,
      Shipments shipments,
      OrderTidings tidings,
      People people,
      Herald herald) {
    this.orders = orders;
    this.invoices = invoices;
    this.shipments = shipments;
    this.tidings = tidings;
    this.people = people;
    this.herald = herald;
  }

  void moved(@Observes ReturnMoved event) {
    ComplaintView complaint = event.complaint();
    GoodsReturn back = complaint.sentBack();
    switch (event.step()) {
      case AGREED -> {
        tellBuyer(
            Occasion.RETURN_AGREED_BUYER,
            complaint,
            (told, buyer) ->
                told.with("deadline", buyer.moments().brief(back.sendBy()))
                    .fact("order", orders.find(complaint.orderId()).code())
                    .fact("recipient", back.place().recipient() + ", " + back.place().phone())
                    .fact("address", back.place().address())
                    .fact("deadline", buyer.moments().full(back.sendBy())));
        tellSeller(
            Occasion.RETURN_AGREED_SELLER,
            complaint,
            (told, seller) -> told.with("deadline", seller.moments().brief(back.sendBy())));
      }
      case SENT ->
          tellSeller(
              Occasion.RETURN_SENT_SELLER, complaint, (told, seller) -> resi(told, complaint));
      case ARRIVED -> {
        tellBuyer(Occasion.RETURN_ARRIVED_BUYER, complaint, (told, buyer) -> told);
        tellSeller(
            Occasion.RETURN_ARRIVED_SELLER,
            complaint,
            (told, seller) -> told.with("deadline", seller.moments().brief(back.dueAt())));
      }
      case OBJECTED -> tellBuyer(Occasion.RETURN_OBJECTED_BUYER, complaint, (told, buyer) -> told);
      case IN_TROUBLE -> {
        tellBuyer(Occasion.RETURN_IN_TROUBLE_BUYER, complaint, (told, buyer) -> told);
        tellSeller(Occasion.RETURN_IN_TROUBLE_SELLER, complaint, (told, seller) -> told);
      }
    }
  }

  private Tidings resi(Tidings told, ComplaintView complaint) {
    ShipmentView parcel = shipments.ofReturn(SELF, complaint.orderId(), complaint.id()).getFirst();
    return told.fact("order", orders.find(complaint.orderId()).code())
        .fact("courier", parcel.courier())
        .fact("resi", parcel.number());
  }

  private void tellBuyer(
      Occasion occasion, ComplaintView complaint, BiFunction<Tidings, Addressee, Tidings> filling) {
    OrderView order = orders.find(complaint.orderId());
    Addressee buyer = people.buyer(invoices.find(order.invoiceId()));
    herald.tell(
        buyer, filling.apply(tidings.forMember(occasion, order, subject(complaint)), buyer));
  }

  private void tellSeller(
      Occasion occasion, ComplaintView complaint, BiFunction<Tidings, Addressee, Tidings> filling) {
    OrderView order = orders.find(complaint.orderId());
    people
        .seller(order.shopId())
        .ifPresent(
            seller ->
                herald.tell(
                    seller,
                    filling.apply(tidings.forSeller(occasion, order, subject(complaint)), seller)));
  }

  /** A better resi is told anew. */
  private static String subject(ComplaintView complaint) {
    return complaint.id() + ":" + complaint.sentBack().shipmentId();
  }
}
