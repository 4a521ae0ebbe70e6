package id.emall.core.ordering;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the signed-in buyer has ordered. */
@ApplicationScoped
public class OwnOrders {

  private static final int WORDS_MOST = 60;

  private static final String NAMED =
      " and (o.code ilike :words"
          + " or exists (select 1 from shop w where w.id = o.shop_id and w.name ilike :words)"
          + " or exists (select 1 from order_line w where w.order_id = o.id and w.name ilike :words))";

  private Jdbi jdbi;
  private OrderPager pager;

  protected OwnOrders() {}

  @Inject
  OwnOrders(Jdbi jdbi, OrderPager pager) {
    this.jdbi = jdbi;
    this.pager = pager;
  }

  /**
   * What is wished to be seen.
   *
   * @param group null for all
   * @param words in the order's code, its shop's name or a product's; blank for all
   * @param cursor from another page of the same list, or null for the first
   */
  public record Query(OrderGroup group, String words, String cursor) {

    public static Query all(String cursor) {
      return new Query(null, "", cursor);
    }
  }

  private record Count(OrderState state, int number) {}

  /**
   * A page of orders, the newest first. Served by the index shop_order_page_of_buyer.
   *
   * @throws Refusal SIGN_IN_REQUIRED; INVALID {@code cursor.malformed}
   */
  public OrdersPage list(Actor actor, Query query) {
    StringBuilder condition = new StringBuilder("o.buyer_id = :buyer");
    Map<String, Object> values = new HashMap<>();
    values.put("buyer", actor.requireMember().id());
    if (query.group() != null) {
      condition.append(" and o.state = any(:states)");
      values.put("states", query.group().states().stream().map(Enum::name).toArray(String[]::new));
    }
    String words = query.words() == null ? "" : query.words().strip();
    if (!words.isEmpty()) {
      condition.append(NAMED);
      values.put("words", "%" + literal(words) + "%");
    }
    return pager.page(condition.toString(), values, OrderPager.Sort.NEWEST, query.cursor());
  }

  /** Words to be found as they stand, whatever the database would read into them. */
  private static String literal(String words) {
    return words
        .substring(0, Math.min(words.length(), WORDS_MOST))
        .replaceAll("[\\\\%_]", "\\\\$0");
  }

  /**
   * How many of each group there are; none where a group is missing.
   *
   * @throws Refusal SIGN_IN_REQUIRED
   */
  public Map<OrderGroup, Integer> counts(Actor actor) {
    UUID member = actor.requireMember().id();
    Map<OrderGroup, Integer> counts = new EnumMap<>(OrderGroup.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select state, count(*) as number from shop_order
                    where buyer_id = :buyer group by state
                    """)
                .bind("buyer", member)
                .mapTo(Count.class)
                .forEach(
                    count -> counts.merge(groupOf(count.state()), count.number(), Integer::sum)));
    return counts;
  }

  private static OrderGroup groupOf(OrderState state) {
    for (OrderGroup group : OrderGroup.values()) {
      if (group.states().contains(state)) {
        return group;
      }
    }
    throw new IllegalStateException("no group has " + state);
  }
}
