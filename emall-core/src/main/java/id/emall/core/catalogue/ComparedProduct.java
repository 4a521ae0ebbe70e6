package id.emall.core.catalogue;

import id.emall.core.common.Rupiah;
import java.util.UUID;

/**
 * A product as it stands beside others.
 *
 * @param onSale whether it can be bought but for its stock
 * @param makingDays within which it is made to order; 0 when it is sold from stock
 * @param lengthCm of one piece, packed, as are width and height; null when they are not known
 * @param photoMediaId its first photo, or null
 * @param ratingSum all stars together; divided by {@code ratingCount} they make the average
 * @param sold pieces of completed orders
 */
public record ComparedProduct(
    UUID id,
    String slug,
    String name,
    Rupiah price,
    int stock,
    int makingDays,
    boolean onSale,
    int weightGrams,
    Integer lengthCm,
    Integer widthCm,
    Integer heightCm,
    String photoMediaId,
    int ratingCount,
    int ratingSum,
    int sold,
    UUID categoryId,
    String shopSlug,
    String shopName,
    String shopRegencyCode) {}
