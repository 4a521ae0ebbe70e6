package id.emall.core.notice;

import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells the two whom an order concerns, each in their own language and with a link of their own.
 */
@ApplicationScoped
class OrderHerald {

  private Invoices invoices;
  private OrderTidings tidings;
  private People people;
  private Herald herald;

  protected OrderHerald() {}

  @Inject
  OrderHerald(Invoices invoices, OrderTidings tidings, People people, Herald herald) {
    this.invoices = invoices;
    this.tidings = tidings;
    this.people = people;
    this.herald = herald;
  }

  /** Adds what a text needs beside the order, for this reader. */
  @FunctionalInterface
  interface Filling {

    Filling NOTHING = (told, reader) -> told;

    Tidings fill(Tidings told, Addressee reader);
  }

  /**
   * Tells the buyer, who needs not sign in for what there is to see.
   *
   * @param subject of what is told once only
   */
  void buyer(Occasion occasion, OrderView order, Object subject, Filling filling) {
    InvoiceView invoice = invoices.find(order.invoiceId());
    Addressee buyer = people.buyer(invoice);
    Tidings told = tidings.forBuyer(occasion, order, invoice, subject);
    herald.tell(buyer, filling.fill(told, buyer));
  }

  /** Tells the buyer, who has something to do and signs in for it. */
  void member(Occasion occasion, OrderView order, Object subject, Filling filling) {
    Addressee buyer = people.buyer(invoices.find(order.invoiceId()));
    herald.tell(buyer, filling.fill(tidings.forMember(occasion, order, subject), buyer));
  }

  /** Tells the seller, while the shop has one. */
  void seller(Occasion occasion, OrderView order, Object subject, Filling filling) {
    people
        .seller(order.shopId())
        .ifPresent(
            seller ->
                herald.tell(
                    seller, filling.fill(tidings.forSeller(occasion, order, subject), seller)));
  }
}
