package id.emall.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.common.Right;
import id.emall.core.ordering.Orders;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReviewsTest extends Purchases {

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
            Set.of(Right.PRODUCTS),
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
    refused("remark.not-found", () -> answering.review(seed.seller(), id, "Bukan toko saya."));
    refused(
        "forbidden",
        () -> answering.review(seed.staff(bought.seller(), Right.ORDERS), id, "Tanpa hak."));
    refused(
        "contact.not-allowed",
        () -> answering.review(bought.seller(), id, "Pesan lagi lewat wa.me/62812"));
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
