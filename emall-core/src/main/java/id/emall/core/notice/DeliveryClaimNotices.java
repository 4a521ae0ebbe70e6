package id.emall.core.notice;

import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.shipping.DeliveryClaimed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Asks a buyer whether a parcel came, of which only the seller says so; once for each parcel, in
 * the transaction in which the seller says it.
 */
@ApplicationScoped
class DeliveryClaimNotices {

  private Orders orders;
  private Invoices invoices;
  private OrderTidings tidings;
  private People people;
  private Herald herald;

  protected DeliveryClaimNotices() {}

  @Inject
  DeliveryClaimNotices(
      Orders orders, Invoices invoices, OrderTidings tidings, People people, Herald herald) {
    this.orders = orders;
    this.invoices = invoices;
    this.tidings = tidings;
    this.people = people;
    this.herald = herald;
  }

  void claimed(@Observes DeliveryClaimed event) {
    OrderView order = orders.find(event.orderId());
    InvoiceView invoice = invoices.find(order.invoiceId());
    herald.tell(
        people.buyer(invoice),
        tidings
            .forBuyer(Occasion.DELIVERY_CLAIMED, order, invoice, event.shipmentId())
            .with("courier", event.courier())
            .with("resi", event.number())
            .fact("order", order.code())
            .fact("shop", order.shopName())
            .fact("courier", event.courier())
            .fact("resi", event.number()));
  }
}
