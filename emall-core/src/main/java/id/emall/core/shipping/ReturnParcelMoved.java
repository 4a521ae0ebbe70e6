package id.emall.core.shipping;

import java.time.Instant;
import java.util.UUID;

/**
 * What a buyer sends back was handed over to the seller, or will not be: the courier lost it, gave
 * it up or turned back with it.
 *
 * @param returnId for what it was entered
 * @param at when it happened, by the courier's scan if there is one
 */
public record ReturnParcelMoved(
    UUID orderId, UUID returnId, UUID shipmentId, boolean arrived, Instant at) {}
