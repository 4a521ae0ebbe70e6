package id.emall.core.rates;

import java.time.Instant;
import java.util.UUID;

/**
 * A question that waits for its seller.
 *
 * @param goods a line a product
 */
public record CostQuestion(
    UUID id, String destination, long weightGrams, long volumeCm3, String goods, Instant askedAt) {}
