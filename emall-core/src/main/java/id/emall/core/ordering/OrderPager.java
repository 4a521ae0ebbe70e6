package id.emall.core.ordering;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads orders page by page. A page begins where another ended, by time and id, so it stays right
 * when orders come in meanwhile and costs the same however far one has gone.
 */
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

  /** In which order. {@code time} is an expression over {@code o}, the order. */
  enum Sort {
    NEWEST("o.placed_at", false),
    MOST_URGENT("coalesce(o.ship_by, o.placed_at)", true);

    private final String time;
    private final boolean ascending;

    Sort(String time, boolean ascending) {
      this.time = time;
      this.ascending = ascending;
    }

    private Instant timeOf(OrderView order) {
      return this == MOST_URGENT && order.shipBy() != null ? order.shipBy() : order.placedAt();
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
    Cursor from = cursor == null ? null : Cursor.read(cursor);
    boolean backwards = from != null && from.backwards();
    boolean ascending = sort.ascending != backwards;
    Map<String, Object> bound = new HashMap<>(values);
    bound.put("most", SIZE + 1);
    String place = "";
    if (from != null) {
      bound.put("fromTime", from.time());
      bound.put("fromId", from.id());
      place = " and (%s, o.id) %s (:fromTime, :fromId)".formatted(sort.time, ascending ? ">" : "<");
    }
    String order = "order by %1$s %2$s, o.id %2$s".formatted(sort.time, ascending ? "asc" : "desc");
    List<OrderView> found =
        reader.orders(
            "o.id in (select o.id from shop_order o where %1$s%2$s %3$s limit :most) %3$s, l.line"
                .formatted(condition, place, order),
            bound);
    return cut(found, sort, from != null, backwards);
  }

  /** The order too many tells only that there is more. */
  private static OrdersPage cut(
      List<OrderView> found, Sort sort, boolean fromSomewhere, boolean backwards) {
    boolean more = found.size() > SIZE;
    List<OrderView> shown = more ? found.subList(0, SIZE) : found;
    if (backwards) {
      shown = shown.reversed();
    }
    if (shown.isEmpty()) {
      return new OrdersPage(shown, null, null);
    }
    boolean before = backwards ? more : fromSomewhere;
    boolean after = backwards || more;
    return new OrdersPage(
        shown,
        before ? Cursor.at(true, shown.getFirst(), sort).write() : null,
        after ? Cursor.at(false, shown.getLast(), sort).write() : null);
  }

  /** A place in a list, and whether the page before it is wanted. */
  private record Cursor(boolean backwards, Instant time, UUID id) {

    static Cursor at(boolean backwards, OrderView order, Sort sort) {
      return new Cursor(backwards, sort.timeOf(order), order.id());
    }

    String write() {
      String text = (backwards ? "b" : "a") + "|" + time + "|" + id;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String written) {
      try {
        String[] parts =
            new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8)
                .split("\\|", 3);
        if (parts.length == 3) {
          return new Cursor(
              parts[0].equals("b"), Instant.parse(parts[1]), UUID.fromString(parts[2]));
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        throw malformed();
      }
      throw malformed();
    }

    private static Refusal malformed() {
      return Refusal.invalid(new FieldError("cursor", "cursor.malformed"));
    }
  }
}
