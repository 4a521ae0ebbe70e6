package id.emall.core.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CartWeightTest extends CoreTest {

  private Seed seed;
  private Carts carts;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    carts = get(Carts.class);
  }

  private static void isTooHeavy(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .singleElement()
                    .returns("quantity", FieldError::field)
                    .returns("parcel.too-heavy", FieldError::code));
  }

  @Test
  void pieces_that_fit_into_no_parcel_do_not_come_into_the_cart() {
    CartOwner owner = new CartOwner.OfMember(seed.buyer().id());
    Seed.Product anvil = seed.product(seed.seller(), 10_000, 1_000, 500_000);
    carts.add(owner, anvil.id(), 2);

    assertThatThrownBy(() -> carts.add(owner, anvil.id(), 1)).satisfies(CartWeightTest::isTooHeavy);
    assertThatThrownBy(() -> carts.set(owner, anvil.id(), 1_000))
        .satisfies(CartWeightTest::isTooHeavy);
    assertThat(carts.pieces(owner)).isEqualTo(2);
  }

  @Test
  void each_shop_has_its_own_parcel() {
    CartOwner owner = new CartOwner.OfMember(seed.buyer().id());
    carts.add(owner, seed.product(seed.seller(), 10_000, 1_000, 500_000).id(), 2);

    carts.add(owner, seed.product(seed.seller(), 10_000, 1_000, 500_000).id(), 2);

    assertThat(carts.pieces(owner)).isEqualTo(4);
  }

  @Test
  void a_weight_beyond_two_tonnes_is_counted_right() {
    CartView.Line line =
        new CartView.Line(
            UUID.randomUUID(), "palu", "Palu", null, new Rupiah(1), 1_000, 500_000, 0, 1_000, 0);
    CartView.ShopGroup group =
        new CartView.ShopGroup(
            UUID.randomUUID(), "toko", "Toko", Seed.BANDUNG, List.of(line, line, line, line, line));

    assertThat(group.weightGrams()).isEqualTo(2_500_000_000L);
  }
}
