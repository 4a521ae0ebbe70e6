package id.emall.core.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.catalogue.SaleMethod;
import id.emall.core.common.Actor;
import id.emall.core.shop.scale.Scale;
import id.emall.core.shop.scale.ShopScales;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FacetsTest extends SearchScene {

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.courier.jne.adapter=fake",
      "emall.courier.tiki.adapter=fake",
      "emall.courier.tiki.id=TIKI"
    };
  }

  private static Filters filters(
      Set<String> categories,
      Set<String> provinces,
      Set<String> regencies,
      int stars,
      Set<Scale> scales,
      boolean stocked) {
    return new Filters(
        categories, null, null, provinces, regencies, stars, scales, Set.of(), null, stocked);
  }

  private static Wish wish(String text, Filters filters) {
    return new Wish(text, false, null, null, filters, null, null, null, 24);
  }

  @Test
  void choices_within_a_kind_widen_and_kinds_narrow_together() {
    product(seed.seller(Seed.BANDUNG), "Kerupuk Udang", 12_345);
    product(seed.seller("16.73"), "Kerupuk Ikan", 12_345);
    product(seed.seller("16.73"), "Kerupuk Ikan Besar", 99_999);
    product(seed.seller("51.71"), "Kerupuk Bali", 12_345);
    Filters places = filters(Set.of(), Set.of("32"), Set.of("16.73"), 0, Set.of(), false);
    Filters cheap =
        new Filters(
            Set.of("uji"),
            12_000L,
            13_000L,
            places.provinces(),
            places.regencies(),
            0,
            Set.of(),
            Set.of(),
            null,
            false);

    assertThat(names(wish("kerupuk", places)))
        .containsExactlyInAnyOrder("Kerupuk Udang", "Kerupuk Ikan", "Kerupuk Ikan Besar");
    assertThat(names(wish("kerupuk", cheap)))
        .containsExactlyInAnyOrder("Kerupuk Udang", "Kerupuk Ikan");
    assertThat(
            names(
                wish(
                    "kerupuk",
                    filters(Set.of("kopi-teh"), Set.of(), Set.of(), 0, Set.of(), false))))
        .isEmpty();
  }

  @Test
  void a_kind_leaves_its_own_choices_out_of_its_counts() {
    Actor.Member bandung = seed.seller(Seed.BANDUNG);
    Actor.Member bogor = seed.seller("32.71");
    Seed.Product liked = product(bandung, "Wayang Satu", 10_000);
    product(bandung, "Wayang Dua", 60_000, 0);
    product(bogor, "Wayang Tiga", 60_000);
    set(liked.id(), "rating_count = 2, rating_sum = ?", 9);

    Facets all = find(Wish.of("wayang")).facets();
    assertThat(all.regencies()).isEqualTo(Map.of(Seed.BANDUNG, 2, "32.71", 1));
    assertThat(all.prices()).isEqualTo(Map.of(PriceBand.TO_25, 1, PriceBand.TO_100, 2));
    assertThat(all.stars()).isEqualTo(Map.of(4, 1, 3, 1, 2, 1, 1, 1));
    assertThat(all.stocked()).isEqualTo(2);
    assertThat(all.categories()).isEqualTo(Map.of(seed.category(), 3));

    Found narrowed =
        find(wish("wayang", filters(Set.of(), Set.of(), Set.of("32.71"), 0, Set.of(), true)));
    assertThat(names(narrowed)).containsExactly("Wayang Tiga");
    assertThat(narrowed.total()).isEqualTo(1);
    assertThat(narrowed.facets().regencies()).isEqualTo(Map.of(Seed.BANDUNG, 1, "32.71", 1));
    assertThat(narrowed.facets().prices()).isEqualTo(Map.of(PriceBand.TO_100, 1));
    assertThat(narrowed.facets().stars()).isEmpty();
  }

  @Test
  void what_is_made_to_order_is_told_apart_from_what_lies_ready() {
    Actor.Member seller = seed.seller(Seed.BANDUNG);
    product(seller, "Angklung Satu", 10_000);
    Seed.Product made = product(seller, "Angklung Dua", 10_000);
    find(Wish.of("angklung"));
    set(made.id(), "making_days = ?", 14);

    Found all = find(Wish.of("angklung"));
    Found ready = find(wish("angklung", sold(SaleMethod.FROM_STOCK)));

    assertThat(all.facets().methods())
        .isEqualTo(Map.of(SaleMethod.FROM_STOCK, 1, SaleMethod.MADE_TO_ORDER, 1));
    assertThat(names(ready)).containsExactly("Angklung Satu");
    assertThat(ready.facets().methods()).isEqualTo(all.facets().methods());
    assertThat(find(wish("angklung", sold(SaleMethod.MADE_TO_ORDER))).list().products())
        .singleElement()
        .returns("Angklung Dua", ProductCard::name)
        .returns(14, ProductCard::makingDays);
  }

  private static Filters sold(SaleMethod method) {
    return new Filters(
        Set.of(), null, null, Set.of(), Set.of(), 0, Set.of(), Set.of(), method, false);
  }

  @Test
  void a_scale_counts_until_its_declaration_runs_out() {
    Actor.Member seller = seed.seller();
    product(seller, "Tikar Purun", 10_000);
    ShopScales scales = get(ShopScales.class);
    scales.declare(
        seller,
        new ShopScales.Typed(
            scales.today(), scales.today().minusYears(3), 10_000_000L, 100_000_000L));
    Filters micro = filters(Set.of(), Set.of(), Set.of(), 0, Set.of(Scale.MICRO), false);

    assertThat(names(wish("purun", micro))).containsExactly("Tikar Purun");
    assertThat(find(Wish.of("purun")).facets().scales()).isEqualTo(Map.of(Scale.MICRO, 1));
    clock.advance(Duration.ofDays(366));
    assertThat(names(wish("purun", micro))).isEmpty();
    assertThat(find(Wish.of("purun")).facets().scales()).isEmpty();
  }

  @Test
  void couriers_are_those_the_mall_follows_and_that_carry_from_the_shops_place() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into tariff (courier, service, service_code, origin_zone, destination_zone, price_per_kg,
                  minimum_kg, days_from, days_to)
                values ('TIKI', 'REGULAR', 'REG', '13', 'JAWA', 20000, 1, 1, 2),
                  ('PCP', 'REGULAR', 'REG', '13', 'JAWA', 20000, 1, 1, 2)
                """));
    clock.advance(Duration.ofMinutes(1));
    product(seed.seller(Seed.PAYAKUMBUH), "Suling Satu", 10_000);
    product(seed.seller(Seed.BANDUNG), "Suling Dua", 10_000);
    Filters tiki =
        new Filters(
            Set.of(), null, null, Set.of(), Set.of(), 0, Set.of(), Set.of("TIKI"), null, false);

    assertThat(find(Wish.of("suling")).facets().couriers()).isEqualTo(Map.of("JNE", 2, "TIKI", 1));
    assertThat(names(wish("suling", tiki))).containsExactly("Suling Satu");
    assertThat(find(wish("suling", tiki)).facets().couriers())
        .isEqualTo(Map.of("JNE", 2, "TIKI", 1));
  }
}
