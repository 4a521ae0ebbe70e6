package id.emall.core.ordering;

import java.util.List;

/**
 * One page of a list of orders.
 *
 * @param before cursor of the page before, or null on the first
 * @param after cursor of the next page, or null on the last
 */
public record OrdersPage(List<OrderView> orders, String before, String after) {

  public OrdersPage {
    orders = List.copyOf(orders);
  }
}
