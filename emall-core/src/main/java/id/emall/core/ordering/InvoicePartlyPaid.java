package id.emall.core.ordering;

import java.math.BigDecimal;
import java.util.UUID;

/** Money came, but not all of it. */
public record InvoicePartlyPaid(UUID invoiceId, BigDecimal paid, BigDecimal missing) {}
