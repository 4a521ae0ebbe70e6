package id.emall.core.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.Category;
import id.emall.core.common.Actor;
import id.emall.core.testing.Seed;
import org.junit.jupiter.api.Test;

class SuggestionsTest extends SearchScene {

  private Suggestions.Suggested typed(String text) {
    follow();
    return get(Suggestions.class).of(text);
  }

  @Test
  void the_beginning_of_a_word_suggests_phrases_products_and_shelves() {
    Actor.Member seller = seed.seller();
    product(seller, "Kopi Robusta Gayo", 1_000);
    Seed.Product liked = product(seller, "Kopi Robusta Kerinci", 1_000);
    set(liked.id(), "rating_count = 10, rating_sum = ?", 50);

    Suggestions.Suggested suggested = typed("kopi rob");

    assertThat(suggested.phrases()).startsWith("kopi robusta").contains("kopi robusta gayo");
    assertThat(suggested.products())
        .extracting(Suggestions.Named::label)
        .containsExactly("Kopi Robusta Kerinci", "Kopi Robusta Gayo");
    assertThat(typed("kop").shelves()).extracting(Category::slug).contains("kopi-teh");
    assertThat(typed("robusta ker").products()).hasSize(1);
  }

  @Test
  void shops_are_suggested_by_their_names_while_they_are_open() {
    Actor.Member seller = seed.seller();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shop set name = 'Tenun Sumba Lestari' where id = ?", seller.shopId()));
    assertThat(typed("sumba les").shops())
        .extracting(Suggestions.Named::label)
        .containsExactly("Tenun Sumba Lestari");

    jdbi.useHandle(
        handle ->
            handle.execute("update shop set state = 'SUSPENDED' where id = ?", seller.shopId()));

    assertThat(typed("sumba les").shops()).isEmpty();
  }

  @Test
  void what_is_not_sold_any_more_is_not_suggested() {
    Seed.Product product = product(seed.seller(), "Zaitun Hijau", 1_000);
    assertThat(typed("zait").products()).hasSize(1);

    set(product.id(), "state = ?", "HIDDEN");

    assertThat(typed("zait").products()).isEmpty();
  }

  @Test
  void one_letter_or_none_suggests_nothing() {
    assertThat(typed("k").isEmpty()).isTrue();
    assertThat(typed(null).isEmpty()).isTrue();
    assertThat(typed(" !? ").isEmpty()).isTrue();
    assertThat(typed("xyzzyxyzzyxyzzyxyzzy").isEmpty()).isTrue();
  }
}
