package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogueTest extends CoreTest {

  private Seed seed;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  private Seed.Product product(Actor.Member seller, String name, long price) {
    clock.advance(Duration.ofSeconds(1));
    Seed.Product product = seed.product(seller, price, 5);
    jdbi.useHandle(
        handle -> handle.execute("update product set name = ? where id = ?", name, product.id()));
    return product;
  }

  private List<String> names(ProductQuery query) {
    return get(Catalogue.class).list(query).products().stream().map(ProductCard::name).toList();
  }

  private static ProductQuery sorted(Actor.Member seller, ProductQuery.Sort sort, String cursor) {
    return new ProductQuery(null, null, seller.shopId(), null, null, null, sort, cursor, 2);
  }

  private static ProductQuery search(String text) {
    return new ProductQuery(null, text, null, null, null, null, null, null, 24);
  }

  @Test
  void the_shelves_stand_in_order() {
    assertThat(get(Catalogue.class).categories()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(get(Catalogue.class).category("kopi-teh").orElseThrow().name("en"))
        .isEqualTo("Coffee & tea");
    assertThat(get(Catalogue.class).category("tidak-ada")).isEmpty();
  }

  @Test
  void every_sort_can_be_walked_forth_and_back_without_losing_a_product() {
    Actor.Member seller = seed.seller();
    for (int i = 0; i < 5; i++) {
      product(seller, "Satu " + i, i < 3 ? 1_000 : 2_000 + i);
    }

    for (ProductQuery.Sort sort : ProductQuery.Sort.values()) {
      List<String> forth = new ArrayList<>();
      ProductList page = get(Catalogue.class).list(sorted(seller, sort, null));
      assertThat(page.before()).isNull();
      page.products().forEach(card -> forth.add(card.name()));
      ProductList last = page;
      while (last.after() != null) {
        last = get(Catalogue.class).list(sorted(seller, sort, last.after()));
        last.products().forEach(card -> forth.add(card.name()));
      }
      assertThat(forth).as(sort.name()).hasSize(5).doesNotHaveDuplicates();

      ProductList back = get(Catalogue.class).list(sorted(seller, sort, last.before()));
      assertThat(back.products()).extracting(ProductCard::name).isEqualTo(forth.subList(2, 4));
      ProductList first = get(Catalogue.class).list(sorted(seller, sort, back.before()));
      assertThat(first.products()).isEqualTo(page.products());
      assertThat(first.before()).isNull();
    }
  }

  @Test
  void sorts_do_what_they_say() {
    Actor.Member seller = seed.seller();
    product(seller, "Murah", 1_000);
    Seed.Product dear = product(seller, "Mahal", 9_000);
    product(seller, "Sedang", 5_000);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update product set rating_count = 10, rating_sum = 50 where id = ?", dear.id()));

    assertThat(names(sorted(seller, ProductQuery.Sort.NEWEST, null)))
        .containsExactly("Sedang", "Mahal");
    assertThat(names(sorted(seller, ProductQuery.Sort.PRICE_ASC, null)))
        .containsExactly("Murah", "Sedang");
    assertThat(names(sorted(seller, ProductQuery.Sort.PRICE_DESC, null)))
        .containsExactly("Mahal", "Sedang");
    assertThat(names(sorted(seller, ProductQuery.Sort.RATING, null)).getFirst()).isEqualTo("Mahal");
  }

  @Test
  void filters_narrow_together() {
    Actor.Member here = seed.seller(Seed.PAYAKUMBUH);
    Actor.Member there = seed.seller("16.73");
    product(here, "Kerupuk Udang", 12_345);
    product(there, "Kerupuk Ikan", 12_345);
    product(there, "Kerupuk Ikan Besar", 99_999);

    assertThat(
            names(
                new ProductQuery(
                    "uji", "kerupuk", null, "16.73", 12_000L, 13_000L, null, null, 24)))
        .containsExactly("Kerupuk Ikan");
    assertThat(
            names(new ProductQuery("kopi-teh", "kerupuk", null, null, null, null, null, null, 24)))
        .doesNotContain("Kerupuk Ikan");
  }

  @Test
  void words_are_found_by_their_stem_and_a_slip_of_the_pen_is_forgiven() {
    Actor.Member seller = seed.seller();
    product(seller, "Gelamai Kenari", 20_000);

    assertThat(names(search("gelamai"))).containsExactly("Gelamai Kenari");
    assertThat(names(search("KENARI \"gelamai kenari\""))).containsExactly("Gelamai Kenari");
    assertThat(names(search("glamai"))).containsExactly("Gelamai Kenari");
    assertThat(names(search("gelam"))).containsExactly("Gelamai Kenari");
    assertThat(names(search("' or 1=1 --"))).isEmpty();
    assertThat(names(search("\u0000&|!():*"))).isEmpty();
  }

  @Test
  void what_a_thing_is_counts_more_than_what_its_name_also_says() {
    Actor.Member seller = seed.seller();
    product(seller, "Arabika Cangkir", 20_000);
    Seed.Product beans = product(seller, "Sangrai Medium Kopi Gayo", 20_000);
    product(seller, "Kopi Sachet Murah", 20_000);
    product(seller, "Boots Hitam Kopi", 20_000);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update product set category_id = (select id from category where slug = 'kopi-teh')"
                    + " where id = ?",
                beans.id()));

    List<String> found =
        names(new ProductQuery(null, "kopi", seller.shopId(), null, null, null, null, null, 24));

    assertThat(found).hasSize(3).last().isEqualTo("Boots Hitam Kopi");
  }

  @Test
  void a_cursor_nobody_made_is_refused() {
    for (String cursor : List.of("x", "YXxORVdFU1R8MjAyNg", "***")) {
      assertThatThrownBy(
              () ->
                  get(Catalogue.class)
                      .list(sorted(seed.seller(), ProductQuery.Sort.NEWEST, cursor)))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal ->
                  assertThat(refusal.fields().getFirst().code()).isEqualTo("cursor.malformed"));
    }
  }

  @Test
  void a_page_tells_of_the_product_and_its_shop() {
    Actor.Member seller = seed.seller();
    Seed.Product product = product(seller, "Kopi", 30_000);

    ProductPage page = get(Catalogue.class).product(Actor.VISITOR, product.slug());

    assertThat(page.shopId()).isEqualTo(seller.shopId());
    assertThat(page.onSale()).isTrue();
    assertThat(page.summary()).isEqualTo("Barang uji.");
  }

  @Test
  void what_is_hidden_is_seen_by_its_seller_and_operators_alone() {
    Actor.Member seller = seed.seller();
    Seed.Product product = product(seller, "Rahasia", 30_000);
    jdbi.useHandle(
        handle -> handle.execute("update product set state = 'HIDDEN' where id = ?", product.id()));
    Catalogue catalogue = get(Catalogue.class);

    assertThat(catalogue.product(seller, product.slug()).onSale()).isFalse();
    assertThat(catalogue.product(seed.operator(), product.slug()).name()).isEqualTo("Rahasia");
    assertThatThrownBy(() -> catalogue.product(Actor.VISITOR, product.slug()))
        .hasMessageContaining("product.not-found");
    assertThatThrownBy(() -> catalogue.product(seed.seller(), product.slug()))
        .isInstanceOf(Refusal.class);
    assertThat(names(search("Rahasia"))).isEmpty();
  }
}
