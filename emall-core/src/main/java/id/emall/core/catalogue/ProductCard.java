package id.emall.core.catalogue;

import id.emall.core.common.Rupiah;
import java.util.UUID;

/**
 * A product as lists show it.
 *
 * @param photoMediaId its first photo, or null
 * @param ratingSum all stars together; divided by {@code ratingCount} they make the average
 */
public record ProductCard(
    UUID id,
    String slug,
    String name,
    Rupiah price,
    int stock,
    String photoMediaId,
    int ratingCount,
    int ratingSum,
    UUID shopId,
    String shopSlug,
    String shopName,
    String shopRegencyCode) {}
