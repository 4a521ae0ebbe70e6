package id.emall.core.review;

import id.emall.core.catalogue.Ratings;
import id.emall.core.ordering.MoneyOwedBack;
import id.emall.core.ordering.OrderCancelled;
import id.emall.core.ordering.OrderReturned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Marks reviews whose goods went back or whose money did, and takes them out of the rating, in the
 * transaction in which that happens. Whoever has the product from another order as well keeps the
 * review as it is.
 */
@ApplicationScoped
class ReturnedGoods {

  private Jdbi jdbi;
  private Ratings ratings;

  protected ReturnedGoods() {}

  @Inject
  ReturnedGoods(Jdbi jdbi, Ratings ratings) {
    this.jdbi = jdbi;
    this.ratings = ratings;
  }

  private record Marked(UUID productId, int stars, boolean shown) {}

  void back(@Observes OrderReturned returned) {
    mark(returned.orderId());
  }

  /** By refund or complaint; what is owed back for another cause than an order marks nothing. */
  void owedBack(@Observes MoneyOwedBack owed) {
    mark(owed.causeId());
  }

  /** The bank took back the money of what was delivered. */
  void cancelled(@Observes OrderCancelled cancelled) {
    mark(cancelled.orderId());
  }

  private void mark(UUID orderId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update review r set order_id = other.order_id
                    from (select distinct on (l.product_id, o.buyer_id)
                        l.product_id, o.buyer_id, o.id as order_id
                      from shop_order gone
                      join order_line had on had.order_id = gone.id
                      join shop_order o on o.buyer_id = gone.buyer_id and o.id <> gone.id
                        and o.state in ('DELIVERED', 'COMPLETED')
                      join order_line l on l.order_id = o.id and l.product_id = had.product_id
                      where gone.id = :order) other
                    where r.order_id = :order and not r.returned
                      and r.product_id = other.product_id and r.member_id = other.buyer_id
                    """)
                .bind("order", orderId)
                .execute());
    List<Marked> marked =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update review set returned = true where order_id = :order and not returned
                        returning product_id, stars, state = 'SHOWN' as shown
                        """)
                    .bind("order", orderId)
                    .mapTo(Marked.class)
                    .list());
    // In product order, as a checkout locks products.
    marked.stream()
        .filter(Marked::shown)
        .sorted(Comparator.comparing(Marked::productId))
        .forEach(one -> ratings.move(one.productId(), -1, -one.stars()));
  }
}
