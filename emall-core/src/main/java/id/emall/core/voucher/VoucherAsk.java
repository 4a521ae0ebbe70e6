package id.emall.core.voucher;

import id.emall.core.common.Rupiah;
import java.util.UUID;

/**
 * A code that a buyer typed for the goods of one shop.
 *
 * @param code as it was typed
 * @param goods the price of the shop's goods, before anything is taken off
 */
public record VoucherAsk(UUID shopId, String shopName, String code, Rupiah goods) {

  /** The name of the field that carries the code of a shop. */
  public static String field(UUID shopId) {
    return "voucher." + shopId;
  }

  String field() {
    return field(shopId);
  }
}
