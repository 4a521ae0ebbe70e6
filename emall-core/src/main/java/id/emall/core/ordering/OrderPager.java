package id.emall.core.ordering;

import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads orders page by page. */
@ApplicationScoped
class OrderPager {

  /** How many orders stand on a page. */
  static final int SIZE = 30;

  private OrderReader reader;

  protected OrderPager() {}

  @Inject
  OrderPager(OrderReader reader) {
    this.reader = reader;
  }

  /** In which order. {@code column} is one of {@code o}, the order. */
  enum Sort {
    NEWEST("o.placed_at", false, OrderView::placedAt),
    /** Only among paid orders: the others promise no time. */
    MOST_URGENT("o.ship_by", true, OrderView::shipBy);

    private final String column;
    private final boolean ascending;
    private final Function<OrderView, Instant> time;

    Sort(String column, boolean ascending, Function<OrderView, Instant> time) {
      this.column = column;
      this.ascending = ascending;
      this.time = time;
    }
  }

  /**
   * One page.
   *
   * @param condition on {@code o}, the order, with parameters that {@code values} gives
   * @param cursor from a page of the same list, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}
   */
  OrdersPage page(String condition, Map<String, ?> values, Sort sort, String cursor) {
    PageCut cut = PageCut.of(sort.column, "o.id", sort.ascending, SIZE, cursor);
    Map<String, Object> bound = new HashMap<>(values);
    bound.putAll(cut.values());
    List<OrderView> found =
        reader.orders(
            "o.id in (select o.id from shop_order o where %1$s%2$s %3$s limit :most) %3$s, l.line"
                .formatted(condition, cut.place(), cut.order()),
            bound);
    Page<OrderView> page = cut.of(found, sort.time, OrderView::id);
    return new OrdersPage(page.rows(), page.before(), page.after());
  }
}
