package id.emall.core.ordering;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * Money came that must go back: too much, twice, too late, or for an order that was withdrawn.
 * {@code why} is {@code over}, {@code duplicate}, {@code late}, {@code cancelled}, {@code
 * returned}, {@code lost}, {@code reversed} or {@code complaint}.
 *
 * @param causeId the mutation, the order, the invoice, the complaint of some pieces or the
 *     operators' decision by which it came to be owed, once each
 */
public record MoneyOwedBack(UUID invoiceId, UUID causeId, BigDecimal amount, String why) {}
