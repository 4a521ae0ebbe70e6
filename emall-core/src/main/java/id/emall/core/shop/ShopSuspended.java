package id.emall.core.shop;

import java.util.UUID;

/** An operator stopped a shop: it sells nothing and is paid nothing out until it may go on. */
public record ShopSuspended(UUID shopId, UUID ownerId, String reason) {}
