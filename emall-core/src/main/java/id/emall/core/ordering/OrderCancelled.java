package id.emall.core.ordering;

import java.util.UUID;

/** A paid order will not be sent. {@code reason} is {@code withdrawn} or {@code never-sent}. */
public record OrderCancelled(UUID orderId, String reason) {}
