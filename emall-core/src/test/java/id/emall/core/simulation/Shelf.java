package id.emall.core.simulation;

import id.emall.core.common.Actor;
import id.emall.core.testing.Seed;
import id.emall.core.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Who and what there is in the simulated mall: a seller, buyers, operators, goods. */
final class Shelf {

  private static final int BUYERS = 12;
  private static final int PLENTY = 1_000_000;

  final Actor.Member seller;
  final Actor.Member first;
  final Actor.Member second;
  final List<Actor.Member> buyers = new ArrayList<>();
  final List<Goods> goods = new ArrayList<>();
  private final Random random;

  Shelf(MortalMall mall, TestClock clock, Random random) {
    this.random = random;
    Seed seed = new Seed(mall.jdbi(), clock, () -> new UUID(random.nextLong(), random.nextLong()));
    seller = seed.seller();
    first = seed.operator();
    second = seed.operator();
    for (int i = 0; i < BUYERS; i++) {
      buyers.add(seed.buyer());
    }
    for (int i = 0; i < 4; i++) {
      goods.add(goods(seed, PLENTY, false));
    }
    for (int i = 0; i < 6; i++) {
      goods.add(goods(seed, 1 + random.nextInt(3), true));
    }
  }

  private Goods goods(Seed seed, int pieces, boolean scarce) {
    Seed.Product product = seed.product(seller, 10_000 + 500L * random.nextInt(200), pieces);
    return new Goods(product.id(), product.shopId(), pieces, scarce);
  }

  Goods any() {
    return goods.get(random.nextInt(goods.size()));
  }

  Actor.Member buyer() {
    return buyers.get(random.nextInt(buyers.size()));
  }
}
