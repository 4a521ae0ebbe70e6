package id.emall.core.shipping;

import java.util.UUID;

/** The courier says that a parcel is lost; what becomes of the order an operator decides. */
public record ParcelLost(UUID orderId, UUID shipmentId) {}
