package id.emall.core.ordering;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The bank took back money of an invoice that had gone on already: its buyer is asked to pay it
 * again.
 *
 * @param causeId the operators' decision that booked it
 * @param amount positive, scale 2
 */
public record MoneyAskedBack(UUID invoiceId, UUID causeId, BigDecimal amount) {}
