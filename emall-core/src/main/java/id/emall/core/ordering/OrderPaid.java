package id.emall.core.ordering;

import java.util.UUID;

/** A seller has an order to send. */
public record OrderPaid(UUID orderId) {}
