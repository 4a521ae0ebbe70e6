package id.emall.core.rates;

import java.util.UUID;

/** A buyer asked a seller what sending costs. */
public record ShippingCostAsked(
    UUID requestId, UUID shopId, UUID buyerId, String destination, String goods) {}
