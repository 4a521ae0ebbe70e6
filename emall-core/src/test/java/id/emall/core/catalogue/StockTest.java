package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StockTest extends CoreTest {

  private Seed seed;
  private Actor.Member seller;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    seller = seed.seller();
  }

  private List<TakenStock> take(StockWish... wishes) {
    return transaction(() -> get(Stock.class).take(List.of(wishes)));
  }

  @Test
  void what_is_taken_comes_with_its_facts_of_the_moment() {
    Seed.Product product = seed.product(seller, 25_000, 5, 750);

    TakenStock taken = take(new StockWish(product.id(), 2)).getFirst();

    assertThat(taken.price()).isEqualTo(new Rupiah(25_000));
    assertThat(taken.weightGrams()).isEqualTo(750);
    assertThat(taken.shopId()).isEqualTo(seller.shopId());
    assertThat(taken.shopOrigin()).isEqualTo(Seed.PAYAKUMBUH);
    assertThat(seed.stockOf(product.id())).isEqualTo(3);
  }

  @Test
  void when_one_product_is_short_nothing_is_taken() {
    Seed.Product plenty = seed.product(seller, 1_000, 5);
    Seed.Product scarce = seed.product(seller, 1_000, 1);

    assertThatThrownBy(() -> take(new StockWish(plenty.id(), 1), new StockWish(scarce.id(), 2)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("stock.short");
              assertThat(refusal.arguments()).contains(1);
            });
    assertThat(seed.stockOf(plenty.id())).isEqualTo(5);
  }

  @Test
  void wishes_for_one_product_count_together() {
    Seed.Product product = seed.product(seller, 1_000, 3);
    StockWish two = new StockWish(product.id(), 2);

    assertThatThrownBy(() -> take(two, two)).isInstanceOf(Refusal.class);
    assertThat(seed.stockOf(product.id())).isEqualTo(3);
  }

  @Test
  void what_is_hidden_or_unknown_is_refused() {
    Seed.Product product = seed.product(seller, 1_000, 3);
    jdbi.useHandle(
        handle -> handle.execute("update product set state = 'HIDDEN' where id = ?", product.id()));

    assertThatThrownBy(() -> take(new StockWish(product.id(), 1)))
        .hasMessageContaining("stock.not-sold");
    assertThatThrownBy(() -> take(new StockWish(UUID.randomUUID(), 1)))
        .hasMessageContaining("product.not-found");
  }

  @Test
  void what_was_taken_can_be_given_back() {
    Seed.Product product = seed.product(seller, 1_000, 3);
    take(new StockWish(product.id(), 3));

    transaction(
        () -> {
          get(Stock.class).giveBack(List.of(new StockWish(product.id(), 3)));
          return null;
        });

    assertThat(seed.stockOf(product.id())).isEqualTo(3);
  }

  @Test
  @Timeout(60)
  void of_twenty_who_want_the_last_pieces_each_piece_goes_to_one() throws Exception {
    Seed.Product first = seed.product(seller, 1_000, 5);
    Seed.Product second = seed.product(seller, 1_000, 5);
    List<Callable<Boolean>> buyers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      StockWish one = new StockWish(first.id(), 1);
      StockWish other = new StockWish(second.id(), 1);
      StockWish[] wishes = i % 2 == 0 ? new StockWish[] {one, other} : new StockWish[] {other, one};
      buyers.add(() -> succeeds(wishes));
    }

    int served = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      for (Future<Boolean> buyer : threads.invokeAll(buyers)) {
        served += buyer.get() ? 1 : 0;
      }
    }

    assertThat(served).isEqualTo(5);
    assertThat(seed.stockOf(first.id())).isZero();
    assertThat(seed.stockOf(second.id())).isZero();
  }

  private boolean succeeds(StockWish... wishes) {
    try {
      take(wishes);
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo("stock.short");
      return false;
    }
  }

  @Test
  void facts_tell_of_many_products_at_once() {
    Seed.Product product = seed.product(seller, 7_500, 4);

    assertThat(get(Products.class).facts(List.of(product.id(), UUID.randomUUID())))
        .hasSize(1)
        .hasEntrySatisfying(
            product.id(),
            facts -> {
              assertThat(facts.onSale()).isTrue();
              assertThat(facts.price()).isEqualTo(new Rupiah(7_500));
              assertThat(facts.stock()).isEqualTo(4);
            });
  }
}
