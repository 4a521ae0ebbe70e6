package id.emall.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.ordering.OrderReturned;
import id.emall.core.ordering.Orders;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReviewsTest extends Purchases {

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private Reviews reviews() {
    return get(Reviews.class);
  }

  private String photo(Actor actor) {
    return get(MediaStore.class)
        .storePhoto(actor, new Upload("photos", new ByteArrayInputStream(DOT)));
  }

  private List<ReviewView> shown(Seed.Product product) {
    return list(product, 0, false, ReviewList.Sort.NEWEST, null, 50).rows();
  }

  private Page<ReviewView> list(
      Seed.Product product,
      int stars,
      boolean photos,
      ReviewList.Sort sort,
      String cursor,
      int limit) {
    return get(ReviewList.class)
        .list(new ReviewList.Query(product.id(), stars, photos, sort, cursor, limit));
  }

  private static void refused(String code, Callable<?> wish) {
    assertThatThrownBy(wish::call)
        .isInstanceOfSatisfying(
            Refusal.class,
            told -> {
              String heard =
                  told.fields().isEmpty() ? told.code() : told.fields().getFirst().code();
              assertThat(heard).isEqualTo(code);
            });
  }

  @Test
  void who_got_the_goods_reviews_them_once_and_the_rating_counts_it() {
    Bought bought = delivered();
    String photo = photo(bought.buyer());

    ReviewView written =
        reviews()
            .write(
                bought.buyer(), bought.code(), bought.product().id(), told(4, GOOD, photo, photo));

    assertThat(written.photos()).containsExactly(photo);
    assertThat(written.author()).matches("Anggota \\d\\.");
    assertThat(shown(bought.product())).containsExactly(written);
    assertThat(rating(bought.product())).isEqualTo("1/4");
    refused("review.written", () -> review(bought, 5, "Sekali lagi, enak."));
    assertThat(rating(bought.product())).isEqualTo("1/4");
  }

  @Test
  void nobody_reviews_what_has_not_come_or_is_somebody_elses() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 9);
    Bought under = shipped(seed.buyer(), seller, product);

    refused("review.not-yet", () -> review(under, 5, GOOD));
    get(Orders.class).delivered(SYSTEM, under.id(), clock.instant());
    refused(
        "order.not-found",
        () -> reviews().write(seed.buyer(), under.code(), product.id(), told(5, GOOD)));
    refused("forbidden", () -> reviews().write(seller, under.code(), product.id(), told(1, GOOD)));
    refused(
        "product.not-found",
        () -> reviews().write(under.buyer(), under.code(), UUID.randomUUID(), told(5, GOOD)));
    assertThat(rating(product)).isEqualTo("0/0");
  }

  @Test
  void who_works_for_a_shop_does_not_review_its_goods() {
    Bought bought = delivered();
    Actor.Member buyer = bought.buyer();
    Actor.Member hired =
        new Actor.Member(
            buyer.id(),
            buyer.name(),
            Actor.Role.SELLER,
            bought.seller().shopId(),
            "id",
            java.util.Set.of(Right.PRODUCTS),
            "");

    refused(
        "review.own-shop",
        () -> reviews().write(hired, bought.code(), bought.product().id(), told(5, GOOD)));
  }

  @Test
  void a_review_without_stars_or_words_or_with_a_phone_number_is_refused() {
    Bought bought = delivered();

    refused("review.stars", () -> review(bought, 0, GOOD));
    refused("review.stars", () -> review(bought, 6, GOOD));
    refused("required", () -> review(bought, 5, "  "));
    refused("contact.not-allowed", () -> review(bought, 5, "Pesan ke 0812-3456-7890 lebih murah"));
    refused(
        "media.not-found",
        () ->
            reviews()
                .write(
                    bought.buyer(),
                    bought.code(),
                    bought.product().id(),
                    told(5, GOOD, "0".repeat(64))));
    assertThat(rating(bought.product())).isEqualTo("0/0");
  }

  @Test
  void a_review_is_changed_for_thirty_days_and_the_rating_moves_along() {
    Bought bought = delivered();
    ReviewView written = review(bought, 2, GOOD);

    reviews().edit(bought.buyer(), written.id(), told(5, "Setelah dihangatkan ternyata enak."));

    assertThat(rating(bought.product())).isEqualTo("1/5");
    assertThat(shown(bought.product()).getFirst().editedAt()).isNotNull();
    refused("review.not-found", () -> edited(seed.buyer(), written.id()));
    clock.advance(Duration.ofDays(30));
    refused("review.too-late", () -> edited(bought.buyer(), written.id()));
    assertThat(rating(bought.product())).isEqualTo("1/5");
  }

  private Object edited(Actor actor, UUID id) {
    reviews().edit(actor, id, told(1, "Berubah pikiran lagi."));
    return null;
  }

  @Test
  void a_removed_review_leaves_the_rating_with_all_that_hung_on_it_and_may_be_written_anew() {
    Bought bought = delivered();
    ReviewView written = review(bought, 3, GOOD);
    get(HelpfulVotes.class).helps(seed.buyer(), written.id());
    get(Reports.class).report(seed.buyer(), Remark.REVIEW, written.id(), ReportWhy.OTHER);
    get(Answering.class).review(bought.seller(), written.id(), "Terima kasih.");

    reviews().remove(bought.buyer(), written.id());

    assertThat(shown(bought.product())).isEmpty();
    assertThat(rating(bought.product())).isEqualTo("0/0");
    assertThat(number("select count(*) from review_vote where review_id = ?", written.id()))
        .isZero();
    assertThat(
            number(
                "select count(*) from work_item where closed_at is null and object_id = ?",
                written.id().toString()))
        .isZero();
    refused("review.not-found", () -> removed(bought.buyer(), written.id()));
    ReviewView again = review(bought, 5, "Pesan lagi, tetap enak.");
    assertThat(again.reply()).isNull();
    assertThat(again.helpful()).isZero();
    assertThat(rating(bought.product())).isEqualTo("1/5");
  }

  private Object removed(Actor actor, UUID id) {
    reviews().remove(actor, id);
    return null;
  }

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

  @Test
  void a_list_is_read_page_by_page_by_stars_with_photos_and_by_what_helps() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 90);
    List<ReviewView> written = new ArrayList<>();
    for (int stars = 1; stars <= 5; stars++) {
      Bought bought = delivered(seed.buyer(), seller, product);
      clock.advance(Duration.ofMinutes(1));
      written.add(
          reviews()
              .write(
                  bought.buyer(),
                  bought.code(),
                  product.id(),
                  stars == 2 ? told(2, GOOD, photo(bought.buyer())) : told(stars, GOOD)));
    }
    Actor reader = seed.buyer();
    get(HelpfulVotes.class).helps(reader, written.getFirst().id());
    get(HelpfulVotes.class).helps(reader, written.getFirst().id());

    Page<ReviewView> first = list(product, 0, false, ReviewList.Sort.HELPFUL, null, 2);
    Page<ReviewView> second = list(product, 0, false, ReviewList.Sort.HELPFUL, first.after(), 2);

    assertThat(first.rows()).extracting(ReviewView::stars).containsExactly(1, 5);
    assertThat(first.rows().getFirst().helpful()).isOne();
    assertThat(second.rows()).extracting(ReviewView::stars).containsExactly(4, 3);
    assertThat(list(product, 0, false, ReviewList.Sort.HELPFUL, second.before(), 2).rows())
        .isEqualTo(first.rows());
    assertThat(list(product, 3, false, ReviewList.Sort.NEWEST, null, 9).rows())
        .extracting(ReviewView::stars)
        .containsExactly(3);
    assertThat(list(product, 0, true, ReviewList.Sort.NEWEST, null, 9).rows())
        .extracting(ReviewView::stars)
        .containsExactly(2);
    ReviewList.Spread spread = get(ReviewList.class).spread(product.id());
    assertThat(spread.all()).isEqualTo(5);
    assertThat(spread.withPhotos()).isOne();
    assertThat(spread.of(4)).isOne();
    refused("cursor.malformed", () -> list(product, 0, false, ReviewList.Sort.NEWEST, "apa", 9));
  }

  @Test
  void each_member_but_the_author_says_once_that_it_helps_and_may_take_it_back() {
    Bought bought = delivered();
    UUID id = review(bought, 5, GOOD).id();
    Actor reader = seed.buyer();
    HelpfulVotes votes = get(HelpfulVotes.class);

    refused(
        "review.own",
        () -> {
          votes.helps(bought.buyer(), id);
          return null;
        });
    votes.helps(reader, id);
    assertThat(votes.of(reader, List.of(id))).containsExactly(id);
    votes.helpsNot(reader, id);
    votes.helpsNot(reader, id);

    assertThat(shown(bought.product()).getFirst().helpful()).isZero();
    assertThat(votes.of(Actor.VISITOR, List.of(id))).isEmpty();
  }

  @Test
  void the_shop_answers_once_may_change_it_and_tells_the_author_the_first_time() {
    Bought bought = delivered();
    UUID id = review(bought, 5, GOOD).id();
    Answering answering = get(Answering.class);
    assertThat(answering.waiting(bought.seller()).reviews()).isOne();

    answering.review(bought.seller(), id, "Terima kasih, ditunggu lagi.");
    clock.advance(Duration.ofHours(1));
    answering.review(seed.staff(bought.seller(), Right.PRODUCTS), id, "Terima kasih banyak!");

    Reply reply = shown(bought.product()).getFirst().reply();
    assertThat(reply.text()).isEqualTo("Terima kasih banyak!");
    assertThat(reply.editedAt()).isEqualTo(reply.at().plus(Duration.ofHours(1)));
    assertThat(messages(bought.buyer(), "review-answered")).isOne();
    assertThat(answering.waiting(bought.seller()).reviews()).isZero();
    assertThat(answering.reviews(bought.seller(), true, null).rows()).hasSize(1);
    refused(
        "remark.not-found",
        () -> {
          answering.review(seed.seller(), id, "Bukan toko saya.");
          return null;
        });
    refused(
        "forbidden",
        () -> {
          answering.review(seed.staff(bought.seller(), Right.ORDERS), id, "Tanpa hak.");
          return null;
        });
    refused(
        "contact.not-allowed",
        () -> {
          answering.review(bought.seller(), id, "Pesan lagi lewat wa.me/62812");
          return null;
        });
  }

  @Test
  void a_buyer_is_reminded_once_three_days_after_completion_of_what_was_not_reviewed() {
    Bought silent = completed();
    Bought done = completed();
    review(done, 5, GOOD);
    ReviewReminders reminders = get(ReviewReminders.class);

    reminders.run();
    assertThat(messages(silent.buyer(), "review-wanted")).isZero();
    clock.advance(Duration.ofDays(3));
    reminders.run();
    reminders.run();

    assertThat(messages(silent.buyer(), "review-wanted")).isOne();
    assertThat(messages(done.buyer(), "review-wanted")).isZero();
  }

  @Test
  void an_order_shows_its_buyer_alone_which_of_it_is_reviewed() {
    Bought bought = delivered();
    var order = get(Orders.class).find(bought.id());
    assertThat(reviews().allowed(bought.buyer(), order)).isTrue();
    assertThat(reviews().allowed(bought.seller(), order)).isFalse();

    ReviewView written = review(bought, 5, GOOD);

    assertThat(reviews().ofOrder(bought.buyer(), order))
        .containsOnlyKeys(bought.product().id())
        .containsValue(written);
    assertThat(reviews().ofOrder(bought.seller(), order)).isEmpty();
    assertThat(reviews().editable(written)).isTrue();
    clock.advance(Duration.ofDays(31));
    assertThat(reviews().editable(written)).isFalse();
  }
}
