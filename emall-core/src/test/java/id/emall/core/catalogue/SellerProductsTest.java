package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.shop.ShopContact;
import id.emall.core.shop.Shops;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SellerProductsTest extends CoreTest {

  private static final ProductForm COFFEE =
      ProductForms.fromStock(
          "Kopi Robusta 250 g",
          "Disangrai sedang, digiling kasar.",
          "kopi-bubuk",
          45_000L,
          270,
          null,
          null,
          null,
          List.of());

  private Seed seed;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  private List<SellerProduct> shelf(Actor seller) {
    return get(SellerShelf.class).page(seller, SellerShelf.Search.ALL, null).rows();
  }

  private SellerProducts products() {
    return get(SellerProducts.class);
  }

  @Test
  void a_new_product_is_on_sale_under_an_address_of_its_own() {
    Actor.Member seller = seed.seller();

    UUID first = products().create(seller, COFFEE, 10);
    UUID second = products().create(seller, COFFEE, 0);

    assertThat(products().find(seller, first).slug()).startsWith("kopi-robusta-250-g");
    assertThat(products().find(seller, second).slug())
        .isNotEqualTo(products().find(seller, first).slug());
    assertThat(shelf(seller)).hasSize(2);
    assertThat(get(Catalogue.class).ofShop(seller.shopId(), null).products()).hasSize(2);
  }

  @Test
  void every_wrong_field_has_a_message_of_its_own() {
    ProductForm odd =
        ProductForms.fromStock(
            "x", "", "tidak-ada", 99L, null, null, 20, null, Collections.nCopies(9, "bukan-foto"));

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> products().create(seed.seller(), odd, 1_000_001));

    assertThat(refusal.fields())
        .extracting(error -> error.field() + ":" + error.code())
        .containsExactlyInAnyOrder(
            "name:too-short",
            "description:required",
            "category:category.unknown",
            "price:out-of-range",
            "weightGrams:required",
            "lengthCm:required",
            "heightCm:required",
            "photos:photos.too-many",
            "stock:out-of-range");
  }

  private String code(Actor seller, UUID id) {
    return products().find(seller, id).code();
  }

  @Test
  void a_code_is_of_one_product_of_the_shop_in_large_letters_as_in_small_ones() {
    Actor.Member seller = seed.seller();
    UUID coffee = products().create(seller, COFFEE, 10);
    UUID other = products().create(seller, COFFEE, 10);
    UUID elsewhere = products().create(seed.seller(), COFFEE, 10);

    products().setCode(seller, coffee, " KPR-250 ");
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> products().setCode(seller, other, "kpr-250"));

    assertThat(code(seller, coffee)).isEqualTo("KPR-250");
    assertThat(refusal.fields())
        .extracting(error -> error.field() + ":" + error.code())
        .containsExactly("code:product.code-taken");
    assertThat(code(seller, other)).isNull();
    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> products().setCode(seller, elsewhere, "KPR-250"))
                .kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    products().setCode(seller, coffee, "");
    products().setCode(seller, other, "kpr-250");
    assertThat(code(seller, coffee)).isNull();
    assertThat(code(seller, other)).isEqualTo("kpr-250");
  }

  private static ProductForm shoes(SaleMethod method, Integer days) {
    return new ProductForm(
        "Sepatu kulit",
        "Dijahit setelah dipesan.",
        "kopi-bubuk",
        450_000L,
        900,
        null,
        null,
        null,
        method,
        days,
        List.of());
  }

  @Test
  void what_is_made_to_order_keeps_its_days_until_it_is_sold_from_stock_again() {
    Actor.Member seller = seed.seller();
    UUID id = products().create(seller, shoes(SaleMethod.MADE_TO_ORDER, 14), 4);

    assertThat(products().find(seller, id).makingDays()).isEqualTo(14);
    ProductPage page = get(Catalogue.class).product(seller, products().find(seller, id).slug());
    assertThat(page.makingDays()).isEqualTo(14);
    assertThat(page.stock()).isEqualTo(4);
    products().edit(seller, id, 0, shoes(SaleMethod.FROM_STOCK, 14));
    assertThat(products().find(seller, id).makingDays()).isZero();
  }

  @Test
  void making_takes_a_day_at_least_and_sixty_at_most() {
    Actor.Member seller = seed.seller();

    assertThat(wrong(seller, shoes(SaleMethod.MADE_TO_ORDER, null)))
        .containsExactly("makingDays:making.days");
    assertThat(wrong(seller, shoes(SaleMethod.MADE_TO_ORDER, 0)))
        .containsExactly("makingDays:making.days");
    assertThat(wrong(seller, shoes(SaleMethod.MADE_TO_ORDER, 61)))
        .containsExactly("makingDays:making.days");
    assertThat(wrong(seller, shoes(null, 3))).containsExactly("method:required");
  }

  private List<String> wrong(Actor seller, ProductForm form) {
    return catchThrowableOfType(Refusal.class, () -> products().create(seller, form, 1))
        .fields()
        .stream()
        .map(error -> error.field() + ":" + error.code())
        .toList();
  }

  @Test
  void an_edit_does_not_overwrite_one_it_has_not_seen() {
    Actor.Member seller = seed.seller();
    UUID id = products().create(seller, COFFEE, 10);
    ProductForm dearer =
        ProductForms.fromStock(
            COFFEE.name(), COFFEE.description(), "kopi-bubuk", 50_000L, 270, 20, 15, 10, List.of());

    products().edit(seller, id, 0, dearer);

    assertThat(products().find(seller, id).price()).isEqualTo(new Rupiah(50_000));
    assertThat(get(Products.class).facts(List.of(id)).get(id).volumeCm3()).isEqualTo(3_000);
    assertThatThrownBy(() -> products().edit(seller, id, 0, COFFEE))
        .hasMessageContaining("product.changed");
  }

  @Test
  void counting_stock_does_not_undo_a_sale() {
    Actor.Member seller = seed.seller();
    UUID id = products().create(seller, COFFEE, 10);
    transaction(() -> get(Stock.class).take(List.of(new StockWish(id, 1))));

    assertThatThrownBy(() -> products().setStock(seller, id, 10, 20))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("stock.moved");
              assertThat(refusal.arguments()).contains(9);
            });
    products().setStock(seller, id, 9, 20);
    assertThat(seed.stockOf(id)).isEqualTo(20);
  }

  @Test
  void what_is_hidden_can_be_shown_again_unless_an_operator_took_it_down() {
    Actor.Member seller = seed.seller();
    UUID id = products().create(seller, COFFEE, 10);

    products().hide(seller, id);
    assertThat(products().find(seller, id).state()).isEqualTo(SellerProduct.State.HIDDEN);
    products().show(seller, id);
    assertThat(products().find(seller, id).state()).isEqualTo(SellerProduct.State.ON_SALE);

    jdbi.useHandle(
        handle -> handle.execute("update product set state = 'TAKEN_DOWN' where id = ?", id));
    assertThatThrownBy(() -> products().show(seller, id))
        .hasMessageContaining("product.taken-down");
  }

  @Test
  void nobody_touches_anothers_shelf() {
    Actor.Member seller = seed.seller();
    UUID id = products().create(seller, COFFEE, 10);
    Actor.Member other = seed.seller();

    assertThatThrownBy(() -> products().edit(other, id, 0, COFFEE))
        .hasMessageContaining("product.not-found");
    assertThatThrownBy(() -> products().setStock(other, id, 10, 1))
        .hasMessageContaining("product.not-found");
    assertThatThrownBy(() -> products().hide(other, id)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> products().create(seed.buyer(), COFFEE, 1))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> products().create(Actor.VISITOR, COFFEE, 1))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_seller_describes_the_shop() {
    Actor.Member seller = seed.seller();

    get(Shops.class)
        .edit(
            seller,
            new Shops.Edit("Kopi Kita", "Segar", "Sejak 1999.", null, null, ShopContact.NONE));

    assertThat(get(Shops.class).find(seller.shopId()).orElseThrow().tagline()).isEqualTo("Segar");
    assertThat(
            catchThrowableOfType(
                    Refusal.class,
                    () ->
                        get(Shops.class)
                            .edit(
                                seller,
                                new Shops.Edit(
                                    "", null, null, "bukan-gambar", null, ShopContact.NONE)))
                .fields())
        .extracting(error -> error.field() + ":" + error.code())
        .containsExactly("name:required", "banner:media.not-found");
    assertThatThrownBy(
            () ->
                get(Shops.class)
                    .edit(
                        seed.buyer(),
                        new Shops.Edit("A", null, null, null, null, ShopContact.NONE)))
        .isInstanceOf(Refusal.class);
  }
}
