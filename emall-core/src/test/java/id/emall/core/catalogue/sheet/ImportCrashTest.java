package id.emall.core.catalogue.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.Stock;
import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What befalls an import on its way: it is broken off, or buyers order meanwhile. */
class ImportCrashTest extends ProductFiles {

  private static final int ROWS = 2_500;

  @BeforeAll
  void prepare() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                create function blow_up() returns trigger language plpgsql as $$
                begin
                  raise exception 'the node died';
                end $$
                """));
  }

  private void breakOff(String table, String condition) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "create trigger blow_up before insert on "
                    + table
                    + " for each row when ("
                    + condition
                    + ") execute function blow_up()"));
    get(ImportWork.class).run();
    jdbi.useHandle(handle -> handle.execute("drop trigger blow_up on " + table));
  }

  private void goOn() {
    clock.advance(Duration.ofMinutes(1));
    get(ImportWork.class).run();
  }

  private static String file(String category) {
    return "kode;nama;kategori;harga;stok;berat_gram;deskripsi\n"
        + IntStream.range(0, ROWS)
            .mapToObj(
                n ->
                    "K%d;Kopi nomor %d;%s;%d;10;250;Kopi sangrai segar\n"
                        .formatted(n, n, category, 10_000 + n))
            .collect(Collectors.joining());
  }

  @Test
  void broken_off_in_the_middle_it_goes_on_behind_what_is_done_and_takes_each_row_once() {
    Actor.Member seller = seed.seller();
    UUID id = bring(seller, file(category()));

    breakOff("product_import_row", "new.line = 1500");
    assertThat(look(seller, id).state()).isEqualTo(ImportState.CHECKING);
    assertThat(look(seller, id).read()).isEqualTo(1_001);
    goOn();
    assertThat(look(seller, id).rowsNew()).isEqualTo(ROWS);
    get(ProductImports.class).confirm(seller, id);
    breakOff("product", "new.name = 'Kopi nomor 2100'");
    assertThat(look(seller, id).made()).isEqualTo(2_000);
    goOn();

    assertThat(look(seller, id).state()).isEqualTo(ImportState.DONE);
    assertThat(look(seller, id).made()).isEqualTo(ROWS);
    assertThat(
            number(
                "select count(distinct code)::int from product where shop_id = ?", seller.shopId()))
        .isEqualTo(ROWS);
    assertThat(number("select count(*)::int from product where shop_id = ?", seller.shopId()))
        .isEqualTo(ROWS);
    assertThat(heard(ProductsImported.class))
        .extracting(ProductsImported::importId)
        .containsOnlyOnce(id);
    assertThat(number("select count(*)::int from product_import_part")).isZero();
  }

  @Test
  void what_cannot_be_worked_on_at_all_is_given_up_with_a_word() {
    Actor.Member seller = seed.seller();
    UUID id = bring(seller, file(category()));

    jdbi.useHandle(
        handle ->
            handle.execute(
                "create trigger blow_up before insert on product_import_row for each row"
                    + " execute function blow_up()"));
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofMinutes(10));
      get(ImportWork.class).run();
    }
    jdbi.useHandle(handle -> handle.execute("drop trigger blow_up on product_import_row"));

    assertThat(look(seller, id).state()).isEqualTo(ImportState.REFUSED);
    assertThat(look(seller, id).problem().code()).isEqualTo("import.broken");
  }

  @Test
  @Timeout(120)
  void orders_that_take_stock_while_it_is_written_are_not_lost() throws Exception {
    Actor.Member seller = seed.seller();
    UUID id = bring(seller, file(category()));
    get(ImportWork.class).run();
    get(ProductImports.class).confirm(seller, id);
    get(ImportWork.class).run();
    List<UUID> products =
        jdbi.withHandle(
            handle ->
                handle
                    .select("select id from product where shop_id = ?", seller.shopId())
                    .mapTo(UUID.class)
                    .list());
    UUID more = bring(seller, file(category()).replace(";10;250;", ";15;250;"));
    get(ImportWork.class).run();
    get(ProductImports.class).confirm(seller, more);

    Callable<Void> buyer =
        () -> {
          for (int i = 0; i < 300; i++) {
            List<StockWish> wishes =
                List.of(
                    new StockWish(products.get(7 * i % ROWS), 1),
                    new StockWish(products.get((11 * i + 3) % ROWS), 2));
            transaction(() -> get(Stock.class).take(wishes));
          }
          return null;
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      List<Future<Void>> buyers = List.of(threads.submit(buyer), threads.submit(buyer));
      threads
          .submit(
              () -> {
                get(ImportWork.class).run();
                return null;
              })
          .get();
      for (Future<Void> one : buyers) {
        one.get();
      }
    }

    goOn();
    assertThat(look(seller, more).changed()).isEqualTo(ROWS);
    assertThat(number("select sum(stock)::int from product where shop_id = ?", seller.shopId()))
        .isEqualTo(15 * ROWS - 2 * 300 * 3);
  }
}
