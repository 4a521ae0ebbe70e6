package id.emall.core.ordering;

import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Rupiah;
import java.util.List;

/**
 * What of an order's money goes back to its buyer, by the pieces for which it does. For all of them
 * the shipping money may go back too; for some it is their price alone, because the parcel was sent
 * for the others as well.
 *
 * @param pieces of products of the order, not more than it has; empty for all of them
 * @param withShipping whether the shipping money goes back when all pieces do
 * @param postage what the seller bears of their way back: at most the order's shipping cost
 */
public record MoneyBack(List<StockWish> pieces, boolean withShipping, Rupiah postage) {

  public MoneyBack {
    pieces = List.copyOf(pieces);
  }

  /** For pieces that nobody sends back. */
  public static MoneyBack of(List<StockWish> pieces) {
    return new MoneyBack(pieces, true, Rupiah.ZERO);
  }

  /** Whether nothing of the order is sold. */
  public boolean isWhole(OrderView order) {
    return pieces.isEmpty() || order.lines().stream().allMatch(line -> of(line) == line.quantity());
  }

  /**
   * What was paid for the pieces. Where a voucher took off a part of the order's goods, the same
   * part is off the pieces, rounded down: all of them together are never more than was paid.
   */
  public Rupiah goods(OrderView order) {
    return isWhole(order)
        ? order.goodsTotal()
        : order.lines().stream()
            .map(line -> line.unitPrice().times(of(line)))
            .reduce(Rupiah.ZERO, Rupiah::plus)
            .portion(order.goodsTotal(), order.goodsPrice());
  }

  /** What the buyer gets. */
  public Rupiah toBuyer(OrderView order) {
    Rupiah shipping = withShipping && isWhole(order) ? order.shippingCost() : Rupiah.ZERO;
    return goods(order).plus(shipping).plus(postage);
  }

  /** How many pieces of a line are meant, where not all of the order is. */
  public int of(OrderView.Line line) {
    return pieces.stream()
        .filter(piece -> piece.productId().equals(line.productId()))
        .mapToInt(StockWish::quantity)
        .sum();
  }
}
