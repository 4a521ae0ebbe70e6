package id.emall.core.ordering;

import java.util.UUID;

/** An operator gave the money of an order back to its buyer. */
public record OrderRefunded(UUID orderId) {}
