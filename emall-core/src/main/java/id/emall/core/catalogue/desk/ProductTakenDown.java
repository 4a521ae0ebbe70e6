package id.emall.core.catalogue.desk;

import java.util.UUID;

/** An operator took a product off the shelf. */
public record ProductTakenDown(UUID productId, UUID shopId, String productName, String reason) {}
