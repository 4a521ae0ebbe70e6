package id.emall.core.catalogue.desk;

import id.emall.core.catalogue.SellerProduct;
import java.util.UUID;

/**
 * Which products are looked for; nulls do not narrow.
 *
 * @param text a part of the product's or the shop's name
 * @param area beginning of the code of the shop's regency: {@code 32} or {@code 32.73}
 */
public record ProductSearch(String text, SellerProduct.State state, UUID shopId, String area) {

  /** All products of the operator's area. */
  public static final ProductSearch ALL = new ProductSearch(null, null, null, null);
}
