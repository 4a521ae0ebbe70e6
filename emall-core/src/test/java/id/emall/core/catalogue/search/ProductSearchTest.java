package id.emall.core.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductSearchTest extends SearchScene {

  private static Wish sorted(Actor.Member seller, SearchSort sort, String cursor) {
    return new Wish(
        sort == SearchSort.RELEVANCE ? "satu" : null,
        false,
        null,
        seller.shopId(),
        Filters.NONE,
        sort,
        Seed.BANDUNG,
        cursor,
        2);
  }

  @Test
  void every_sort_can_be_walked_forth_and_back_without_losing_a_product() {
    Actor.Member seller = seed.seller();
    for (int i = 0; i < 5; i++) {
      product(seller, "Satu " + i, i < 3 ? 1_000 : 2_000 + i);
    }

    for (SearchSort sort : SearchSort.values()) {
      List<String> forth = new ArrayList<>();
      Found page = find(sorted(seller, sort, null));
      assertThat(page.list().before()).isNull();
      assertThat(page.total()).isEqualTo(5);
      Found last = page;
      forth.addAll(names(page));
      while (last.list().after() != null) {
        last = find(sorted(seller, sort, last.list().after()));
        forth.addAll(names(last));
      }
      assertThat(forth).as(sort.name()).hasSize(5).doesNotHaveDuplicates();

      Found back = find(sorted(seller, sort, last.list().before()));
      assertThat(names(back)).isEqualTo(forth.subList(2, 4));
      Found first = find(sorted(seller, sort, back.list().before()));
      assertThat(first.list().products()).isEqualTo(page.list().products());
      assertThat(first.list().before()).isNull();
    }
  }

  @Test
  void sorts_do_what_they_say() {
    Actor.Member seller = seed.seller();
    product(seller, "Murah", 1_000);
    Seed.Product dear = product(seller, "Mahal", 9_000);
    Seed.Product middling = product(seller, "Sedang", 5_000);
    set(dear.id(), "rating_count = 10, rating_sum = ?", 50);
    set(middling.id(), "sold = ?", 12);

    assertThat(names(sorted(seller, SearchSort.NEWEST, null))).containsExactly("Sedang", "Mahal");
    assertThat(names(sorted(seller, SearchSort.PRICE_ASC, null)))
        .containsExactly("Murah", "Sedang");
    assertThat(names(sorted(seller, SearchSort.PRICE_DESC, null)))
        .containsExactly("Mahal", "Sedang");
    assertThat(names(sorted(seller, SearchSort.RATING, null)).getFirst()).isEqualTo("Mahal");
    assertThat(names(sorted(seller, SearchSort.BEST_SELLING, null)).getFirst()).isEqualTo("Sedang");
  }

  @Test
  void the_nearest_shop_comes_first() {
    product(seed.seller("32.71"), "Talas Dekat", 1_000);
    product(seed.seller("51.71"), "Talas Jauh", 1_000);
    product(seed.seller("32.73"), "Talas Di Sini", 1_000);

    Wish wish =
        new Wish(
            "talas", false, null, null, Filters.NONE, SearchSort.NEAREST, Seed.BANDUNG, null, 24);

    assertThat(names(wish)).containsExactly("Talas Di Sini", "Talas Dekat", "Talas Jauh");
  }

  @Test
  void words_are_found_by_their_stem_and_in_plain_letters() {
    Actor.Member seller = seed.seller();
    product(seller, "Anyaman Pandan Crème", 20_000);

    assertThat(names(words(seller, "ANYAM"))).containsExactly("Anyaman Pandan Crème");
    assertThat(names(words(seller, "pandan dianyam"))).containsExactly("Anyaman Pandan Crème");
    assertThat(names(words(seller, "creme"))).containsExactly("Anyaman Pandan Crème");
    assertThat(names(words(seller, "' or 1=1 --"))).isEmpty();
    assertThat(names(words(seller, "\u0000&|!():*"))).isEmpty();
  }

  @Test
  void a_word_that_only_looks_derived_is_left_whole() {
    Actor.Member seller = seed.seller();
    product(seller, "Kemeja Lurik", 20_000);
    product(seller, "Meja Lipat", 20_000);

    assertThat(names(words(seller, "kemeja"))).containsExactly("Kemeja Lurik");
    assertThat(names(words(seller, "meja"))).containsExactly("Meja Lipat");
  }

  @Test
  void a_word_said_twice_is_another_word() {
    Actor.Member seller = seed.seller();
    Seed.Product made = product(seller, "Piring Kayu", 20_000);
    set(made.id(), "description = ?", "Dibuat oleh perajin desa.");
    product(seller, "Paket Oleh-oleh", 20_000);

    assertThat(names(words(seller, "oleh-oleh"))).containsExactly("Paket Oleh-oleh");
    assertThat(names(words(seller, "oleh oleh"))).containsExactly("Paket Oleh-oleh");
  }

  @Test
  void what_is_typed_stands_before_its_other_names() {
    Actor.Member seller = seed.seller();
    product(seller, "Sarung Handphone Kulit", 20_000);
    product(seller, "Tempat HP Rotan", 20_000);
    product(seller, "Gantungan Telepon Genggam", 20_000);

    assertThat(names(words(seller, "hp")))
        .startsWith("Tempat HP Rotan")
        .containsExactlyInAnyOrder(
            "Tempat HP Rotan", "Sarung Handphone Kulit", "Gantungan Telepon Genggam");
    assertThat(names(words(seller, "telepon genggam rotan"))).containsExactly("Tempat HP Rotan");
  }

  @Test
  void what_a_thing_is_counts_more_than_what_its_name_also_says() {
    Actor.Member seller = seed.seller();
    Seed.Product beans = product(seller, "Sangrai Medium Kopi Gayo", 20_000);
    product(seller, "Kopi Sachet Murah", 20_000);
    product(seller, "Boots Hitam Kopi", 20_000);
    Seed.Product about = product(seller, "Cangkir Tanah", 20_000);
    set(about.id(), "description = ?", "Pas untuk kopi pagi.");
    onShelf(beans, "kopi-teh");

    List<String> found = names(words(seller, "kopi"));

    assertThat(found)
        .hasSize(4)
        .endsWith("Boots Hitam Kopi", "Cangkir Tanah")
        .startsWith("Sangrai Medium Kopi Gayo");
  }

  private void onShelf(Seed.Product product, String slug) {
    set(product.id(), "category_id = (select id from category where slug = ?)", slug);
  }

  @Test
  void what_is_sold_out_stands_behind_what_matches_as_well() {
    Actor.Member seller = seed.seller();
    product(seller, "Besek Bambu Habis", 20_000, 0);
    product(seller, "Besek Bambu Ada", 20_000);

    assertThat(names(words(seller, "besek")))
        .containsExactly("Besek Bambu Ada", "Besek Bambu Habis");
  }

  @Test
  void a_place_narrows_what_is_named_beside_it() {
    Actor.Member bandung = seed.seller(Seed.BANDUNG);
    Actor.Member payakumbuh = seed.seller(Seed.PAYAKUMBUH);
    product(bandung, "Peuyeum Legit", 20_000);
    product(payakumbuh, "Peuyeum Ketan", 20_000);

    assertThat(names(Wish.of("peuyeum bandung"))).containsExactly("Peuyeum Legit");
    assertThat(names(Wish.of("payakumbuh"))).isEmpty();
  }

  @Test
  void a_slip_of_the_pen_is_forgiven_and_told() {
    Actor.Member seller = seed.seller();
    product(seller, "Gelamai Kenari", 20_000);

    Found slip = find(words(seller, "glamai kenari"));
    assertThat(names(slip)).containsExactly("Gelamai Kenari");
    assertThat(slip.reading().corrected()).isEqualTo("gelamai kenari");
    assertThat(find(words(seller, "gelam")).reading().corrected()).isEqualTo("gelamai");
    assertThat(find(words(seller, "kenari")).reading()).isEqualTo(Found.Reading.AS_TYPED);

    Wish asTyped =
        new Wish("glamai", true, null, seller.shopId(), Filters.NONE, null, null, null, 24);
    assertThat(names(asTyped)).isEmpty();
  }

  @Test
  void a_rare_word_asks_whether_a_common_one_was_meant() {
    Actor.Member seller = seed.seller();
    product(seller, "Rendeng Musim", 20_000);
    for (int i = 0; i < 12; i++) {
      product(seller, "Rendang Suir " + i, 20_000);
    }

    Found found = find(words(seller, "rendeng"));

    assertThat(names(found)).containsExactly("Rendeng Musim");
    assertThat(found.reading().meant()).isEqualTo("rendang");
    assertThat(found.reading().corrected()).isNull();
  }

  @Test
  void where_nothing_holds_all_words_what_holds_some_is_shown_as_such() {
    Actor.Member seller = seed.seller();
    product(seller, "Tampah Bambu", 20_000);
    product(seller, "Bakul Rotan", 20_000);

    Found found = find(words(seller, "tampah rotan"));

    assertThat(names(found)).containsExactlyInAnyOrder("Tampah Bambu", "Bakul Rotan");
    assertThat(found.reading().someWords()).isTrue();
  }

  @Test
  void prices_and_stock_that_are_shown_are_those_of_now() {
    Actor.Member seller = seed.seller();
    Seed.Product product = product(seller, "Klepon Hangat", 20_000);
    follow();
    set(product.id(), "stock = 3, price = ?", 25_000);

    ProductCard card =
        get(ProductSearch.class).find(words(seller, "klepon")).list().products().getFirst();

    assertThat(card.price().amount()).isEqualTo(25_000);
    assertThat(card.stock()).isEqualTo(3);
  }

  @Test
  void a_cursor_nobody_made_is_refused() {
    for (String cursor : List.of("x", "YXxORVdFU1R8MjAyNg", "***")) {
      assertThatThrownBy(() -> find(sorted(seed.seller(), SearchSort.NEWEST, cursor)))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal ->
                  assertThat(refusal.fields().getFirst().code()).isEqualTo("cursor.malformed"));
    }
  }
}
