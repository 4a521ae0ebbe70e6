package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import id.emall.core.testing.Seed;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a product becomes several variants, and one of them leaves. */
class VariantsTest extends VariantScene {

  private static VariantWish colours(List<String> colours, List<String> sizes) {
    return new VariantWish(
        List.of(new VariantWish.Option("Warna", colours), new VariantWish.Option("Ukuran", sizes)));
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
}
