package id.emall.core.ordering;

import java.util.UUID;

/** An invoice is paid in full. */
public record InvoicePaid(UUID invoiceId) {}
