package id.emall.core.ordering;

import java.util.UUID;

/** The time to pay is over. */
public record InvoiceLapsed(UUID invoiceId) {}
