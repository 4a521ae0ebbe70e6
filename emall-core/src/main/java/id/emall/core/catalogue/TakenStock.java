package id.emall.core.catalogue;

import id.emall.core.common.Rupiah;
import java.util.UUID;

/**
 * Pieces taken out of stock, with the product's facts at that very moment.
 *
 * @param price of one piece
 * @param weightGrams of one piece
 * @param volumeCm3 of one piece, packed; 0 when its size is unknown
 * @param makingDays within which it is made; 0 when it was taken out of stock
 * @param shopOrigin code of the regency or district that the shop sends from
 */
public record TakenStock(
    UUID productId,
    int quantity,
    String name,
    Rupiah price,
    int weightGrams,
    long volumeCm3,
    int makingDays,
    UUID shopId,
    String shopName,
    String shopOrigin) {}
