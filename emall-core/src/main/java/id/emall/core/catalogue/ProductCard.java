package id.emall.core.catalogue;

import id.emall.core.common.Rupiah;
import java.util.UUID;

/**
 * A product as lists show it, or a family of variants by the one that stands for it.
 *
 * @param name of the product, or of the family without values
 * @param price of the one that stands there
 * @param makingDays within which it is made to order; 0 when it is sold from stock
 * @param photoMediaId its first photo, or null
 * @param ratingSum all stars together; divided by {@code ratingCount} they make the average; of a
 *     family, of all its variants
 * @param fromPrice whether other variants cost more
 * @param variants how many there are on sale; 1 for a product without
 */
public record ProductCard(
    UUID id,
    String slug,
    String name,
    Rupiah price,
    boolean fromPrice,
    int variants,
    int stock,
    int makingDays,
    String photoMediaId,
    int ratingCount,
    int ratingSum,
    UUID shopId,
    String shopSlug,
    String shopName,
    String shopRegencyCode) {}
