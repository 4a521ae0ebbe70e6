package id.emall.core.ordering;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Money that reached a receiving account and is meant for an invoice.
 *
 * @param mutationId the bank's row, which counts once
 * @param accountId the receiving account it lies on
 * @param amount scale 2, positive; less than the row's when that pays several invoices
 */
public record Receipt(UUID mutationId, UUID accountId, BigDecimal amount) {

  /** The part of the bank's row that one invoice gets, as what is booked of it names its cause. */
  String ofInvoice(UUID invoiceId) {
    return mutationId + ":" + invoiceId;
  }
}
