package id.emall.core.ordering;

import java.util.UUID;

/** The time to send a paid order is nearly over. */
public record OrderShipSoon(UUID orderId) {}
