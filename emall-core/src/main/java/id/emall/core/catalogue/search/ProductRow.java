package id.emall.core.catalogue.search;

import id.emall.core.shop.scale.Scale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A product that can be bought, with all that it is found by.
 *
 * @param scale what its shop declared last; null when it never did
 * @param scaleAsOf the day that declaration is for
 */
record ProductRow(
    UUID id,
    UUID shopId,
    UUID categoryId,
    String slug,
    String name,
    String description,
    long price,
    boolean stocked,
    int ratingCount,
    int ratingSum,
    int ratingScore,
    int sold,
    Instant listedAt,
    String shopName,
    String regencyCode,
    Scale scale,
    LocalDate scaleAsOf) {}
