package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A parcel is in another state than before.
 *
 * @param description the courier's words, or empty when the courier said nothing
 * @param at when it happened, by the courier's scan if there is one
 */
public record ShipmentStatusChanged(
    UUID orderId,
    UUID shipmentId,
    ShipmentStatus from,
    ShipmentStatus to,
    String description,
    Instant at) {}
