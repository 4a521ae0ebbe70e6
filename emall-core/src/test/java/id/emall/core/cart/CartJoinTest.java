package id.emall.core.cart;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a visitor's cart when its owner signs in. */
@Timeout(60)
class CartJoinTest extends CoreTest {

  private Seed seed;
  private Carts carts;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    carts = get(Carts.class);
  }

  private int quantity(CartOwner owner, UUID product) {
    return carts.view(owner).groups().stream()
        .flatMap(group -> group.lines().stream())
        .filter(line -> line.productId().equals(product))
        .mapToInt(CartView.Line::quantity)
        .sum();
  }

  @Test
  void what_both_hold_is_kept_at_the_larger_number() {
    UUID member = seed.buyer().id();
    CartOwner own = new CartOwner.OfMember(member);
    String token = "a-" + member;
    Seed.Product coffee = seed.product(seed.seller(), 20_000, 9, 100);
    Seed.Product tea = seed.product(seed.seller(), 20_000, 9, 100);
    carts.add(own, coffee.id(), 3);
    carts.add(own, tea.id(), 1);
    carts.add(new CartOwner.OfVisitor(token), coffee.id(), 2);
    carts.add(new CartOwner.OfVisitor(token), tea.id(), 4);

    Carts.Joined joined = carts.adopt(member, token);

    assertThat(joined).isEqualTo(new Carts.Joined(0, 0));
    assertThat(quantity(own, coffee.id())).isEqualTo(3);
    assertThat(quantity(own, tea.id())).isEqualTo(4);
    assertThat(carts.pieces(new CartOwner.OfVisitor(token))).isZero();
  }

  @Test
  void no_more_pieces_come_along_than_are_left_and_what_is_sold_out_is_for_the_cart_to_tell() {
    UUID member = seed.buyer().id();
    String token = "b-" + member;
    CartOwner visitor = new CartOwner.OfVisitor(token);
    Seed.Product few = seed.product(seed.seller(), 20_000, 2, 100);
    Seed.Product none = seed.product(seed.seller(), 20_000, 0, 100);
    carts.add(visitor, few.id(), 5);
    carts.add(visitor, none.id(), 3);

    Carts.Joined joined = carts.adopt(member, token);

    assertThat(joined).isEqualTo(new Carts.Joined(1, 0));
    assertThat(quantity(new CartOwner.OfMember(member), few.id())).isEqualTo(2);
    assertThat(quantity(new CartOwner.OfMember(member), none.id())).isEqualTo(3);
  }

  @Test
  void a_full_cart_keeps_its_own_and_takes_the_visitors_latest() {
    UUID member = seed.buyer().id();
    CartOwner own = new CartOwner.OfMember(member);
    String token = "c-" + member;
    CartOwner visitor = new CartOwner.OfVisitor(token);
    List<UUID> mine = new ArrayList<>();
    for (int i = 0; i < Carts.MOST_LINES - 1; i++) {
      mine.add(seed.product(seed.seller(), 20_000, 9, 100).id());
      carts.add(own, mine.getLast(), 1);
    }
    Seed.Product early = seed.product(seed.seller(), 20_000, 9, 100);
    Seed.Product late = seed.product(seed.seller(), 20_000, 9, 100);
    carts.add(visitor, early.id(), 1);
    clock.advance(Duration.ofMinutes(1));
    carts.add(visitor, late.id(), 1);
    carts.add(visitor, mine.getFirst(), 2);

    Carts.Joined joined = carts.adopt(member, token);

    assertThat(joined).isEqualTo(new Carts.Joined(0, 1));
    assertThat(quantity(own, late.id())).isOne();
    assertThat(quantity(own, early.id())).isZero();
    assertThat(quantity(own, mine.getFirst())).isEqualTo(2);
    assertThat(carts.pieces(own)).isEqualTo(Carts.MOST_LINES + 1);
  }
}
