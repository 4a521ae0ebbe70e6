package id.emall.contracts.bank.push;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A bill about which the provider is asked.
 *
 * @param reference as it stands on the invoice
 * @param issuedAt when the invoice was issued
 */
public record PayQuestion(String reference, BigDecimal amount, Instant issuedAt) {}
