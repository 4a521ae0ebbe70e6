package id.emall.core.review;

import java.util.UUID;

/** Nothing was said yet of an order that is completed for some days. */
public record ReviewWanted(UUID orderId) {}
