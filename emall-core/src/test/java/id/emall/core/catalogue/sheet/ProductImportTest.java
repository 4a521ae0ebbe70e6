package id.emall.core.catalogue.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.Stock;
import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductImportTest extends ProductFiles {

  @Test
  void a_file_is_checked_first_and_written_with_the_sellers_word() {
    Actor.Member seller = seed.seller();
    ImportLook checked =
        checked(
            seller,
            rows(row("A1", "Kopi satu", "Rp 25.000", "7"), row("A2", "Kopi dua", "9000,00", "0")));

    assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
    assertThat(checked.rowsNew()).isEqualTo(2);
    assertThat(shelf(seller)).isEmpty();
    ImportLook done = written(seller, checked.id());
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.made()).isEqualTo(2);
    assertThat(shelf(seller))
        .extracting(
            SellerProduct::name, SellerProduct::price, SellerProduct::stock, SellerProduct::state)
        .containsExactlyInAnyOrder(
            tuple("Kopi satu", new Rupiah(25_000), 7, SellerProduct.State.ON_SALE),
            tuple("Kopi dua", new Rupiah(9_000), 0, SellerProduct.State.ON_SALE));
    assertThat(heard(ProductsImported.class))
        .contains(
            new ProductsImported(
                checked.id(), seller.shopId(), seller.id(), "produk.csv", 2, 0, 0));
    assertThat(
            number(
                "select count(*)::int from notice where member_id = ? and link = ?",
                seller.id(),
                "/penjual/produk/impor/" + checked.id()))
        .isOne();
  }

  @Test
  void the_same_file_again_changes_nothing() {
    Actor.Member seller = seed.seller();
    String file = rows(row("A1", "Kopi satu", "25000", "7"), row("a2", "Kopi dua", "9000", "1"));
    imported(seller, file);

    ImportLook again = checked(seller, file.replace("a2;", "A2;"));

    assertThat(again.state()).isEqualTo(ImportState.DONE);
    assertThat(again.rowsSame()).isEqualTo(2);
    assertThat(shelf(seller)).hasSize(2);
  }

  @Test
  void a_row_that_errs_is_told_by_column_and_stops_no_other() throws IOException {
    Actor.Member seller = seed.seller();
    ImportLook checked =
        checked(
            seller,
            rows(
                row("A1", "Kopi satu", "25000", "7"),
                row("", "Kopi tanpa kode", "25000", "7"),
                row("A3", "X", "dua puluh", "-4"),
                row("A1", "Kopi kembar", "25000", "7"),
                "A5;Kopi lima;tidak-ada;1000;1;0;10;;;Kopi sangrai segar;mungkin\n"));
    ImportLook done = written(seller, checked.id());

    assertThat(done.made()).isOne();
    assertThat(done.rowsRefused()).isEqualTo(4);
    assertThat(refused(seller, done.id()))
        .flatExtracting(
            row ->
                row.errors().stream()
                    .map(error -> row.line() + " " + error.column() + " " + error.code())
                    .toList())
        .containsExactlyInAnyOrder(
            "3 kode required",
            "4 nama too-short",
            "4 harga import.number",
            "4 stok import.number",
            "5 kode import.twice",
            "6 kategori category.unknown",
            "6 berat_gram out-of-range",
            "6 lebar_cm required",
            "6 tinggi_cm required",
            "6 status import.state");
    StringWriter report = new StringWriter();
    get(ImportReports.class).writeCsv(seller, done.id(), "id", report);
    assertThat(report.toString())
        .startsWith("\uFEFFbaris;kode;kolom;isi;keterangan\r\n")
        .contains("4;A3;harga;dua puluh;\"Isi dengan angka bulat tanpa sen, misalnya 25000.\"\r\n")
        .contains("4;A3;stok;'-4;", "5;A1;kode;A1;\"Kode ini sudah ada di baris 2.");
  }

  @Test
  void cells_left_empty_and_columns_left_out_leave_what_there_is() {
    Actor.Member seller = seed.seller();
    imported(seller, rows(row("A1", "Kopi satu", "25000", "7")));

    ImportLook done = imported(seller, "SKU,Harga,Stok,Status\r\na1,26.500,,tidak\r\n");

    assertThat(done.changed()).isOne();
    SellerProduct product = product(seller, "Kopi satu");
    assertThat(product.price()).isEqualTo(new Rupiah(26_500));
    assertThat(product.stock()).isEqualTo(7);
    assertThat(product.state()).isEqualTo(SellerProduct.State.HIDDEN);
    assertThat(product.version()).isOne();
  }

  @Test
  void a_sale_between_the_check_and_the_writing_is_not_lost() {
    Actor.Member seller = seed.seller();
    imported(seller, rows(row("A1", "Kopi satu", "25000", "7")));
    SellerProduct product = product(seller, "Kopi satu");
    ImportLook checked = checked(seller, "kode;stok\nA1;20\n");

    transaction(() -> get(Stock.class).take(List.of(new StockWish(product.id(), 3))));
    written(seller, checked.id());

    assertThat(products().find(seller, product.id()).stock()).isEqualTo(17);
  }

  @Test
  void a_stock_that_was_counted_before_a_sale_is_refused_and_one_not_touched_stays() {
    Actor.Member seller = seed.seller();
    imported(
        seller, rows(row("A1", "Kopi satu", "25000", "7"), row("A2", "Kopi dua", "9000", "5")));
    SellerProduct one = product(seller, "Kopi satu");
    SellerProduct two = product(seller, "Kopi dua");
    transaction(
        () ->
            get(Stock.class).take(List.of(new StockWish(one.id(), 3), new StockWish(two.id(), 1))));

    ImportLook done =
        imported(seller, "kode;harga;stok;stok_saat_unduh\nA1;25000;20;7\nA2;9500;5;5\n");

    assertThat(refused(seller, done.id()))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.line()).isEqualTo(2);
              assertThat(row.errors().getFirst().say("id")).contains("sekarang 4");
            });
    assertThat(products().find(seller, one.id()).stock()).isEqualTo(4);
    assertThat(products().find(seller, two.id()).stock()).isEqualTo(4);
    assertThat(products().find(seller, two.id()).price()).isEqualTo(new Rupiah(9_500));
  }

  @Test
  void an_edit_between_the_check_and_the_writing_stays() {
    Actor.Member seller = seed.seller();
    imported(seller, rows(row("A1", "Kopi satu", "25000", "7")));
    ImportLook checked = checked(seller, "kode;harga\nA1;30000\n");
    UUID id = product(seller, "Kopi satu").id();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update product set price = 27000, version = version + 1 where id = ?", id));

    ImportLook done = written(seller, checked.id());

    assertThat(done.changed()).isZero();
    assertThat(refused(seller, done.id()).getFirst().errors().getFirst().code())
        .isEqualTo("import.changed-meanwhile");
    assertThat(products().find(seller, id).price()).isEqualTo(new Rupiah(27_000));
  }

  @Test
  void a_shop_has_one_import_at_a_time_and_a_new_file_replaces_one_that_waits() {
    Actor.Member seller = seed.seller();
    UUID first = bring(seller, rows(row("A1", "Kopi satu", "25000", "7")));

    assertThatThrownBy(() -> bring(seller, rows(row("A2", "Kopi dua", "25000", "7"))))
        .isInstanceOfSatisfying(
            Refusal.class, told -> assertThat(told.code()).isEqualTo("import.running"));
    get(ImportWork.class).run();
    UUID second = bring(seller, rows(row("A2", "Kopi dua", "25000", "7")));
    assertThat(look(seller, first).state()).isEqualTo(ImportState.DROPPED);
    assertThatThrownBy(() -> get(ProductImports.class).confirm(seller, first))
        .isInstanceOfSatisfying(
            Refusal.class, told -> assertThat(told.code()).isEqualTo("import.not-checked"));
    get(ImportWork.class).run();
    get(ProductImports.class).drop(seller, second);
    assertThat(look(seller, second).state()).isEqualTo(ImportState.DROPPED);
    assertThat(shelf(seller)).isEmpty();
  }

  @Test
  void another_shop_sees_nothing_of_it_and_only_who_may_keep_products_may() {
    Actor.Member seller = seed.seller();
    UUID id = checked(seller, rows(row("A1", "Kopi satu", "25000", "7"))).id();
    Actor.Member other = seed.seller();

    List.<Runnable>of(
            () -> look(other, id),
            () -> refused(other, id),
            () -> get(ProductImports.class).confirm(other, id),
            () -> get(ProductImports.class).drop(other, id))
        .forEach(
            door ->
                assertThatThrownBy(door::run)
                    .isInstanceOfSatisfying(
                        Refusal.class,
                        told -> assertThat(told.kind()).isEqualTo(Refusal.Kind.NOT_FOUND)));
    assertThatThrownBy(() -> bring(seed.staff(seller, Right.ORDERS), HEADING))
        .isInstanceOfSatisfying(
            Refusal.class, told -> assertThat(told.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    assertThat(checked(other, rows(row("A1", "Kopi lain", "25000", "7"))).rowsNew()).isOne();
  }

  @Test
  void a_check_that_nobody_confirms_lapses_and_old_reports_are_forgotten() {
    Actor.Member seller = seed.seller();
    UUID waits = checked(seller, rows(row("A1", "Kopi satu", "25000", "7"))).id();
    clock.advance(Duration.ofHours(25));
    get(ImportHousekeeping.class).run();
    assertThat(look(seller, waits).state()).isEqualTo(ImportState.DROPPED);
    assertThat(number("select count(*) from product_import_row where import_id = ?", waits))
        .isZero();

    clock.advance(Duration.ofDays(30));
    get(ImportHousekeeping.class).run();
    assertThatThrownBy(() -> look(seller, waits)).isInstanceOf(Refusal.class);
  }
}
