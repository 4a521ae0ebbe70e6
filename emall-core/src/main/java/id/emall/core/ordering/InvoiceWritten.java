package id.emall.core.ordering;

import java.util.UUID;

/**
 * An invoice and its orders are written and nobody was told of them yet: the moment to give the
 * invoice what it still lacks. {@link InvoiceIssued} follows.
 */
public record InvoiceWritten(UUID invoiceId) {}
