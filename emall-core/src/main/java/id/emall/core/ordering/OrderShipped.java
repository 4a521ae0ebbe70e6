package id.emall.core.ordering;

import java.util.UUID;

/** A seller has sent an order. */
public record OrderShipped(UUID orderId) {}
