package id.emall.core.notice;

import id.emall.core.care.ComplaintAnswered;
import id.emall.core.care.ComplaintDecided;
import id.emall.core.care.ComplaintMade;
import id.emall.core.care.ComplaintView;
import id.emall.core.care.ComplaintWithdrawn;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells buyer and seller how a complaint goes, in the transaction in which it does. */
@ApplicationScoped
class ComplaintNotices {

  private Orders orders;
  private OrderHerald orderHerald;

  protected ComplaintNotices() {}

  @Inject
  ComplaintNotices(Orders orders, OrderHerald orderHerald) {
    this.orders = orders;
    this.orderHerald = orderHerald;
  }

  void made(@Observes ComplaintMade event) {
    tellBuyer(Occasion.COMPLAINT_MADE_BUYER, event.complaint());
    tellSeller(Occasion.COMPLAINT_MADE_SELLER, event.complaint());
  }

  void answered(@Observes ComplaintAnswered event) {
    tellBuyer(Occasion.COMPLAINT_ANSWERED_BUYER, event.complaint());
  }

  void withdrawn(@Observes ComplaintWithdrawn event) {
    tellSeller(Occasion.COMPLAINT_WITHDRAWN_SELLER, event.complaint());
  }

  void decided(@Observes ComplaintDecided event) {
    switch (event.complaint().state()) {
      case REFUNDED ->
          tellBoth(
              Occasion.COMPLAINT_REFUNDED_BUYER,
              Occasion.COMPLAINT_REFUNDED_SELLER,
              event.complaint());
      case CONCEDED ->
          tellBoth(
              Occasion.COMPLAINT_CONCEDED_BUYER,
              Occasion.COMPLAINT_CONCEDED_SELLER,
              event.complaint());
      case CONTINUED ->
          tellBoth(
              Occasion.COMPLAINT_CONTINUED_BUYER,
              Occasion.COMPLAINT_CONTINUED_SELLER,
              event.complaint());
      case TAKEN_BACK ->
          tellBoth(
              Occasion.COMPLAINT_TAKEN_BACK_BUYER,
              Occasion.COMPLAINT_TAKEN_BACK_SELLER,
              event.complaint());
      case LAPSED ->
          tellBoth(
              Occasion.COMPLAINT_LAPSED_BUYER, Occasion.COMPLAINT_LAPSED_SELLER, event.complaint());
      case OPEN, SENDING_BACK, WITHDRAWN -> throw new IllegalStateException("nothing is decided");
    }
  }

  private void tellBoth(Occasion buyer, Occasion seller, ComplaintView complaint) {
    tellBuyer(buyer, complaint);
    tellSeller(seller, complaint);
  }

  private void tellBuyer(Occasion occasion, ComplaintView complaint) {
    OrderView order = orders.find(complaint.orderId());
    orderHerald.buyer(
        occasion, order, complaint.id(), (told, reader) -> filled(told, reader, complaint));
  }

  private void tellSeller(Occasion occasion, ComplaintView complaint) {
    OrderView order = orders.find(complaint.orderId());
    orderHerald.seller(
        occasion, order, complaint.id(), (told, reader) -> filled(told, reader, complaint));
  }

  private static Tidings filled(Tidings told, Addressee reader, ComplaintView complaint) {
    return told.with("kind", reader.texts().say("complaint." + complaint.kind().name()))
        .with("reason", complaint.reason() == null ? "" : complaint.reason());
  }
}
