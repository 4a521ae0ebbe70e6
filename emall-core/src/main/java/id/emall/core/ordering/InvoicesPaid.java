package id.emall.core.ordering;

import java.time.Instant;
import java.util.List;

/**
 * Invoices are paid in full, one or many at once, and sellers have their orders to send.
 *
 * @param invoices as they were before
 * @param shipBy until when their orders are to be sent
 */
public record InvoicesPaid(List<InvoiceView> invoices, Instant shipBy) {

  public InvoicesPaid {
    invoices = List.copyOf(invoices);
  }
}
