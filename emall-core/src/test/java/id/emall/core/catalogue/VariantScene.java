package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeAll;

/** A mall with sellers who offer a product in sizes. */
abstract class VariantScene extends CoreTest {

  Seed seed;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  Variants variants() {
    return get(Variants.class);
  }

  SellerProducts products() {
    return get(SellerProducts.class);
  }

  static VariantWish sizes(String... values) {
    return new VariantWish(List.of(new VariantWish.Option("Ukuran", List.of(values))));
  }

  ProductFamily family(Actor.Member seller, Seed.Product product) {
    return variants().of(seller, product.id()).orElseThrow();
  }

  static VariantEdit edit(
      ProductFamily.Variant seen, long price, int stock, boolean onSale, String... values) {
    return new VariantEdit(
        seen.id(), seen.version(), seen.stock(), List.of(values), price, stock, onSale);
  }

  static List<String> wrong(ThrowableAssert.ThrowingCallable wish) {
    return catchThrowableOfType(Refusal.class, wish).fields().stream()
        .map(error -> error.field() + ":" + error.code())
        .toList();
  }
}
