package id.emall.core.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Invoices are paid in full, one or many at once, and sellers have their orders to send.
 *
 * @param invoices as they were before
 * @param shipBy until when goods that lie ready are to be sent
 */
public record InvoicesPaid(List<InvoiceView> invoices, Instant shipBy) {

  public InvoicesPaid {
    invoices = List.copyOf(invoices);
  }

  /** Until when one of their orders is to be sent, the days of making included. */
  public Instant shipBy(OrderView order) {
    return shipBy.plus(Duration.ofDays(order.makingDays()));
  }
}
