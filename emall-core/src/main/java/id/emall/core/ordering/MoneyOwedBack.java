package id.emall.core.ordering;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Money came that must go back: too much, twice, too late, or for an order that was withdrawn.
 * {@code why} is {@code over}, {@code duplicate}, {@code late}, {@code cancelled} or {@code
 * returned}.
 *
 * @param causeId the mutation, the order or the invoice by which it came to be owed, once each
 */
public record MoneyOwedBack(UUID invoiceId, UUID causeId, BigDecimal amount, String why) {}
