package id.emall.core.catalogue.search;

import id.emall.core.shop.scale.Scale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A product that can be bought, with all that it is found by.
 *
 * @param label what its family is called, or itself where it has none
 * @param face whether it stands in lists, for itself or for its family
 * @param variants the values of all its family's variants; empty where there are none
 * @param made whether it is made to order
 * @param scale what its shop declared last; null when it never did
 * @param scaleAsOf the day that declaration is for
 */
record ProductRow(
    UUID id,
    UUID shopId,
    UUID categoryId,
    String slug,
    String name,
    String label,
    boolean face,
    String variants,
    String description,
    long price,
    boolean stocked,
    boolean made,
    int ratingCount,
    int ratingSum,
    int ratingScore,
    int sold,
    Instant listedAt,
    String shopName,
    String regencyCode,
    Scale scale,
    LocalDate scaleAsOf) {}
