package id.emall.core.catalogue.sheet;

import id.emall.core.catalogue.SellerProduct;
import java.util.UUID;

/**
 * A product of the shop that a row names by its code.
 *
 * @param place of the row among those asked for
 * @param makingDays 0 when it is sold from stock
 * @param familyName what all its variants are called, or null when it has none
 */
record KnownProduct(
    int place,
    UUID id,
    String name,
    String familyName,
    String description,
    String categorySlug,
    long price,
    int weightGrams,
    Integer lengthCm,
    Integer widthCm,
    Integer heightCm,
    int stock,
    int makingDays,
    SellerProduct.State state,
    int version) {}
