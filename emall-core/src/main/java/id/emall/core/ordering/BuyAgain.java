package id.emall.core.ordering;

import id.emall.core.cart.CartOwner;
import id.emall.core.cart.CartView;
import id.emall.core.cart.Carts;
import id.emall.core.catalogue.ProductFacts;
import id.emall.core.catalogue.Products;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Puts what was ordered before into the cart once more, as far as it is still to be had. */
@ApplicationScoped
public class BuyAgain {

  private Jdbi jdbi;
  private Orders orders;
  private Carts carts;
  private Products products;

  protected BuyAgain() {}

  @Inject
  BuyAgain(Jdbi jdbi, Orders orders, Carts carts, Products products) {
    this.jdbi = jdbi;
    this.orders = orders;
    this.carts = carts;
    this.products = products;
  }

  /**
   * Something of an order that does not lie in the cart in that number.
   *
   * @param there how many lie in the cart; 0 when it cannot be bought now
   */
  public record Short(String name, int wanted, int there) {}

  /**
   * Fills the cart up to what was ordered, or to what is left. What lies there already counts, so
   * that sending it twice puts nothing in twice.
   *
   * @throws Refusal SIGN_IN_REQUIRED; NOT_FOUND when it is another's order; CONFLICT {@code
   *     order.nothing-on-sale}, {@code cart.full}; INVALID when it no longer fits into a parcel
   *     with what lies in the cart
   */
  @Transactional
  public OrderView intoCart(Actor actor, String code) {
    UUID member = actor.requireMember().id();
    OrderView order = own(actor, code);
    // One after another, so that two at once do not both see an empty cart.
    jdbi.useHandle(
        handle -> handle.execute("select 1 from member where id = ? for no key update", member));
    CartOwner owner = new CartOwner.OfMember(member);
    Map<UUID, Integer> wanted = pieces(order);
    Map<UUID, ProductFacts> now = products.facts(wanted.keySet());
    Map<UUID, Integer> there = pieces(carts.view(owner));
    boolean any = false;
    for (Map.Entry<UUID, Integer> line : wanted.entrySet()) {
      ProductFacts product = now.get(line.getKey());
      int left = product == null || !product.onSale() ? 0 : product.stock();
      int more = Math.min(line.getValue(), left) - there.getOrDefault(line.getKey(), 0);
      any |= left > 0;
      if (more > 0) {
        carts.add(owner, line.getKey(), more);
      }
    }
    if (!any) {
      throw Refusal.conflict("order.nothing-on-sale");
    }
    return order;
  }

  /**
   * What of an order is missing in this cart of its buyer.
   *
   * @throws Refusal SIGN_IN_REQUIRED; NOT_FOUND when it is another's order
   */
  public List<Short> missing(Actor actor, String code, CartView cart) {
    OrderView order = own(actor, code);
    Map<UUID, Integer> there = pieces(cart);
    Map<UUID, String> names =
        order.lines().stream()
            .collect(
                Collectors.toMap(
                    OrderView.Line::productId, OrderView.Line::name, (one, other) -> one));
    return pieces(order).entrySet().stream()
        .map(
            line ->
                new Short(
                    names.get(line.getKey()),
                    line.getValue(),
                    there.getOrDefault(line.getKey(), 0)))
        .filter(one -> one.there() < one.wanted())
        .toList();
  }

  private OrderView own(Actor actor, String code) {
    UUID member = actor.requireMember().id();
    OrderView order = orders.byCode(actor, code);
    if (!member.equals(order.buyerId())) {
      throw Refusal.notFound("order");
    }
    return order;
  }

  private static Map<UUID, Integer> pieces(OrderView order) {
    return sum(order.lines(), OrderView.Line::productId, OrderView.Line::quantity);
  }

  private static Map<UUID, Integer> pieces(CartView cart) {
    List<CartView.Line> lines =
        cart.groups().stream().flatMap(group -> group.lines().stream()).toList();
    return sum(lines, CartView.Line::productId, CartView.Line::quantity);
  }

  private static <T> Map<UUID, Integer> sum(
      List<T> lines, Function<T, UUID> product, Function<T, Integer> quantity) {
    return lines.stream()
        .collect(Collectors.toMap(product, quantity, Integer::sum, LinkedHashMap::new));
  }
}
