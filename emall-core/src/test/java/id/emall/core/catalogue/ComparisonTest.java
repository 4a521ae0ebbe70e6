package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ComparisonTest extends CoreTest {

  private List<String> compared(List<String> slugs) {
    return get(Comparison.class).of(slugs).stream().map(ComparedProduct::slug).toList();
  }

  @Test
  void products_stand_in_the_order_in_which_they_are_named_four_at_most() {
    Seed seed = new Seed(jdbi, clock);
    Actor.Member seller = seed.seller();
    List<String> slugs =
        IntStream.range(0, 5).mapToObj(i -> seed.product(seller, 10_000 + i, i).slug()).toList();

    assertThat(compared(slugs.reversed())).isEqualTo(slugs.reversed().subList(0, 4));
    assertThat(compared(List.of(slugs.get(1), slugs.get(1), slugs.get(0))))
        .containsExactly(slugs.get(1), slugs.get(0));
    assertThat(compared(List.of())).isEmpty();
  }

  @Test
  void what_is_not_on_the_shelf_stands_beside_nothing() {
    Seed seed = new Seed(jdbi, clock);
    Seed.Product shown = seed.product(seed.seller(), 10_000, 1);
    Seed.Product hidden = seed.product(seed.seller(), 10_000, 1);
    jdbi.useHandle(
        handle -> handle.execute("update product set state = 'HIDDEN' where id = ?", hidden.id()));

    assertThat(compared(List.of(hidden.slug(), shown.slug(), "tidak-ada")))
        .containsExactly(shown.slug());
  }
}
