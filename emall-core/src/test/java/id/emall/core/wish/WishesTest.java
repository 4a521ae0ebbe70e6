package id.emall.core.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.cart.CartOwner;
import id.emall.core.cart.Carts;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
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

@Timeout(120)
class WishesTest extends CoreTest {

  private Seed seed;
  private Wishes wishes;
  private Actor.Member seller;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    wishes = get(Wishes.class);
    seller = seed.seller();
  }

  private List<UUID> list(Actor actor) {
    return wishes.list(actor, null).rows().stream().map(wish -> wish.product().id()).toList();
  }

  private int pieces(Actor.Member member) {
    return get(Carts.class).pieces(new CartOwner.OfMember(member.id()));
  }

  private void price(Seed.Product product, long price) {
    jdbi.useHandle(
        handle -> handle.execute("update product set price = ? where id = ?", price, product.id()));
  }

  private void stock(Seed.Product product, int stock) {
    jdbi.useHandle(
        handle -> handle.execute("update product set stock = ? where id = ?", stock, product.id()));
  }

  private int told(Actor.Member member, String occasion) {
    return number(
        "select count(*) from message where member_id = ? and template = ?", member.id(), occasion);
  }

  private static void refused(Refusal.Kind kind, Runnable wish) {
    assertThatThrownBy(wish::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }

  @Test
  void the_latest_stands_first_and_each_is_kept_once() {
    Actor.Member member = seed.buyer();
    Seed.Product first = seed.product(seller, 10_000, 1);
    Seed.Product second = seed.product(seller, 20_000, 1);

    wishes.keep(member, first.id());
    clock.advance(Duration.ofMinutes(1));
    wishes.keep(member, second.id());
    wishes.keep(member, first.id());

    assertThat(list(member)).containsExactly(second.id(), first.id());
    assertThat(wishes.kept(member.id())).containsExactlyInAnyOrder(first.id(), second.id());
    wishes.drop(member, second.id());
    wishes.drop(member, second.id());
    assertThat(list(member)).containsExactly(first.id());
  }

  @Test
  void only_members_keep_only_what_is_on_the_shelf() {
    Seed.Product product = seed.product(seller, 10_000, 1);

    refused(Refusal.Kind.SIGN_IN_REQUIRED, () -> wishes.keep(Actor.VISITOR, product.id()));
    refused(Refusal.Kind.SIGN_IN_REQUIRED, () -> wishes.list(Actor.VISITOR, null));
    jdbi.useHandle(
        handle -> handle.execute("update product set state = 'HIDDEN' where id = ?", product.id()));
    refused(Refusal.Kind.NOT_FOUND, () -> wishes.keep(seed.buyer(), product.id()));
  }

  @Test
  void many_at_once_do_not_slip_through_the_limit() throws Exception {
    Actor.Member member = seed.buyer();
    List<Seed.Product> products = new ArrayList<>();
    for (int i = 0; i < Wishes.MOST + 3; i++) {
      products.add(seed.product(seller, 10_000, 1));
    }
    products.subList(0, Wishes.MOST - 1).forEach(one -> wishes.keep(member, one.id()));

    List<Callable<Boolean>> tries = new ArrayList<>();
    products
        .subList(Wishes.MOST - 1, products.size())
        .forEach(one -> tries.add(() -> keeps(member, one)));
    int kept = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(tries.size())) {
      for (Future<Boolean> done : pool.invokeAll(tries)) {
        kept += done.get() ? 1 : 0;
      }
    }

    assertThat(kept).isOne();
    assertThat(wishes.kept(member.id())).hasSize(Wishes.MOST);
    Page<WishView> page = wishes.list(member, null);
    int seen = page.rows().size();
    while (page.after() != null) {
      page = wishes.list(member, page.after());
      seen += page.rows().size();
    }
    assertThat(seen).isEqualTo(Wishes.MOST);
  }

  private boolean keeps(Actor member, Seed.Product product) {
    try {
      wishes.keep(member, product.id());
      return true;
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo("wish.full");
      return false;
    }
  }

  @Test
  void a_piece_moves_into_the_cart_once_however_often_it_is_sent() {
    Actor.Member member = seed.buyer();
    Seed.Product product = seed.product(seller, 10_000, 5);
    wishes.keep(member, product.id());

    wishes.moveToCart(member, product.id());
    wishes.moveToCart(member, product.id());

    assertThat(pieces(member)).isOne();
    assertThat(list(member)).isEmpty();
  }

  @Test
  void what_cannot_go_into_the_cart_is_kept() {
    Actor.Member member = seed.buyer();
    Seed.Product product = seed.product(seller, 10_000, 5);
    wishes.keep(member, product.id());
    jdbi.useHandle(
        handle -> handle.execute("update product set state = 'HIDDEN' where id = ?", product.id()));

    refused(Refusal.Kind.NOT_FOUND, () -> wishes.moveToCart(member, product.id()));

    assertThat(list(member)).containsExactly(product.id());
    assertThat(wishes.list(member, null).rows().getFirst().isToBeHad()).isFalse();
  }

  @Test
  void a_member_hears_once_that_a_price_fell_by_a_twentieth() {
    Actor.Member member = seed.buyer();
    Seed.Product product = seed.product(seller, 100_000, 5);
    wishes.keep(member, product.id());

    price(product, 95_001);
    get(WishWatch.class).run();
    assertThat(told(member, "wish-cheaper")).isZero();

    price(product, 95_000);
    get(WishWatch.class).run();
    get(WishWatch.class).run();
    assertThat(told(member, "wish-cheaper")).isOne();

    price(product, 200_000);
    clock.advance(Duration.ofDays(2));
    get(WishWatch.class).run();
    price(product, 100_000);
    get(WishWatch.class).run();
    assertThat(told(member, "wish-cheaper")).as("raised only to fall again").isOne();
    price(product, 90_000);
    assertThat(wishes.list(member, null).rows().getFirst().fall().amount()).isEqualTo(10_000);
  }

  @Test
  void a_member_hears_that_it_is_back_but_not_twice_a_day() {
    Actor.Member member = seed.buyer();
    Seed.Product product = seed.product(seller, 100_000, 5);
    wishes.keep(member, product.id());

    stock(product, 0);
    get(WishWatch.class).run();
    stock(product, 3);
    get(WishWatch.class).run();
    assertThat(told(member, "wish-back")).isOne();

    stock(product, 0);
    get(WishWatch.class).run();
    stock(product, 3);
    get(WishWatch.class).run();
    assertThat(told(member, "wish-back")).isOne();
    clock.advance(Duration.ofDays(1));
    get(WishWatch.class).run();
    assertThat(told(member, "wish-back")).isEqualTo(2);
  }
}
