package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.shop.ShownShops;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShownProductsTest extends CoreTest {

  private Seed seed;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  @Test
  void runs_of_products_hold_each_product_once_and_nothing_that_is_hidden() {
    Actor.Member seller = seed.seller();
    Actor.Member closed = seed.seller();
    List<UUID> shown = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      shown.add(seed.product(seller, 1_000, 5).id());
    }
    UUID hidden = seed.product(seller, 1_000, 5).id();
    UUID elsewhere = seed.product(closed, 1_000, 5).id();
    jdbi.useHandle(
        handle -> {
          handle.execute("update product set state = 'HIDDEN' where id = ?", hidden);
          handle.execute("update shop set state = 'SUSPENDED' where id = ?", closed.shopId());
        });
    ShownProducts products = get(ShownProducts.class);

    List<UUID> walked = new ArrayList<>();
    for (UUID first : products.firsts(3)) {
      products.addresses(first, 3).forEach(address -> walked.add(address.id()));
    }

    assertThat(walked).doesNotHaveDuplicates().containsAll(shown);
    assertThat(walked).doesNotContain(hidden, elsewhere);
  }

  @Test
  void all_products_are_told_slice_by_slice() {
    Actor.Member seller = seed.seller();
    for (int i = 0; i < 5; i++) {
      seed.product(seller, 2_500, 0);
    }
    ShownProducts products = get(ShownProducts.class);

    List<ShownProduct> told = new ArrayList<>();
    UUID last = null;
    for (List<ShownProduct> slice = products.after(null, 2);
        !slice.isEmpty();
        slice = products.after(last, 2)) {
      told.addAll(slice);
      last = slice.getLast().id();
    }

    assertThat(told).extracting(ShownProduct::id).doesNotHaveDuplicates();
    assertThat(told)
        .filteredOn(product -> product.price().amount() == 2_500)
        .hasSize(5)
        .allSatisfy(product -> assertThat(product.stock()).isZero());
  }

  @Test
  void shops_that_sell_are_walked_by_name() {
    Actor.Member open = seed.seller();
    Actor.Member shut = seed.seller();
    jdbi.useHandle(
        handle -> handle.execute("update shop set state = 'CLOSED' where id = ?", shut.shopId()));
    ShownShops shops = get(ShownShops.class);

    List<String> walked = new ArrayList<>();
    for (List<String> slice = shops.slugs("", 1);
        !slice.isEmpty();
        slice = shops.slugs(walked.getLast(), 1)) {
      walked.addAll(slice);
    }

    assertThat(walked).contains(slug(open)).doesNotContain(slug(shut)).doesNotHaveDuplicates();
  }

  private String slug(Actor.Member seller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select slug from shop where id = :id")
                .bind("id", seller.shopId())
                .mapTo(String.class)
                .one());
  }
}
