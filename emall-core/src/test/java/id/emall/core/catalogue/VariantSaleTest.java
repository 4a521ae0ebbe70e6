package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Rupiah;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What variants cost and are called, how many there are, and how a shop shows them. */
class VariantSaleTest extends VariantScene {

  @Test
  void the_table_names_each_wrong_cell_and_writes_nothing_then() {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);
    variants().make(seller, shirt.id(), sizes("S", "M"));
    List<ProductFamily.Variant> seen = family(seller, shirt).variants();
    VariantEdit good = edit(seen.getFirst(), 80_000, 3, true, "S");
    VariantEdit bad = new VariantEdit(seen.getLast().id(), 0, 0, List.of("s"), 99L, null, true);

    String id = "-" + seen.getLast().id();
    assertThat(
            wrong(() -> variants().save(seller, shirt.id(), List.of("Ukuran"), List.of(good, bad))))
        .containsExactlyInAnyOrder(
            "price" + id + ":out-of-range",
            "stock" + id + ":required",
            "value1" + id + ":variant.twice");
    assertThat(family(seller, shirt).variants()).isEqualTo(seen);
  }

  @Test
  void variants_can_exchange_their_values_and_their_names_follow() {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);
    variants().make(seller, shirt.id(), sizes("S", "M"));
    ProductFamily before = family(seller, shirt);

    variants()
        .save(
            seller,
            shirt.id(),
            List.of("Besar"),
            List.of(
                edit(before.variants().getFirst(), 80_000, 4, true, "M"),
                edit(before.variants().getLast(), 70_000, 2, true, "S")));

    ProductFamily after = family(seller, shirt);
    assertThat(after.optionNames()).containsExactly("Besar");
    assertThat(after.variants())
        .extracting(ProductFamily.Variant::name)
        .containsExactly(before.name() + " – M", before.name() + " – S");
    assertThat(after.variants().getLast().price()).isEqualTo(new Rupiah(70_000));
    assertThat(after.variants().getLast().stock()).isEqualTo(2);
    assertThat(after.variants().getLast().onSale()).isTrue();
  }

  @Test
  void an_order_of_one_variant_takes_only_its_stock_and_the_table_does_not_undo_it() {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);
    variants().make(seller, shirt.id(), sizes("S", "M"));
    ProductFamily.Variant small = family(seller, shirt).variants().getFirst();
    ProductFamily.Variant medium = family(seller, shirt).variants().getLast();
    variants()
        .save(seller, shirt.id(), List.of("Ukuran"), List.of(edit(medium, 90_000, 7, true, "M")));

    TakenStock taken =
        transaction(() -> get(Stock.class).take(List.of(new StockWish(medium.id(), 2)))).getFirst();

    assertThat(taken.name()).isEqualTo(medium.name()).endsWith(" – M");
    assertThat(seed.stockOf(medium.id())).isEqualTo(5);
    assertThat(seed.stockOf(small.id())).isEqualTo(4);
    ProductFamily.Variant asListed = family(seller, shirt).variants().getLast();
    VariantEdit late =
        new VariantEdit(medium.id(), asListed.version(), 7, List.of("M"), 90_000L, 9, true);
    assertThatThrownBy(
            () ->
                variants()
                    .save(
                        seller,
                        shirt.id(),
                        List.of("Ukuran"),
                        List.of(edit(small, 50_000, 4, true, "S"), late)))
        .hasMessageContaining("stock.moved");
    assertThat(family(seller, shirt).variants().getFirst().price()).isEqualTo(new Rupiah(90_000));
    VariantEdit priceOnly =
        new VariantEdit(medium.id(), asListed.version(), 7, List.of("M"), 95_000L, 7, true);
    variants().save(seller, shirt.id(), List.of("Ukuran"), List.of(priceOnly));
    assertThat(seed.stockOf(medium.id())).isEqualTo(5);
  }

  @Test
  void a_family_is_called_otherwise_on_the_page_of_any_of_its_variants() {
    Actor.Member seller = seed.seller();
    UUID id =
        products()
            .create(
                seller,
                ProductForms.fromStock(
                    "Kaus batik",
                    "Katun yang lembut.",
                    "kopi-bubuk",
                    90_000L,
                    200,
                    null,
                    null,
                    null,
                    List.of()),
                3);
    variants().make(seller, id, sizes("S", "M"));
    SellerProduct small = products().find(seller, id);
    UUID medium = variants().of(seller, id).orElseThrow().variants().getLast().id();
    SellerProduct before = products().find(seller, medium);
    ProductForm renamed =
        ProductForms.fromStock(
            "Kaus lurik",
            small.description(),
            "kopi-bubuk",
            95_000L,
            200,
            null,
            null,
            null,
            List.of());

    products().edit(seller, id, small.version(), renamed);

    assertThat(products().find(seller, id).name()).isEqualTo("Kaus lurik – S");
    assertThat(products().find(seller, medium).name()).isEqualTo("Kaus lurik – M");
    assertThat(products().find(seller, medium).price()).isEqualTo(new Rupiah(90_000));
    assertThatThrownBy(() -> products().edit(seller, medium, before.version(), renamed))
        .hasMessageContaining("product.changed");
  }

  @Test
  void a_shops_list_shows_the_cheapest_that_can_be_had_for_all_of_them() {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);
    seed.product(seller, 10_000, 1);
    variants().make(seller, shirt.id(), sizes("S", "M", "L"));
    ProductFamily family = family(seller, shirt);
    variants()
        .save(
            seller,
            shirt.id(),
            List.of("Ukuran"),
            List.of(
                edit(family.variants().get(1), 80_000, 2, true, "M"),
                edit(family.variants().get(2), 70_000, 0, true, "L")));

    List<ProductCard> cards = get(Catalogue.class).ofShop(seller.shopId(), null).products();

    assertThat(cards).hasSize(2);
    ProductCard card = cards.stream().filter(one -> one.variants() > 1).findFirst().orElseThrow();
    assertThat(card.id()).isEqualTo(family.variants().get(1).id());
    assertThat(card.name()).isEqualTo(family.name());
    assertThat(card.price()).isEqualTo(new Rupiah(80_000));
    assertThat(card.fromPrice()).isTrue();
    assertThat(card.variants()).isEqualTo(3);
    assertThat(cards).filteredOn(one -> one.variants() == 1).noneMatch(ProductCard::fromPrice);
  }

  @Test
  void stars_of_all_variants_count_together() {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);
    variants().make(seller, shirt.id(), sizes("S", "M"));
    ProductFamily.Variant medium = family(seller, shirt).variants().getLast();
    transaction(
        () -> {
          get(Ratings.class).move(shirt.id(), 1, 5);
          get(Ratings.class).move(medium.id(), 2, 6);
          return null;
        });

    for (String slug : List.of(shirt.slug(), medium.slug())) {
      ProductPage page = get(Catalogue.class).product(seller, slug);
      assertThat(page.ratingCount()).isEqualTo(3);
      assertThat(page.ratingSum()).isEqualTo(11);
      assertThat(page.reviewed()).containsExactly(shirt.id(), medium.id());
    }
    assertThat(get(Catalogue.class).ofShop(seller.shopId(), null).products().getFirst().ratingSum())
        .isEqualTo(11);
    assertThat(get(Products.class).cards(List.of(shirt.id())).getFirst().ratingCount())
        .isEqualTo(3);
    variants().leave(seller, medium.id());
    assertThat(get(Catalogue.class).product(seller, shirt.slug()).ratingCount()).isOne();
  }
}
