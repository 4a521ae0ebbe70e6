package id.emall.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AnsweringTest extends Purchases {

  @Test
  void another_shop_hears_nothing_of_what_it_typed_about_words_that_are_not_its_own() {
    Bought bought = delivered();
    UUID review = review(bought, 5, GOOD).id();
    UUID question =
        get(Questions.class).ask(seed.buyer(), bought.product().id(), "Tahan berapa lama?");
    Actor.Member stranger = seed.seller();

    notFound(() -> get(Answering.class).review(stranger, review, ""));
    notFound(() -> get(Answering.class).question(stranger, question, ""));
  }

  private static void notFound(Runnable wish) {
    assertThatThrownBy(wish::run)
        .isInstanceOfSatisfying(
            Refusal.class, told -> assertThat(told.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }
}
