package id.emall.core.shipping;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.SellerOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * What a shop prints to pack and send: labels and lists of contents. Names and addresses are given
 * out only while a parcel is to be sent or on its way, and who took them is written down.
 */
@ApplicationScoped
public class PackingDesk {

  /** So many orders are printed at once. */
  public static final int MOST_ORDERS = 50;

  private Jdbi jdbi;
  private SellerOrders orders;
  private AuditLog audit;

  protected PackingDesk() {}

  @Inject
  PackingDesk(Jdbi jdbi, SellerOrders orders, AuditLog audit) {
    this.jdbi = jdbi;
    this.orders = orders;
    this.audit = audit;
  }

  /**
   * What is to be printed.
   *
   * @param orders those of the codes that are the shop's, to be sent or on their way
   * @param labels one for each parcel of those orders
   * @param left the codes of which nothing is given out: of others, of orders that are over
   */
  public record Sheet(List<OrderView> orders, List<ParcelLabel> labels, List<String> left) {
    public Sheet {
      orders = List.copyOf(orders);
      labels = List.copyOf(labels);
      left = List.copyOf(left);
    }
  }

  private record Numbered(UUID orderId, int position, String courier, String number) {}

  /**
   * Gives out what stands on the parcels of these orders.
   *
   * @param codes of orders, as typed
   * @throws Refusal INVALID {@code kode} for more than {@value #MOST_ORDERS} codes
   */
  @Transactional
  public Sheet sheet(Actor actor, Collection<String> codes) {
    Actor.Member seller = actor.requireSeller(Right.ORDERS);
    List<String> wanted = wanted(codes);
    List<OrderView> found = orders.toShip(seller, wanted);
    Map<UUID, List<Numbered>> numbers =
        numbers(found).stream().collect(Collectors.groupingBy(Numbered::orderId));
    List<ParcelLabel> labels = new ArrayList<>();
    found.forEach(
        order -> labels.addAll(labels(order, numbers.getOrDefault(order.id(), List.of()))));
    List<String> known = found.stream().map(OrderView::code).toList();
    if (!known.isEmpty()) {
      audit.write(
          seller,
          "order.labels",
          "shop",
          seller.shopId(),
          Map.of(),
          Map.of("orders", String.join(" ", known)));
    }
    return new Sheet(found, labels, wanted.stream().filter(code -> !known.contains(code)).toList());
  }

  /**
   * Notes that these orders are packed and wait for their resi; of others nothing changes.
   *
   * @return how many are packed now that were not before
   */
  @Transactional
  public int packed(Actor actor, Collection<String> codes) {
    return orders.packed(actor, wanted(codes));
  }

  private static List<String> wanted(Collection<String> codes) {
    List<String> wanted =
        codes.stream()
            .map(code -> code.strip().toUpperCase(Locale.ROOT))
            .filter(code -> !code.isEmpty())
            .distinct()
            .limit(MOST_ORDERS + 1)
            .toList();
    if (wanted.size() > MOST_ORDERS) {
      throw Refusal.invalid(new FieldError("kode", "labels.too-many", MOST_ORDERS));
    }
    return wanted;
  }

  private List<Numbered> numbers(List<OrderView> orders) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select order_id, position, courier, number from shipment
                    where order_id = any (:orders) and return_id is null and replaced_at is null order by position, id
                    """)
                .bindArray("orders", UUID.class, orders.stream().map(OrderView::id).toList())
                .mapTo(Numbered.class)
                .list());
  }

  private static List<ParcelLabel> labels(OrderView order, List<Numbered> numbers) {
    if (numbers.isEmpty()) {
      return List.of(new ParcelLabel(order, order.courier(), null, 1, 1));
    }
    return numbers.stream()
        .map(
            one ->
                new ParcelLabel(order, one.courier(), one.number(), one.position(), numbers.size()))
        .toList();
  }
}
