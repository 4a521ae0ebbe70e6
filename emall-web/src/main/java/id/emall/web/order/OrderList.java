package id.emall.web.order;

import id.emall.core.common.Actor;
import id.emall.core.ordering.OrderGroup;
import id.emall.core.ordering.OrdersPage;
import id.emall.core.ordering.OwnOrders;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the signed-in member has ordered. */
@Path(OrderList.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OrderList {

  static final String HERE = "/pesanan";

  @Inject private CurrentActor currentActor;

  @Inject private OwnOrders orders;

  /**
   * @param group one of {@link OrderGroup}; all when it is none
   * @param words to be found in codes, shops and goods
   */
  @GET
  public View show(
      @QueryParam("keadaan") String group,
      @QueryParam("q") String words,
      @QueryParam("hal") String cursor) {
    Actor actor = currentActor.actor();
    OrderGroup chosen = read(group);
    String sought = words == null ? "" : words.strip();
    OrdersPage page = orders.list(actor, new OwnOrders.Query(chosen, sought, cursor));
    return View.of("order/orders", "orders", page.orders())
        .with("tabs", tabs(orders.counts(actor), chosen))
        .with("group", chosen)
        .with("words", sought)
        .with("before", page.before() == null ? null : way(chosen, sought, page.before()))
        .with("after", page.after() == null ? null : way(chosen, sought, page.after()));
  }

  private static OrderGroup read(String name) {
    return Arrays.stream(OrderGroup.values())
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** All, and each group of which there are some. */
  private static List<OrderTab> tabs(Map<OrderGroup, Integer> counts, OrderGroup chosen) {
    List<OrderTab> tabs = new ArrayList<>();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    tabs.add(new OrderTab(null, all, HERE, chosen == null));
    for (OrderGroup group : OrderGroup.values()) {
      int count = counts.getOrDefault(group, 0);
      if (count > 0 || group == chosen) {
        tabs.add(new OrderTab(group, count, way(group, "", null), group == chosen));
      }
    }
    return tabs;
  }

  private static String way(OrderGroup group, String words, String cursor) {
    UriBuilder way = UriBuilder.fromPath(HERE);
    if (group != null) {
      way.queryParam("keadaan", group.name());
    }
    if (!words.isEmpty()) {
      way.queryParam("q", "{words}");
    }
    if (cursor != null) {
      way.queryParam("hal", cursor);
    }
    return words.isEmpty() ? way.build().toString() : way.build(words).toString();
  }
}
