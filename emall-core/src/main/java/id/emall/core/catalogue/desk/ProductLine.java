package id.emall.core.catalogue.desk;

import id.emall.core.catalogue.SellerProduct;
import id.emall.core.common.Rupiah;
import java.time.Instant;
import java.util.UUID;

/**
 * A product in the operators' list.
 *
 * @param photo the first; null for none
 */
public record ProductLine(
    UUID id,
    String slug,
    String name,
    String photo,
    Rupiah price,
    int stock,
    SellerProduct.State state,
    Instant listedAt,
    UUID shopId,
    String shopName,
    String regencyCode) {}
