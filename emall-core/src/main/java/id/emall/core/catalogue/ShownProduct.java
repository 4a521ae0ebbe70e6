package id.emall.core.catalogue;

import id.emall.core.common.Rupiah;
import java.util.UUID;

/**
 * A product that everybody may see, with what is told of it to machines outside: search engines and
 * those who compare prices.
 *
 * @param makingDays within which it is made to order; 0 when it is sold from stock
 * @param photoMediaId its first photo, or null
 */
public record ShownProduct(
    UUID id,
    String slug,
    String name,
    String description,
    Rupiah price,
    int weightGrams,
    int stock,
    int makingDays,
    String photoMediaId,
    UUID categoryId,
    String shopName) {}
