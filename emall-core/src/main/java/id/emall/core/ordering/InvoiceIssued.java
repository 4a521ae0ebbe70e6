package id.emall.core.ordering;

/**
 * A checkout made an invoice; it waits to be paid. Carries it whole, so that nobody reads it again.
 */
public record InvoiceIssued(InvoiceView invoice) {}
