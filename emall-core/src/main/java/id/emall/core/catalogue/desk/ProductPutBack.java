package id.emall.core.catalogue.desk;

import java.util.UUID;

/** A product that an operator had taken off the shelf may stand there again. */
public record ProductPutBack(UUID productId, UUID shopId, String productName, String reason) {}
