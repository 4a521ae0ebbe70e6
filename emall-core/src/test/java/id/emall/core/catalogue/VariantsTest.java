package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class VariantsTest extends CoreTest {

  private Seed seed;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  private Variants variants() {
    return get(Variants.class);
  }

  private SellerProducts products() {
    return get(SellerProducts.class);
  }

  private static VariantWish sizes(String... values) {
    return new VariantWish(List.of(new VariantWish.Option("Ukuran", List.of(values))));
  }

  private static VariantWish colours(List<String> colours, List<String> sizes) {
    return new VariantWish(
        List.of(new VariantWish.Option("Warna", colours), new VariantWish.Option("Ukuran", sizes)));
  }

  private ProductFamily family(Actor.Member seller, Seed.Product product) {
    return variants().of(seller, product.id()).orElseThrow();
  }

  private static VariantEdit edit(
      ProductFamily.Variant seen, long price, int stock, boolean onSale, String... values) {
    return new VariantEdit(
        seen.id(), seen.version(), seen.stock(), List.of(values), price, stock, onSale);
  }

  private static List<String> wrong(ThrowableAssert.ThrowingCallable wish) {
    return catchThrowableOfType(Refusal.class, wish).fields().stream()
        .map(error -> error.field() + ":" + error.code())
        .toList();
  }

  @Test
  void the_product_becomes_the_first_variant_and_the_others_wait_hidden_and_empty() {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);
    String name = products().find(seller, shirt.id()).name();

    int made =
        variants()
            .make(seller, shirt.id(), colours(List.of("Merah", "Biru"), List.of("S", "M", "L")));

    assertThat(made).isEqualTo(5);
    ProductFamily family = family(seller, shirt);
    assertThat(family.name()).isEqualTo(name);
    assertThat(family.optionNames()).containsExactly("Warna", "Ukuran");
    ProductFamily.Variant first = family.variants().getFirst();
    assertThat(first.id()).isEqualTo(shirt.id());
    assertThat(first.slug()).isEqualTo(shirt.slug());
    assertThat(first.name()).isEqualTo(name + " – Merah, S");
    assertThat(first.stock()).isEqualTo(4);
    assertThat(first.onSale()).isTrue();
    assertThat(family.variants().subList(1, 6))
        .allSatisfy(
            draft -> {
              assertThat(draft.state()).isEqualTo(SellerProduct.State.HIDDEN);
              assertThat(draft.stock()).isZero();
              assertThat(draft.price()).isEqualTo(new Rupiah(90_000));
            })
        .extracting(ProductFamily.Variant::label)
        .containsExactly("Merah, M", "Merah, L", "Biru, S", "Biru, M", "Biru, L");
    assertThat(products().find(seller, family.variants().getLast().id()).description())
        .isEqualTo(products().find(seller, shirt.id()).description());
  }

  @Test
  void more_are_made_later_without_making_those_that_are_there_again() {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);
    variants().make(seller, shirt.id(), sizes("S", "M"));

    int made = variants().make(seller, shirt.id(), sizes("m", "L"));

    assertThat(made).isOne();
    assertThat(family(seller, shirt).valuesOf(0)).containsExactly("S", "M", "L");
    assertThat(wrong(() -> variants().make(seller, shirt.id(), sizes("s", "l"))))
        .containsExactly("values1:variant.exists");
  }

  @Test
  void every_wrong_field_has_a_message_of_its_own() {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);

    assertThat(
            wrong(
                () ->
                    variants()
                        .make(
                            seller,
                            shirt.id(),
                            new VariantWish(
                                List.of(
                                    new VariantWish.Option("x".repeat(31), List.of("S", "s")),
                                    new VariantWish.Option("", List.of()))))))
        .containsExactlyInAnyOrder(
            "option1:too-long",
            "values1:variant.value-twice",
            "option2:required",
            "values2:required");
    assertThat(wrong(() -> variants().make(seller, shirt.id(), sizes("S"))))
        .containsExactly("values1:variant.exists");
    assertThat(
            wrong(
                () ->
                    variants()
                        .make(
                            seller,
                            shirt.id(),
                            new VariantWish(
                                List.of(
                                    new VariantWish.Option("Ukuran", List.of("S")),
                                    new VariantWish.Option("ukuran", List.of("M")))))))
        .containsExactly("option2:variant.option-twice");
    assertThat(variants().of(seller, shirt.id())).isEmpty();
  }

  @Test
  void a_family_has_no_more_than_thirty() {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);
    List<String> five = List.of("1", "2", "3", "4", "5");
    List<String> six = List.of("A", "B", "C", "D", "E", "F");

    assertThat(
            wrong(
                () ->
                    variants()
                        .make(
                            seller,
                            shirt.id(),
                            colours(six, List.of("1", "2", "3", "4", "5", "6")))))
        .containsExactly("values1:variant.too-many");
    variants().make(seller, shirt.id(), colours(six, five));
    assertThat(family(seller, shirt).variants()).hasSize(30);
    assertThat(
            wrong(() -> variants().make(seller, shirt.id(), colours(List.of("G"), List.of("1")))))
        .containsExactly("values1:variant.too-many");
    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle.execute(
                            "update product set family_place = 31 where id = ?", shirt.id())))
        .hasMessageContaining("product_family_place_check");
  }

  @Test
  @Timeout(60)
  void a_variant_wished_for_many_times_at_once_is_made_once() throws Exception {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);
    List<Callable<Boolean>> first =
        Collections.nCopies(6, () -> succeeds(seller, shirt, sizes("S", "M")));
    List<Callable<Boolean>> later =
        Collections.nCopies(6, () -> succeeds(seller, shirt, sizes("L", "XL")));

    assertThat(together(first)).containsOnlyOnce(true);
    assertThat(together(later)).containsOnlyOnce(true);

    assertThat(family(seller, shirt).valuesOf(0)).containsExactly("S", "M", "L", "XL");
    assertThat(family(seller, shirt).variants()).hasSize(4);
  }

  private boolean succeeds(Actor.Member seller, Seed.Product product, VariantWish wish) {
    try {
      variants().make(seller, product.id(), wish);
      return true;
    } catch (Refusal expected) {
      return false;
    }
  }

  private static List<Boolean> together(List<Callable<Boolean>> wishes) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(wishes.size())) {
      List<Boolean> answers = new java.util.ArrayList<>();
      for (Future<Boolean> answer : threads.invokeAll(wishes)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  @Test
  void only_who_keeps_the_shops_products_changes_them() {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);
    variants().make(seller, shirt.id(), sizes("S", "M"));
    ProductFamily.Variant seen = family(seller, shirt).variants().getFirst();
    List<VariantEdit> edits = List.of(edit(seen, 1_000, 1, true, "S"));

    for (Actor other : List.of(seed.seller(), seed.buyer(), seed.staff(seller, Right.MONEY))) {
      assertThatThrownBy(() -> variants().of(other, shirt.id())).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> variants().make(other, shirt.id(), sizes("L")))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> variants().save(other, shirt.id(), List.of("Ukuran"), edits))
          .isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> variants().leave(other, shirt.id())).isInstanceOf(Refusal.class);
    }
    assertThat(family(seller, shirt).variants()).hasSize(2);
    Actor.Member staff = seed.staff(seller, Right.PRODUCTS);
    assertThat(variants().make(staff, shirt.id(), sizes("L"))).isOne();
  }

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
                new ProductForm(
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
        new ProductForm(
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
  void who_leaves_keeps_its_name_and_the_last_one_has_no_variants_any_more() {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seed.product(seller, 90_000, 4);
    variants().make(seller, shirt.id(), sizes("S", "M", "L"));
    List<ProductFamily.Variant> all = family(seller, shirt).variants();

    variants().leave(seller, all.get(1).id());

    assertThat(products().find(seller, all.get(1).id()).name()).endsWith(" – M");
    assertThat(products().find(seller, all.get(1).id()).familyId()).isNull();
    assertThat(family(seller, shirt).valuesOf(0)).containsExactly("S", "L");
    assertThat(variants().make(seller, shirt.id(), sizes("M"))).isOne();

    variants().leave(seller, family(seller, shirt).variants().get(1).id());
    variants().leave(seller, shirt.id());
    assertThat(variants().of(seller, all.getLast().id())).isEmpty();
    assertThatThrownBy(() -> variants().leave(seller, shirt.id()))
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
