package id.emall.core.catalogue;

import java.util.UUID;

/**
 * So many pieces of a product, to take or to give back.
 *
 * @param quantity 1 to 1000000
 */
public record StockWish(UUID productId, int quantity) {
  public StockWish {
    if (quantity < 1 || quantity > 1_000_000) {
      throw new IllegalArgumentException("quantity must be 1 to 1000000, got " + quantity);
    }
  }
}
