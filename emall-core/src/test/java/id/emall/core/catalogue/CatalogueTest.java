package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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

  @Test
  void the_shelves_stand_in_order() {
    assertThat(get(Catalogue.class).shelves().all()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(get(Catalogue.class).shelves().find("kopi-teh").orElseThrow().name("en"))
        .isEqualTo("Coffee & tea");
    assertThat(get(Catalogue.class).shelves().find("tidak-ada")).isEmpty();
  }

  @Test
  void a_shops_products_can_be_walked_forth_and_back_the_newest_first() {
    Actor.Member seller = seed.seller();
    for (int i = 0; i < 50; i++) {
      product(seller, "Satu " + i, 1_000);
    }
    Catalogue catalogue = get(Catalogue.class);

    ProductList first = catalogue.ofShop(seller.shopId(), null);
    ProductList second = catalogue.ofShop(seller.shopId(), first.after());
    ProductList third = catalogue.ofShop(seller.shopId(), second.after());

    assertThat(first.products().getFirst().name()).isEqualTo("Satu 49");
    assertThat(first.before()).isNull();
    assertThat(second.products().getFirst().name()).isEqualTo("Satu 25");
    assertThat(third.products()).extracting(ProductCard::name).containsExactly("Satu 1", "Satu 0");
    assertThat(third.after()).isNull();
    assertThat(catalogue.ofShop(seller.shopId(), third.before()).products())
        .isEqualTo(second.products());
    assertThat(catalogue.newest(2)).extracting(ProductCard::name).contains("Satu 49");
  }

  @Test
  void a_cursor_nobody_made_is_refused() {
    for (String cursor : List.of("x", "YXxORVdFU1R8MjAyNg", "***")) {
      assertThatThrownBy(() -> get(Catalogue.class).ofShop(UUID.randomUUID(), cursor))
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
    assertThat(catalogue.ofShop(seller.shopId(), null).products()).isEmpty();
  }
}
