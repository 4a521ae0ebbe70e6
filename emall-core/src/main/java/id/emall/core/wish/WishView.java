package id.emall.core.wish;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.common.Rupiah;
import java.time.Instant;

/**
 * A product that a member keeps.
 *
 * @param onSale whether it can be bought but for its stock
 * @param keptPrice what it cost when it was kept
 */
public record WishView(ProductCard product, boolean onSale, Rupiah keptPrice, Instant addedAt) {

  /** Whether a piece can be bought now. */
  public boolean isToBeHad() {
    return onSale && product.stock() > 0;
  }

  /** How much less it costs now; nothing when it does not. */
  public Rupiah fall() {
    long less = keptPrice.amount() - product.price().amount();
    return less > 0 ? new Rupiah(less) : Rupiah.ZERO;
  }
}
