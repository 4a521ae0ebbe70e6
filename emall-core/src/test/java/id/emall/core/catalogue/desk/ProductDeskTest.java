package id.emall.core.catalogue.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.SellerProducts;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProductDeskTest extends CoreTest {

  private static final String WHY = "Fotonya milik toko lain.";

  private Seed seed;
  private ProductDesk desk;
  private Actor.Member laras;
  private Actor.Member seller;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000190");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    desk = get(ProductDesk.class);
    get(ReceivingAccounts.class).run();
    laras = seed.operator("", OperatorKind.CATALOGUE);
    seller = seed.seller(Seed.PAYAKUMBUH);
  }

  private static void refused(Refusal.Kind kind, Callable<?> wish) {
    assertThatThrownBy(wish::call)
        .isInstanceOfSatisfying(Refusal.class, told -> assertThat(told.kind()).isEqualTo(kind));
  }

  private Callable<Void> takeDown(Actor by, UUID id, String reason) {
    return () -> {
      desk.takeDown(by, id, reason);
      return null;
    };
  }

  private Callable<Void> putBack(Actor by, UUID id, String reason) {
    return () -> {
      desk.putBack(by, id, reason);
      return null;
    };
  }

  @Test
  void what_is_taken_down_can_neither_be_ordered_nor_shown_again_by_its_seller() {
    Seed.Product product = seed.product(seller, 20_000, 5);

    desk.takeDown(laras, product.id(), WHY);

    assertThat(desk.find(laras, product.id()).takenDown()).isTrue();
    assertThatThrownBy(() -> get(Checkout.class).place(seed.buyer(), Shopping.wish(product)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> get(SellerProducts.class).show(seller, product.id()))
        .isInstanceOfSatisfying(
            Refusal.class, told -> assertThat(told.code()).isEqualTo("product.taken-down"));
  }

  @Test
  void only_its_own_seller_reads_why_and_no_longer_once_it_is_back() {
    Seed.Product product = seed.product(seller, 20_000, 5);
    SellerProducts products = get(SellerProducts.class);
    assertThat(products.takenDown(seller, product.id())).isEmpty();

    desk.takeDown(laras, product.id(), WHY);

    assertThat(products.takenDown(seller, product.id()))
        .hasValueSatisfying(taken -> assertThat(taken.reason()).isEqualTo(WHY));
    assertThat(products.takenDown(seed.seller(), product.id())).isEmpty();
    desk.putBack(laras, product.id(), "Fotonya sudah diganti.");
    assertThat(products.takenDown(seller, product.id())).isEmpty();
  }

  @Test
  void it_comes_back_as_its_seller_had_it() {
    Seed.Product shown = seed.product(seller, 20_000, 5);
    Seed.Product hidden = seed.product(seller, 20_000, 5);
    get(SellerProducts.class).hide(seller, hidden.id());
    for (Seed.Product product : List.of(shown, hidden)) {
      desk.takeDown(laras, product.id(), WHY);
      desk.putBack(laras, product.id(), "Fotonya sudah diganti.");
    }

    assertThat(desk.find(laras, shown.id()).line().state()).isEqualTo(SellerProduct.State.ON_SALE);
    assertThat(desk.find(laras, hidden.id()).line().state()).isEqualTo(SellerProduct.State.HIDDEN);
    assertThat(desk.find(laras, shown.id()).changes())
        .extracting(ProductFile.Change::reason, ProductFile.Change::decidedBy)
        .containsExactly(tuple("Fotonya sudah diganti.", laras.name()), tuple(WHY, laras.name()));
  }

  @Test
  void the_seller_is_told_why_each_time_and_it_is_audited() {
    Seed.Product product = seed.product(seller, 20_000, 5);

    desk.takeDown(laras, product.id(), WHY);
    desk.putBack(laras, product.id(), "Fotonya sudah diganti.");
    desk.takeDown(laras, product.id(), "Fotonya diganti lagi.");

    assertThat(
            number(
                "select count(*) from message where member_id = ? and template = 'product-taken-down'"
                    + " and body like '%Fotonya%' and body like ?",
                seller.id(), "%" + desk.find(laras, product.id()).line().name() + "%"))
        .isEqualTo(2);
    assertThat(
            number(
                "select count(*) from audit_event where object_id = ? and act like 'product.%'",
                product.id().toString()))
        .isEqualTo(3);
  }

  @Test
  void a_second_operator_who_saw_it_before_is_refused() {
    Seed.Product product = seed.product(seller, 20_000, 5);
    refused(Refusal.Kind.CONFLICT, putBack(laras, product.id(), WHY));
    desk.takeDown(laras, product.id(), WHY);

    refused(Refusal.Kind.CONFLICT, takeDown(laras, product.id(), WHY));
    refused(Refusal.Kind.INVALID, putBack(laras, product.id(), "ya"));
    assertThat(desk.find(laras, product.id()).changes()).hasSize(1);
  }

  @Test
  void an_office_finds_and_decides_of_its_own_area_only() {
    Seed.Product product = seed.product(seller, 20_000, 5);
    Actor.Member elsewhere =
        new Actor.Member(
            laras.id(), "Laras", Actor.Role.OPERATOR, null, "id", Set.of(Right.CATALOGUE), "32");

    refused(Refusal.Kind.NOT_FOUND, () -> desk.find(elsewhere, product.id()));
    refused(Refusal.Kind.NOT_FOUND, takeDown(elsewhere, product.id(), "x"));
    refused(Refusal.Kind.NOT_FOUND, putBack(elsewhere, product.id(), "x"));
    assertThat(desk.page(elsewhere, ProductSearch.ALL, null).rows())
        .noneMatch(line -> line.shopId().equals(seller.shopId()));
    for (Actor other :
        List.of(seed.operator("", OperatorKind.MONEY), seller, seed.buyer(), Actor.VISITOR)) {
      assertThatThrownBy(() -> desk.takeDown(other, product.id(), "x"))
          .isInstanceOfSatisfying(
              Refusal.class, told -> assertThat(told.kind()).isNotEqualTo(Refusal.Kind.INVALID));
      assertThatThrownBy(() -> desk.page(other, ProductSearch.ALL, null))
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void products_are_found_by_name_state_and_shop_page_by_page() {
    Actor.Member many = seed.seller(Seed.PAYAKUMBUH);
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < ProductDesk.PAGE + 2; i++) {
      all.add(seed.product(many, 20_000, 5).id());
    }
    desk.takeDown(laras, all.getFirst(), WHY);
    ProductSearch ofShop = new ProductSearch(null, null, many.shopId(), null);

    Page<ProductLine> first = desk.page(laras, ofShop, null);
    Page<ProductLine> second = desk.page(laras, ofShop, first.after());
    List<UUID> seen = new ArrayList<>();
    first.rows().forEach(line -> seen.add(line.id()));
    second.rows().forEach(line -> seen.add(line.id()));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);

    ProductSearch down =
        new ProductSearch(null, SellerProduct.State.TAKEN_DOWN, many.shopId(), "13.76");
    assertThat(desk.page(laras, down, null).rows())
        .extracting(ProductLine::id)
        .containsExactly(all.getFirst());
    String name = first.rows().getFirst().name();
    assertThat(desk.page(laras, new ProductSearch(name.toUpperCase(), null, null, ""), null).rows())
        .extracting(ProductLine::name)
        .contains(name);
    assertThat(desk.page(laras, new ProductSearch("100%", null, null, null), null).rows())
        .isEmpty();
    refused(
        Refusal.Kind.INVALID,
        () -> desk.page(laras, new ProductSearch("x".repeat(101), null, null, null), null));
  }
}
