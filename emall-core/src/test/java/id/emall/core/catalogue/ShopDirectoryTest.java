package id.emall.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.shop.ShopStanding;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ShopDirectoryTest extends CoreTest {

  private static final String MAKASSAR = "73.71";

  private Seed seed;
  private ShopDirectory directory;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    directory = get(ShopDirectory.class);
    for (int i = 0; i < ShopDirectory.PAGE; i++) {
      seed.seller(i % 2 == 0 ? Seed.PAYAKUMBUH : Seed.BANDUNG);
      clock.advance(Duration.ofSeconds(1));
    }
    seed.seller(MAKASSAR);
  }

  private Actor.Member named(String name) {
    Actor.Member seller = seed.seller();
    jdbi.useHandle(
        handle -> handle.execute("update shop set name = ? where id = ?", name, seller.shopId()));
    return seller;
  }

  private List<ShopDirectory.Entry> walk(String near) {
    List<ShopDirectory.Entry> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<ShopDirectory.Entry> page = directory.page(near, "Toko", cursor);
      all.addAll(page.rows());
      cursor = page.after();
    } while (cursor != null);
    return all;
  }

  @Test
  void the_nearest_come_first_and_pages_tell_each_once() {
    List<ShopDirectory.Entry> all = walk(Seed.BANDUNG);

    assertThat(all).hasSizeGreaterThan(ShopDirectory.PAGE);
    assertThat(all).isSortedAccordingTo(Comparator.comparing(ShopDirectory.Entry::kilometres));
    assertThat(all.getFirst().shop().regencyCode()).isEqualTo(Seed.BANDUNG);
    assertThat(all.getLast().shop().regencyCode()).isEqualTo(MAKASSAR);
    assertThat(all.getLast().kilometres()).isBetween(1_200L, 1_400L);
    assertThat(all).extracting(entry -> entry.shop().id()).doesNotHaveDuplicates();
  }

  @Test
  void the_way_back_leads_to_the_page_before() {
    Page<ShopDirectory.Entry> first = directory.page(Seed.BANDUNG, "", null);
    Page<ShopDirectory.Entry> second = directory.page(Seed.BANDUNG, "", first.after());

    assertThat(directory.page(Seed.BANDUNG, "", second.before()).rows()).isEqualTo(first.rows());
    assertThat(first.before()).isNull();
  }

  @Test
  void who_said_no_place_sees_the_newest_first() {
    List<ShopDirectory.Entry> all = walk(null);

    assertThat(all)
        .isSortedAccordingTo(
            Comparator.comparing(
                (ShopDirectory.Entry entry) -> entry.shop().openedAt(), Comparator.reverseOrder()));
    assertThat(all).allMatch(entry -> entry.kilometres() == null);
  }

  @Test
  void a_part_of_a_name_finds_it_and_signs_in_it_are_only_signs() {
    UUID shop = named("Kopi 100% Gayo").shopId();

    assertThat(directory.page(null, "100% g", null).rows())
        .extracting(entry -> entry.shop().id())
        .containsExactly(shop);
    assertThat(directory.page(null, "100_", null).rows()).isEmpty();
  }

  @Test
  void a_stopped_shop_is_not_among_them() {
    Actor.Member seller = named("Batik Mendung");

    get(ShopStanding.class).suspend(seed.operator(), seller.shopId(), "Menjual barang tiruan.");

    assertThat(directory.page(null, "Batik Mendung", null).rows()).isEmpty();
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    String cursor = directory.page(null, "", null).after();

    assertThatThrownBy(() -> directory.page(Seed.BANDUNG, "", cursor))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID));
  }
}
