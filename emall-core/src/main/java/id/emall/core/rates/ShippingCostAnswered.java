package id.emall.core.rates;

import java.time.Instant;
import java.util.UUID;

/**
 * A seller answered what sending costs.
 *
 * @param offer null when the seller does not send there
 * @param goodUntil until when the buyer may order by it; null likewise
 * @param reason of a seller who does not; null otherwise
 */
public record ShippingCostAnswered(
    UUID requestId,
    UUID shopId,
    UUID buyerId,
    String destination,
    ShippingOffer offer,
    Instant goodUntil,
    String reason) {}
