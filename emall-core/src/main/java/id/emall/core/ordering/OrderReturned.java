package id.emall.core.ordering;

import java.util.UUID;

/** A parcel is back at the seller. */
public record OrderReturned(UUID orderId) {}
