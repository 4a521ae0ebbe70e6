package id.emall.core.catalogue;

import id.emall.core.common.Rupiah;
import java.util.UUID;

/**
 * What a cart must know of a product now.
 *
 * @param photoMediaId its first photo, or null
 * @param volumeCm3 of one piece, packed; 0 when its size is unknown
 * @param onSale whether it can be bought: on sale and its shop open; stock is told apart
 * @param shopOrigin code of the regency or district that the shop sends from
 */
public record ProductFacts(
    UUID id,
    String slug,
    String name,
    Rupiah price,
    int weightGrams,
    long volumeCm3,
    int stock,
    String photoMediaId,
    boolean onSale,
    UUID shopId,
    String shopSlug,
    String shopName,
    String shopOrigin) {}
