package id.emall.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderReturned;
import id.emall.core.ordering.Orders;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RatingTest extends Purchases {

  @Test
  void the_rating_is_right_whatever_happens_at_once() throws Exception {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 90);
    for (int round = 0; round < 8; round++) {
      Bought bought = delivered(seed.buyer(), seller, product);
      int stars = 1 + round % 5;
      ReviewView[] written = new ReviewView[1];
      atOnce(
          () -> written[0] = review(bought, stars, GOOD),
          () -> written[0] = review(bought, stars, GOOD),
          () -> written[0] = review(bought, stars, GOOD));
      UUID id = written[0].id();
      boolean back = round % 2 == 0;
      atOnce(
          () -> edit(bought, id, 5),
          () -> edit(bought, id, 1),
          () -> removed(bought.buyer(), id),
          () -> removed(bought.buyer(), id),
          () -> {
            get(ReportDesk.class)
                .takeDown(seed.operator(), Remark.REVIEW, id, "Menghina penjualnya.");
            return null;
          },
          () -> {
            if (back) {
              fire(new OrderReturned(bought.id()));
            }
            return null;
          });
      review(delivered(seed.buyer(), seller, product), stars, GOOD);

      assertThat(rating(product))
          .isEqualTo(
              number(
                      "select count(*) from review where product_id = ? and state = 'SHOWN' and not returned",
                      product.id())
                  + "/"
                  + number(
                      "select sum(stars) from review where product_id = ? and state = 'SHOWN' and not returned",
                      product.id()));
    }
    assertThat(shown(product)).hasSizeGreaterThanOrEqualTo(8);
  }

  private Object edit(Bought bought, UUID id, int stars) {
    reviews().edit(bought.buyer(), id, told(stars, GOOD));
    return null;
  }

  private Object removed(Actor actor, UUID id) {
    reviews().remove(actor, id);
    return null;
  }

  /** Starts all at the same moment; who loses is refused. */
  @SafeVarargs
  private static void atOnce(Callable<Object>... calls) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.length)) {
      for (Future<Object> future : threads.invokeAll(List.of(calls))) {
        if (future.state() == Future.State.FAILED) {
          assertThat(future.exceptionNow()).isInstanceOf(Refusal.class);
        }
      }
    }
  }

  @Test
  void a_refunded_orders_review_stays_with_a_mark_and_counts_no_more() {
    Bought bought = completed();
    review(bought, 1, "Rusak waktu datang, tidak layak.");

    get(OrderRefunds.class).refund(seed.operator(), bought.id(), "Barang memang rusak.");

    assertThat(shown(bought.product())).singleElement().matches(ReviewView::returned);
    assertThat(rating(bought.product())).isEqualTo("0/0");
    refused("review.not-yet", () -> again(bought));
  }

  private Object again(Bought bought) {
    reviews().remove(bought.buyer(), shown(bought.product()).getFirst().id());
    return review(bought, 5, GOOD);
  }

  @Test
  void who_bought_it_twice_keeps_the_review_when_one_order_goes_back() {
    Bought first = completed();
    Bought second = delivered(first.buyer(), first.seller(), first.product());
    review(first, 4, GOOD);

    get(OrderRefunds.class).refund(seed.operator(), first.id(), "Satu di antaranya rusak.");

    assertThat(rating(first.product())).isEqualTo("1/4");
    get(Orders.class).confirmReceipt(second.buyer(), second.code());
    get(OrderRefunds.class).refund(seed.operator(), second.id(), "Yang lain rusak juga.");
    assertThat(rating(first.product())).isEqualTo("0/0");
  }
}
