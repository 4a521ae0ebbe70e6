package id.emall.core.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.catalogue.ProductFamily;
import id.emall.core.catalogue.VariantEdit;
import id.emall.core.catalogue.VariantWish;
import id.emall.core.catalogue.Variants;
import id.emall.core.common.Actor;
import id.emall.core.common.Rupiah;
import id.emall.core.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariantsInSearchTest extends SearchScene {

  private Variants variants() {
    return get(Variants.class);
  }

  /** A shirt in three colours, the first already on sale, all at the price. */
  private List<ProductFamily.Variant> shirts(Actor.Member seller, String name, long price) {
    Seed.Product shirt = product(seller, name, price);
    variants()
        .make(
            seller,
            shirt.id(),
            new VariantWish(
                List.of(new VariantWish.Option("Warna", List.of("Merah", "Biru", "Lembayung")))));
    List<ProductFamily.Variant> made = variants().of(seller, shirt.id()).orElseThrow().variants();
    variants()
        .save(
            seller,
            shirt.id(),
            List.of("Warna"),
            made.stream().map(one -> on(one, price, 3)).toList());
    return variants().of(seller, shirt.id()).orElseThrow().variants();
  }

  private static VariantEdit on(ProductFamily.Variant seen, long price, int stock) {
    return new VariantEdit(
        seen.id(), seen.version(), seen.stock(), seen.values(), price, stock, true);
  }

  private static Wish apart(Actor.Member seller, String text) {
    return new Wish(text, false, null, seller.shopId(), Filters.NONE, null, null, null, true, 24);
  }

  @Test
  void a_family_is_found_once_by_the_values_of_any_variant() {
    Actor.Member seller = seed.seller();
    shirts(seller, "Kebaya encim", 90_000);

    assertThat(names(words(seller, "kebaya"))).containsExactly("Kebaya encim");
    assertThat(names(words(seller, "kebaya lembayung"))).containsExactly("Kebaya encim");
    assertThat(find(words(seller, "kebaya")).total()).isOne();
    assertThat(get(Suggestions.class).of("kebaya enc").products())
        .extracting(Suggestions.Named::label)
        .containsOnlyOnce("Kebaya encim");
  }

  @Test
  void whoever_orders_by_the_product_finds_each_variant_at_its_own_price() {
    Actor.Member seller = seed.seller();
    List<ProductFamily.Variant> all = shirts(seller, "Selendang tenun", 90_000);
    variants()
        .save(seller, all.getFirst().id(), List.of("Warna"), List.of(on(all.get(1), 75_000, 3)));

    assertThat(find(apart(seller, "selendang")).list().products())
        .extracting(ProductCard::name, ProductCard::price)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Selendang tenun – Merah", new Rupiah(90_000)),
            org.assertj.core.groups.Tuple.tuple("Selendang tenun – Biru", new Rupiah(75_000)),
            org.assertj.core.groups.Tuple.tuple("Selendang tenun – Lembayung", new Rupiah(90_000)));
  }

  @Test
  void another_variant_stands_for_the_family_when_it_becomes_the_cheapest_or_the_first_sells_out() {
    Actor.Member seller = seed.seller();
    List<ProductFamily.Variant> all = shirts(seller, "Sarung goyor", 90_000);
    assertThat(find(words(seller, "sarung")).list().products())
        .extracting(ProductCard::id)
        .containsExactly(all.getFirst().id());

    set(all.getLast().id(), "price = ?", 60_000);
    ProductCard cheapest = find(words(seller, "sarung")).list().products().getFirst();
    assertThat(cheapest.id()).isEqualTo(all.getLast().id());
    assertThat(cheapest.fromPrice()).isTrue();
    assertThat(find(filtered(seller, prices(60_000L, 60_000L))).total()).isOne();
    assertThat(find(filtered(seller, prices(90_000L, 90_000L))).total()).isZero();

    set(all.getLast().id(), "stock = ?", 0);
    assertThat(find(words(seller, "sarung")).list().products())
        .extracting(ProductCard::id)
        .containsExactly(all.getFirst().id());
  }

  @Test
  void who_leaves_the_family_is_found_for_itself() {
    Actor.Member seller = seed.seller();
    List<ProductFamily.Variant> all = shirts(seller, "Peci beludru", 90_000);
    assertThat(names(words(seller, "peci"))).containsExactly("Peci beludru");

    variants().leave(seller, all.getFirst().id());

    assertThat(names(words(seller, "peci")))
        .containsExactlyInAnyOrder("Peci beludru", "Peci beludru – Merah");
  }
}
