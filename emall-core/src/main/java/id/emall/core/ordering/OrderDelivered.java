package id.emall.core.ordering;

import java.util.UUID;

/** A parcel was handed over. */
public record OrderDelivered(UUID orderId) {}
