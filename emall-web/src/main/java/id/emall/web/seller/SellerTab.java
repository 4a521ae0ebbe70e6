package id.emall.web.seller;

import id.emall.core.ordering.OrderState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the states by which a seller looks through orders.
 *
 * @param state null for all of them
 * @param count how many orders stand in it
 * @param current whether it is the one being shown
 */
public record SellerTab(OrderState state, int count, boolean current) {

  /** What stands for the orders with complaints in addresses, where a state would. */
  static final String COMPLAINTS = "KELUHAN";

  /** States that are offered even when no order stands in them. */
  private static final Set<OrderState> ALWAYS =
      Set.of(
          OrderState.AWAITING_PAYMENT,
          OrderState.PAID,
          OrderState.SHIPPED,
          OrderState.DELIVERED,
          OrderState.COMPLETED);

  /**
   * @param current null for none of them
   * @param allWhenNone whether all are shown when {@code current} is null
   */
  static List<SellerTab> of(
      Map<OrderState, Integer> counts, OrderState current, boolean allWhenNone) {
    List<SellerTab> tabs = new ArrayList<>();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    tabs.add(new SellerTab(null, all, current == null && allWhenNone));
    for (OrderState state : OrderState.values()) {
      if (ALWAYS.contains(state) || counts.containsKey(state) || state == current) {
        tabs.add(new SellerTab(state, counts.getOrDefault(state, 0), state == current));
      }
    }
    return tabs;
  }

  /** Where the orders of this state are listed. */
  public String href() {
    return SellerDesk.ORDERS + (state == null ? "" : "?status=" + state.name());
  }
}
