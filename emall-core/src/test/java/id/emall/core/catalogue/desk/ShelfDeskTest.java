package id.emall.core.catalogue.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.Shelves;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.OperatorKind;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShelfDeskTest extends CoreTest {

  private Seed seed;
  private ShelfDesk desk;
  private Actor.Member laras;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    desk = get(ShelfDesk.class);
    laras = seed.operator("", OperatorKind.CATALOGUE);
  }

  private static ShelfDesk.Typed typed(String name, UUID parent) {
    return new ShelfDesk.Typed(name, name + " goods", "gift", parent);
  }

  /** The shelves as a node shows them that last looked a while ago. */
  private Shelves shown() {
    clock.advance(Duration.ofSeconds(11));
    return get(Catalogue.class).shelves();
  }

  @Test
  void what_is_added_is_shown_without_starting_anew() {
    get(Catalogue.class).shelves();
    UUID first = desk.add(laras, typed("Alat Musik", null));
    UUID part = desk.add(laras, typed("Angklung & Calung", first));

    Category shown = shown().find("angklung-calung").orElseThrow();
    assertThat(shown.id()).isEqualTo(part);
    assertThat(shown().label(shown, "id")).isEqualTo("Alat Musik › Angklung & Calung");
    assertThat(shown().first().getLast().id()).isEqualTo(first);
  }

  @Test
  void nothing_is_taken_for_changed_that_is_not() {
    Shelves before = shown();

    assertThat(shown()).isSameAs(before);
  }

  @Test
  void a_renamed_category_keeps_its_address() {
    UUID id = desk.add(laras, typed("Lilin", null));

    desk.change(laras, id, new ShelfDesk.Typed("Lilin hias", "Candles", "fire", null));

    Category shown = shown().find("lilin").orElseThrow();
    assertThat(shown.nameId()).isEqualTo("Lilin hias");
    assertThat(shown.icon()).isEqualTo("fire");
    refused("category.taken", () -> desk.add(laras, typed("LILIN", null)));
  }

  @Test
  void there_are_two_floors_and_no_circles() {
    UUID first = desk.add(laras, typed("Perahu", null));
    UUID part = desk.add(laras, typed("Dayung", first));
    UUID other = desk.add(laras, typed("Layar", null));

    refused("category.two-floors", () -> desk.add(laras, typed("Gagang dayung", part)));
    refused("category.two-floors", () -> change(other, other));
    refused("category.two-floors", () -> change(first, other));
    change(other, first);
    assertThat(shown().below(shown().find("perahu").orElseThrow()))
        .extracting(Category::slug)
        .containsExactly("dayung", "layar");
  }

  private Void change(UUID id, UUID parent) {
    desk.change(laras, id, typed("Perahu lain", parent));
    return null;
  }

  @Test
  void neighbours_change_places() {
    UUID first = desk.add(laras, typed("Jam", null));
    desk.add(laras, typed("Jam dinding", first));
    UUID hand = desk.add(laras, typed("Jam tangan", first));

    desk.move(laras, hand, ShelfDesk.Step.UP);
    desk.move(laras, hand, ShelfDesk.Step.UP);

    assertThat(shown().below(shown().find("jam").orElseThrow()))
        .extracting(Category::slug)
        .containsExactly("jam-tangan", "jam-dinding");
  }

  @Test
  void products_of_a_retired_category_go_to_its_successor_and_so_do_late_ones() {
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 20_000, 5);
    UUID old = desk.add(laras, typed("Sabun lama", null));
    UUID middle = desk.add(laras, typed("Sabun tengah", null));
    UUID last = desk.add(laras, typed("Sabun baru", null));
    put(product.id(), old);

    assertThat(desk.retire(laras, old, middle)).isEqualTo(1);
    assertThat(desk.retire(laras, middle, last)).isEqualTo(1);

    assertThat(shelfOf(product.id())).isEqualTo(last);
    put(product.id(), old);
    assertThat(shelfOf(product.id())).isEqualTo(last);
    assertThat(shown().find("sabun-lama")).isEmpty();
    assertThat(get(Catalogue.class).successor("sabun-lama").orElseThrow().id()).isEqualTo(last);
    refused("category.taken", () -> desk.add(laras, typed("Sabun lama", null)));
  }

  private void put(UUID product, UUID category) {
    jdbi.useHandle(
        handle ->
            handle.execute("update product set category_id = ? where id = ?", category, product));
  }

  private UUID shelfOf(UUID product) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select category_id from product where id = ?", product)
                .mapTo(UUID.class)
                .one());
  }

  @Test
  void what_has_parts_is_not_retired_and_takes_no_products_of_others() {
    UUID first = desk.add(laras, typed("Mainan", null));
    UUID part = desk.add(laras, typed("Gasing", first));

    refused("category.has-parts", () -> desk.retire(laras, first, part));
    refused("category.successor", () -> desk.retire(laras, part, first));
    refused("category.successor", () -> desk.retire(laras, part, part));
    refused("category.successor", () -> desk.retire(laras, part, null));
  }

  @Test
  void each_wrong_field_is_named() {
    assertThatThrownBy(() -> desk.add(laras, new ShelfDesk.Typed(" ", "x", "skull", null)))
        .isInstanceOfSatisfying(
            Refusal.class,
            told ->
                assertThat(told.fields())
                    .extracting(error -> error.field())
                    .containsExactly("nameId", "nameEn", "icon"));
  }

  @Test
  void operators_for_goods_alone_change_them_and_it_is_audited() {
    UUID id = desk.add(laras, typed("Payung", null));

    assertThat(desk.all(laras)).extracting(ShelfDesk.Shelf::slug).contains("payung");
    for (Actor other :
        List.of(seed.operator("", OperatorKind.MONEY), seed.seller(), Actor.VISITOR)) {
      assertThatThrownBy(() -> desk.add(other, typed("", null)))
          .isInstanceOfSatisfying(
              Refusal.class, told -> assertThat(told.kind()).isNotEqualTo(Refusal.Kind.INVALID));
      assertThatThrownBy(() -> desk.move(other, id, ShelfDesk.Step.UP)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> desk.retire(other, id, null))
          .isInstanceOfSatisfying(
              Refusal.class, told -> assertThat(told.kind()).isNotEqualTo(Refusal.Kind.INVALID));
    }
    assertThat(
            number(
                "select count(*) from audit_event where act = 'category.add' and object_id = ?",
                id.toString()))
        .isEqualTo(1);
  }
}
