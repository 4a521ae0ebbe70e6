package id.emall.core.ordering;

import java.util.UUID;

/** The buyer withdrew an unpaid invoice. */
public record InvoiceCancelled(UUID invoiceId) {}
