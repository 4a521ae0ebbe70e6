package id.emall.core.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.SellerProducts;
import id.emall.core.catalogue.Stock;
import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import id.emall.core.testing.Postgres;
import id.emall.core.testing.Seed;
import id.emall.core.testing.TestMall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFollowerTest extends SearchScene {

  @TempDir static Path folder;

  @Override
  protected String[] settings() {
    return new String[] {"emall.search.dir=" + folder.resolve("first")};
  }

  private int changes() {
    return number("select count(*) from search_change");
  }

  /** Another node on the same database, whose folder is given. */
  private TestMall node(String name) {
    return TestMall.open(get(DataSource.class), "emall.search.dir=" + folder.resolve(name));
  }

  private static List<String> names(TestMall node, String words) {
    return names(node.get(ProductSearch.class).find(Wish.of(words)));
  }

  @Test
  void a_transaction_that_commits_late_is_not_missed() {
    Actor.Member seller = seed.seller();
    Seed.Product late = product(seller, "Terlambat Lama", 1_000);
    follow();

    try (Handle slow = jdbi.open()) {
      slow.begin();
      slow.execute("update product set name = 'Terlambat Selesai' where id = ?", late.id());
      for (int i = 0; i < 3; i++) {
        product(seller, "Sementara Itu " + i, 1_000);
        follow();
      }
      assertThat(names(words(seller, "selesai"))).isEmpty();
      slow.commit();
    }

    assertThat(names(words(seller, "selesai"))).containsExactly("Terlambat Selesai");
    assertThat(names(words(seller, "sementara"))).hasSize(3);
  }

  @Test
  void thousands_of_changes_at_once_are_all_followed() {
    Actor.Member seller = seed.seller();
    follow();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into product (id, shop_id, category_id, slug, name, description, price, weight_grams, stock,
                  state, listed_at)
                select gen_random_uuid(), ?, ?, 'borongan-' || n, 'Borongan ' || n, 'Barang uji.', 1000, 100, 1,
                  'ON_SALE', now() from generate_series(1, 2500) n
                """,
                seller.shopId(),
                seed.category()));

    assertThat(find(words(seller, "borongan")).total()).isEqualTo(2_500);
    try (TestMall node = node("many")) {
      node.get(IndexFollower.class).turn();
      assertThat(node.get(ProductSearch.class).find(words(seller, "borongan")).total())
          .isEqualTo(2_500);
    }
  }

  @Test
  void what_is_taken_down_hidden_or_renamed_is_found_so() {
    Actor.Member seller = seed.seller();
    Seed.Product down = product(seller, "Lesung Turun", 1_000);
    Seed.Product hidden = product(seller, "Lesung Sembunyi", 1_000);
    Seed.Product renamed = product(seller, "Lesung Lama", 1_000);
    assertThat(names(words(seller, "lesung"))).hasSize(3);

    set(down.id(), "state = ?", "TAKEN_DOWN");
    get(SellerProducts.class).hide(seller, hidden.id());
    set(renamed.id(), "name = ?", "Lesung Baru");

    assertThat(names(words(seller, "lesung"))).containsExactly("Lesung Baru");
    assertThat(names(words(seller, "lama"))).isEmpty();
    get(SellerProducts.class).show(seller, hidden.id());
    assertThat(names(words(seller, "lesung"))).hasSize(2);
  }

  @Test
  void a_stopped_shop_vanishes_with_its_goods_and_comes_back() {
    Actor.Member seller = seed.seller();
    product(seller, "Gasing Kayu", 1_000);
    assertThat(names(Wish.of("gasing"))).hasSize(1);

    shop(seller, "SUSPENDED");
    assertThat(find(Wish.of("gasing")).total()).isZero();
    shop(seller, "OPEN");
    assertThat(names(Wish.of("gasing"))).hasSize(1);
  }

  private void shop(Actor.Member seller, String state) {
    jdbi.useHandle(
        handle -> handle.execute("update shop set state = ? where id = ?", state, seller.shopId()));
  }

  @Test
  void what_is_suspended_since_the_last_turn_is_not_shown() {
    Actor.Member seller = seed.seller();
    product(seller, "Egrang Bambu", 1_000);
    follow();
    shop(seller, "SUSPENDED");

    assertThat(names(get(ProductSearch.class).find(Wish.of("egrang")))).isEmpty();
  }

  @Test
  void stock_is_written_down_only_when_it_passes_nothing() {
    Seed.Product product = product(seed.seller(), "Celengan", 1_000, 5);
    int before = changes();

    take(product, 2);
    assertThat(changes()).isEqualTo(before);
    take(product, 3);
    assertThat(changes()).isEqualTo(before + 1);
    transaction(
        () -> {
          get(Stock.class).giveBack(List.of(new StockWish(product.id(), 1)));
          return null;
        });
    assertThat(changes()).isEqualTo(before + 2);
  }

  private void take(Seed.Product product, int pieces) {
    transaction(() -> get(Stock.class).take(List.of(new StockWish(product.id(), pieces))));
  }

  @Test
  void a_node_that_comes_back_goes_on_where_it_was() {
    Actor.Member seller = seed.seller();
    product(seller, "Kukusan Lama", 1_000);
    try (TestMall node = node("back")) {
      assertThat(names(node, "kukusan")).containsExactly("Kukusan Lama");
    }
    product(seller, "Kukusan Baru", 1_000);

    try (TestMall node = node("back")) {
      assertThat(names(node, "kukusan")).containsExactlyInAnyOrder("Kukusan Baru", "Kukusan Lama");
    }
  }

  @Test
  void what_a_crash_took_from_the_disk_is_followed_again() throws IOException {
    Actor.Member seller = seed.seller();
    product(seller, "Dandang Lama", 1_000);
    try (TestMall node = node("crashed")) {
      node.get(IndexFollower.class).turn();
      Seed.Product gone = product(seller, "Dandang Hilang", 1_000);
      product(seller, "Dandang Baru", 1_000);
      node.get(IndexFollower.class).turn();
      set(gone.id(), "state = ?", "HIDDEN");
      node.get(IndexFollower.class).turn();
      assertThat(names(node, "dandang")).hasSize(2);
      copy(folder.resolve("crashed/1/index"), folder.resolve("after-crash/1/index"));
    }

    try (TestMall node = node("after-crash")) {
      assertThat(names(node, "dandang")).containsExactlyInAnyOrder("Dandang Baru", "Dandang Lama");
    }
  }

  @Test
  void a_damaged_index_is_made_anew() throws IOException {
    Actor.Member seller = seed.seller();
    product(seller, "Tungku Batu", 1_000);
    try (TestMall node = node("damaged")) {
      node.get(IndexFollower.class).turn();
    }
    try (Stream<Path> files = Files.list(folder.resolve("damaged/1/index"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }

    try (TestMall node = node("damaged")) {
      assertThat(names(node, "tungku")).containsExactly("Tungku Batu");
    }
  }

  @Test
  void a_node_that_was_away_for_longer_than_changes_are_kept_fills_its_index_anew() {
    Actor.Member seller = seed.seller();
    Seed.Product gone = product(seller, "Bubu Hilang", 1_000);
    try (TestMall node = node("away")) {
      assertThat(names(node, "bubu")).hasSize(1);
      set(gone.id(), "state = ?", "HIDDEN");
      product(seller, "Bubu Baru", 1_000);
      age();
      get(SearchHousekeeping.class).run();
      assertThat(changes()).isZero();

      node.get(IndexFollower.class).turn();
      assertThat(names(node, "bubu")).containsExactly("Bubu Baru");
    }
  }

  @Test
  void changes_of_today_are_kept() {
    product(seed.seller(), "Serok", 1_000);
    int before = changes();

    get(SearchHousekeeping.class).run();

    assertThat(changes()).isEqualTo(before).isPositive();
  }

  private void age() {
    jdbi.useHandle(
        handle -> handle.execute("update search_change set at = at - interval '25 hours'"));
  }

  @Test
  void two_nodes_of_one_machine_keep_out_of_each_others_way() {
    Actor.Member seller = seed.seller();
    product(seller, "Caping Sawah", 1_000);

    try (TestMall one = node("shared");
        TestMall other = node("shared")) {
      assertThat(names(one, "caping")).containsExactly("Caping Sawah");
      assertThat(names(other, "caping")).containsExactly("Caping Sawah");
    }
  }

  @Test
  void an_index_of_another_database_is_not_believed() {
    try (TestMall node = node("moved")) {
      product(seed.seller(), "Lincak Sini", 1_000);
      assertThat(names(node, "lincak")).hasSize(1);
    }

    try (TestMall elsewhere =
        TestMall.open(Postgres.freshCopy(), "emall.search.dir=" + folder.resolve("moved"))) {
      assertThat(names(elsewhere, "lincak")).isEmpty();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      files.forEach(
          file -> {
            try {
              Files.copy(file, to.resolve(file.getFileName()));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  @Test
  void a_renamed_shop_is_found_by_its_new_name() {
    Actor.Member seller = seed.seller();
    product(seller, "Bokor Kuningan", 1_000);
    jdbi.useHandle(
        handle ->
            handle.execute("update shop set name = 'Pandai Sikek' where id = ?", seller.shopId()));

    assertThat(names(words(seller, "sikek"))).containsExactly("Bokor Kuningan");
  }

  @Test
  void a_removed_product_is_gone() {
    Actor.Member seller = seed.seller();
    UUID id = product(seller, "Angklung Kecil", 1_000).id();
    assertThat(names(words(seller, "angklung"))).hasSize(1);

    jdbi.useHandle(handle -> handle.execute("delete from product where id = ?", id));

    assertThat(find(words(seller, "angklung")).total()).isZero();
  }
}
