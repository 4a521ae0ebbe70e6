package id.emall.core.shop;

import java.util.UUID;

/** A shop that was stopped may go on. */
public record ShopReinstated(UUID shopId, UUID ownerId, String reason) {}
