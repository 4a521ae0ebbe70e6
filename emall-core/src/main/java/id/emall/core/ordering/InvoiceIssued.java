package id.emall.core.ordering;

import java.util.UUID;

/** An invoice was written and waits for money. */
public record InvoiceIssued(UUID invoiceId) {}
