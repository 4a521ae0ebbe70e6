package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BulkEditTest extends CoreTest {

  private Seed seed;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  private SellerProduct product(Actor seller, Seed.Product product) {
    return get(SellerProducts.class).find(seller, product.id());
  }

  private BulkEdit.Seen one(Actor seller, Seed.Product product) {
    SellerProduct now = product(seller, product);
    return new BulkEdit.Seen(now.id(), now.version(), now.stock());
  }

  private List<BulkEdit.Seen> seen(Actor seller, Seed.Product... products) {
    return Stream.of(products).map(each -> one(seller, each)).toList();
  }

  private List<BulkEdit.Outcome> change(
      Actor seller, List<BulkEdit.Seen> chosen, BulkEdit.Wish wish) {
    return get(BulkEdit.class).change(seller, chosen, wish);
  }

  @Test
  void prices_rise_by_hundredths_rounded_to_rupiah_and_not_twice_by_the_same_wish() {
    Actor.Member seller = seed.seller();
    Seed.Product one = seed.product(seller, 12_345, 3);
    Seed.Product two = seed.product(seller, 900_000_000, 3);
    List<BulkEdit.Seen> chosen = seen(seller, one, two);

    List<BulkEdit.Outcome> outcomes = change(seller, chosen, new BulkEdit.Wish.Percent(15));

    assertThat(outcomes)
        .extracting(BulkEdit.Outcome::productId, BulkEdit.Outcome::fate)
        .containsExactly(
            tuple(one.id(), BulkEdit.Fate.CHANGED), tuple(two.id(), BulkEdit.Fate.REFUSED));
    assertThat(outcomes.getLast().refusal().fields().getFirst().code()).isEqualTo("out-of-range");
    assertThat(product(seller, one).price()).isEqualTo(new Rupiah(14_197));
    assertThat(product(seller, two).price()).isEqualTo(new Rupiah(900_000_000));
    assertThat(change(seller, chosen, new BulkEdit.Wish.Percent(15)).getFirst().refusal().code())
        .isEqualTo("product.changed");
    assertThat(product(seller, one).price()).isEqualTo(new Rupiah(14_197));
  }

  @Test
  void one_price_is_for_all_and_what_has_it_already_stays() {
    Actor.Member seller = seed.seller();
    Seed.Product one = seed.product(seller, 12_000, 3);
    Seed.Product two = seed.product(seller, 15_000, 3);

    assertThat(change(seller, seen(seller, one, two), new BulkEdit.Wish.Price(15_000L)))
        .extracting(BulkEdit.Outcome::fate)
        .containsExactly(BulkEdit.Fate.CHANGED, BulkEdit.Fate.SAME);
    assertThat(product(seller, one).price()).isEqualTo(new Rupiah(15_000));
    assertThat(product(seller, two).version()).isZero();
  }

  @Test
  void a_count_of_what_was_sold_meanwhile_is_refused_and_the_others_are_counted() {
    Actor.Member seller = seed.seller();
    Seed.Product one = seed.product(seller, 12_000, 5);
    Seed.Product two = seed.product(seller, 12_000, 5);
    List<BulkEdit.Seen> chosen = seen(seller, one, two);
    transaction(() -> get(Stock.class).take(List.of(new StockWish(one.id(), 2))));

    List<BulkEdit.Outcome> outcomes = change(seller, chosen, new BulkEdit.Wish.Stock(50));

    assertThat(outcomes.getFirst().refusal().code()).isEqualTo("stock.moved");
    assertThat(outcomes.getFirst().refusal().arguments()).contains(3);
    assertThat(product(seller, one).stock()).isEqualTo(3);
    assertThat(product(seller, two).stock()).isEqualTo(50);
  }

  @Test
  void several_are_made_to_order_from_now_on_and_from_stock_again() {
    Actor.Member seller = seed.seller();
    Seed.Product one = seed.product(seller, 12_000, 5);
    Seed.Product two = seed.product(seller, 12_000, 5);
    List<BulkEdit.Seen> before = seen(seller, one, two);

    assertThat(change(seller, before, new BulkEdit.Wish.MadeToOrder(14)))
        .extracting(BulkEdit.Outcome::fate)
        .containsOnly(BulkEdit.Fate.CHANGED);
    assertThat(product(seller, one).makingDays()).isEqualTo(14);
    assertThat(product(seller, two).stock()).isEqualTo(5);
    assertThat(change(seller, before, new BulkEdit.Wish.FromStock()))
        .extracting(outcome -> outcome.refusal().code())
        .containsOnly("product.changed");
    change(seller, seen(seller, one), new BulkEdit.Wish.FromStock());
    assertThat(product(seller, one).makingDays()).isZero();
    assertThat(product(seller, two).makingDays()).isEqualTo(14);
  }

  @Test
  void products_leave_the_shelf_and_come_back_but_not_what_an_operator_took_down() {
    Actor.Member seller = seed.seller();
    Seed.Product one = seed.product(seller, 12_000, 5);
    Seed.Product two = seed.product(seller, 12_000, 5);
    jdbi.useHandle(
        handle -> handle.execute("update product set state = 'TAKEN_DOWN' where id = ?", two.id()));

    assertThat(change(seller, seen(seller, one, two), new BulkEdit.Wish.NotSold()))
        .extracting(BulkEdit.Outcome::fate)
        .containsExactly(BulkEdit.Fate.CHANGED, BulkEdit.Fate.REFUSED);
    assertThat(product(seller, one).state()).isEqualTo(SellerProduct.State.HIDDEN);
    change(seller, seen(seller, one, two), new BulkEdit.Wish.Sold());
    assertThat(product(seller, one).state()).isEqualTo(SellerProduct.State.ON_SALE);
    assertThat(product(seller, two).state()).isEqualTo(SellerProduct.State.TAKEN_DOWN);
    jdbi.useHandle(
        handle ->
            handle.execute("update shop set state = 'SUSPENDED' where id = ?", seller.shopId()));
    assertThatThrownBy(() -> change(seller, seen(seller, one), new BulkEdit.Wish.Sold()))
        .isInstanceOfSatisfying(
            Refusal.class, told -> assertThat(told.code()).isEqualTo("shop.stopped"));
  }

  @Test
  void wrong_figures_and_choices_are_refused_as_a_whole() {
    Actor.Member seller = seed.seller();
    Seed.Product one = seed.product(seller, 12_000, 5);
    List<BulkEdit.Seen> chosen = seen(seller, one);
    List<BulkEdit.Seen> many =
        IntStream.rangeClosed(0, BulkEdit.PRODUCTS_MOST)
            .mapToObj(n -> new BulkEdit.Seen(new UUID(0, n), 0, 0))
            .toList();

    assertThat(wrong(seller, List.of(), new BulkEdit.Wish.Sold())).isEqualTo("bulk.none");
    assertThat(wrong(seller, many, new BulkEdit.Wish.Sold())).isEqualTo("bulk.too-many");
    assertThat(wrong(seller, chosen, new BulkEdit.Wish.Price(null))).isEqualTo("required");
    assertThat(wrong(seller, chosen, new BulkEdit.Wish.Price(99L))).isEqualTo("out-of-range");
    assertThat(wrong(seller, chosen, new BulkEdit.Wish.Percent(-91))).isEqualTo("out-of-range");
    assertThat(wrong(seller, chosen, new BulkEdit.Wish.Percent(0))).isEqualTo("required");
    assertThat(wrong(seller, chosen, new BulkEdit.Wish.MadeToOrder(61))).isEqualTo("making.days");
    assertThat(wrong(seller, chosen, new BulkEdit.Wish.Stock(-1))).isEqualTo("out-of-range");
  }

  private String wrong(Actor seller, List<BulkEdit.Seen> chosen, BulkEdit.Wish wish) {
    try {
      change(seller, chosen, wish);
      return "taken";
    } catch (Refusal refusal) {
      return refusal.fields().getFirst().code();
    }
  }

  @Test
  void another_shops_product_is_not_there_and_nothing_is_changed() {
    Actor.Member seller = seed.seller();
    Actor.Member other = seed.seller();
    Seed.Product own = seed.product(seller, 12_000, 5);
    Seed.Product others = seed.product(other, 12_000, 5);
    List<BulkEdit.Seen> chosen = List.of(one(seller, own), one(other, others));

    assertThatThrownBy(() -> change(seller, chosen, new BulkEdit.Wish.Price(20_000L)))
        .isInstanceOfSatisfying(
            Refusal.class, told -> assertThat(told.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    assertThat(product(seller, own).price()).isEqualTo(new Rupiah(12_000));
    assertThatThrownBy(
            () ->
                change(
                    seed.staff(seller, Right.ORDERS),
                    List.of(one(seller, own)),
                    new BulkEdit.Wish.NotSold()))
        .isInstanceOfSatisfying(
            Refusal.class, told -> assertThat(told.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }
}
