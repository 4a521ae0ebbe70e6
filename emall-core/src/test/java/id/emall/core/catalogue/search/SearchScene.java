package id.emall.core.catalogue.search;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.common.Actor;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

/** Base of tests that look for products; what was written is found after {@link #follow}. */
abstract class SearchScene extends CoreTest {

  protected Seed seed;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    seed.category();
  }

  protected Seed.Product product(Actor.Member seller, String name, long price) {
    return product(seller, name, price, 5);
  }

  protected Seed.Product product(Actor.Member seller, String name, long price, int stock) {
    clock.advance(Duration.ofSeconds(1));
    Seed.Product product = seed.product(seller, price, stock);
    set(product.id(), "name = ?", name);
    return product;
  }

  protected void set(UUID product, String what, Object value) {
    jdbi.useHandle(
        handle -> handle.execute("update product set " + what + " where id = ?", value, product));
  }

  protected void follow() {
    get(IndexFollower.class).turn();
  }

  protected Found find(Wish wish) {
    follow();
    return get(ProductSearch.class).find(wish);
  }

  protected List<String> names(Wish wish) {
    return names(find(wish));
  }

  protected static List<String> names(Found found) {
    return found.list().products().stream().map(ProductCard::name).toList();
  }

  protected static Wish words(Actor.Member seller, String text) {
    return new Wish(text, false, null, seller.shopId(), Filters.NONE, null, null, null, 24);
  }

  protected static Wish filtered(Actor.Member seller, Filters filters) {
    return new Wish(null, false, null, seller.shopId(), filters, null, null, null, 24);
  }

  protected static Filters prices(Long least, Long most) {
    return new Filters(
        Set.of(), least, most, Set.of(), Set.of(), 0, Set.of(), Set.of(), null, false);
  }
}
