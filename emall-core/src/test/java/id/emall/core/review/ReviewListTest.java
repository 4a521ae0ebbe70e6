package id.emall.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ReviewListTest extends Purchases {

  private Page<ReviewView> list(
      Seed.Product product,
      int stars,
      boolean photos,
      ReviewList.Sort sort,
      String cursor,
      int limit) {
    return get(ReviewList.class)
        .list(new ReviewList.Query(List.of(product.id()), stars, photos, sort, cursor, limit));
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
    ReviewList.Spread spread = get(ReviewList.class).spread(List.of(product.id()));
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

    refused("review.own", () -> votes.helps(bought.buyer(), id));
    votes.helps(reader, id);
    assertThat(votes.of(reader, List.of(id))).containsExactly(id);
    votes.helpsNot(reader, id);
    votes.helpsNot(reader, id);

    assertThat(shown(bought.product()).getFirst().helpful()).isZero();
    assertThat(votes.of(Actor.VISITOR, List.of(id))).isEmpty();
  }
}
