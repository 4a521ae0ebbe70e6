package id.emall.core.ordering;

import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Rupiah;
import java.util.List;

/**
 * What of an order's money goes back to its buyer, by the pieces for which it does. For all of them
 * the shipping money goes back too; for some it is their price alone, because the parcel was sent
 * for the others as well.
 *
 * @param pieces of products of the order, not more than it has; empty for all of them
 */
public record MoneyBack(List<StockWish> pieces) {

  public MoneyBack {
    pieces = List.copyOf(pieces);
  }

  /** Whether nothing of the order is sold. */
  public boolean isWhole(OrderView order) {
    return pieces.isEmpty() || order.lines().stream().allMatch(line -> of(line) == line.quantity());
  }

  /** The price of the pieces. */
  public Rupiah goods(OrderView order) {
    return isWhole(order)
        ? order.goodsTotal()
        : order.lines().stream()
            .map(line -> line.unitPrice().times(of(line)))
            .reduce(Rupiah.ZERO, Rupiah::plus);
  }

  /** What the buyer gets. */
  public Rupiah toBuyer(OrderView order) {
    return isWhole(order) ? order.total() : goods(order);
  }

  /** How many pieces of a line are meant, where not all of the order is. */
  public int of(OrderView.Line line) {
    return pieces.stream()
        .filter(piece -> piece.productId().equals(line.productId()))
        .mapToInt(StockWish::quantity)
        .sum();
  }
}
