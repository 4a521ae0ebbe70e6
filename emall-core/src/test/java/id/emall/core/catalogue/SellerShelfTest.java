package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.catalogue.SellerShelf.Part;
import id.emall.core.catalogue.SellerShelf.Search;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SellerShelfTest extends CoreTest {

  private Seed seed;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  private Page<SellerProduct> page(Actor seller, Search search, String cursor) {
    return get(SellerShelf.class).page(seller, search, cursor);
  }

  private List<UUID> ids(Actor seller, Search search) {
    return page(seller, search, null).rows().stream().map(SellerProduct::id).toList();
  }

  private void set(Seed.Product product, String what, String value) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update product set " + what + " = ? where id = ?", value, product.id()));
  }

  @Test
  void a_long_shelf_is_walked_forth_and_back_and_holds_nothing_of_others() {
    Actor.Member seller = seed.seller();
    seed.product(seed.seller(), 1_000, 1);
    List<UUID> newestFirst = new ArrayList<>();
    for (int i = 0; i < 2 * SellerShelf.PAGE + 1; i++) {
      clock.advance(Duration.ofSeconds(i % 2));
      newestFirst.addFirst(seed.product(seller, 1_000, 1).id());
    }

    Page<SellerProduct> first = page(seller, Search.ALL, null);
    Page<SellerProduct> second = page(seller, Search.ALL, first.after());
    Page<SellerProduct> third = page(seller, Search.ALL, second.after());

    List<UUID> walked = new ArrayList<>();
    List.of(first, second, third)
        .forEach(page -> page.rows().forEach(product -> walked.add(product.id())));
    assertThat(walked).containsExactlyInAnyOrderElementsOf(newestFirst);
    assertThat(third.rows()).hasSize(1);
    assertThat(third.after()).isNull();
    assertThat(first.before()).isNull();
    assertThat(page(seller, Search.ALL, third.before()).rows()).isEqualTo(second.rows());
  }

  @Test
  void products_are_found_by_a_part_of_their_name_or_code() {
    Actor.Member seller = seed.seller();
    Seed.Product shoes = seed.product(seller, 1_000, 1);
    Seed.Product wallet = seed.product(seller, 1_000, 1);
    set(shoes, "name", "Sepatu 100% kulit");
    set(shoes, "code", "SPT_01");
    set(wallet, "name", "Dompet kulit");

    assertThat(ids(seller, new Search("KULIT", null))).hasSize(2);
    assertThat(ids(seller, new Search("0% k", null))).containsExactly(shoes.id());
    assertThat(ids(seller, new Search("spt_", null))).containsExactly(shoes.id());
    assertThat(ids(seller, new Search("t_k", null))).isEmpty();
    assertThat(ids(seller, new Search(wallet.slug(), null))).containsExactly(wallet.id());
  }

  @Test
  void each_part_holds_what_stands_so() {
    Actor.Member seller = seed.seller();
    Seed.Product many = seed.product(seller, 1_000, 900);
    Seed.Product few = seed.product(seller, 1_000, 1);
    Seed.Product none = seed.product(seller, 1_000, 0);
    Seed.Product hidden = seed.product(seller, 1_000, 0);
    Seed.Product gone = seed.product(seller, 1_000, 1);
    set(hidden, "state", "HIDDEN");
    set(gone, "state", "TAKEN_DOWN");

    assertThat(ids(seller, new Search("", Part.ON_SALE)))
        .containsExactlyInAnyOrder(many.id(), few.id(), none.id());
    assertThat(ids(seller, new Search("", Part.LOW))).containsExactly(few.id());
    assertThat(ids(seller, new Search("", Part.SOLD_OUT))).containsExactly(none.id());
    assertThat(ids(seller, new Search("", Part.HIDDEN))).containsExactly(hidden.id());
    assertThat(ids(seller, new Search("", Part.TAKEN_DOWN))).containsExactly(gone.id());
  }

  @Test
  void only_who_may_keep_products_looks_and_words_have_an_end() {
    Actor.Member seller = seed.seller();

    assertThatThrownBy(() -> page(seed.staff(seller, Right.ORDERS), Search.ALL, null))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> page(seller, new Search("x".repeat(101), null), null))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> page(seller, Search.ALL, "!"))
        .isInstanceOfSatisfying(
            Refusal.class,
            told -> assertThat(told.fields().getFirst().code()).isEqualTo("cursor.malformed"));
  }
}
