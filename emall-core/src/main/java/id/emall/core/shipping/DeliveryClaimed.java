package id.emall.core.shipping;

import java.util.UUID;

/**
 * A seller says that the buyer has the parcel. Nothing follows from it but that the buyer is asked
 * and an operator looks.
 */
public record DeliveryClaimed(UUID orderId, UUID shipmentId) {}
