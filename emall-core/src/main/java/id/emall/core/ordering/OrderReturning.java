package id.emall.core.ordering;

import java.util.UUID;

/** A parcel is on its way back to the seller. */
public record OrderReturning(UUID orderId) {}
