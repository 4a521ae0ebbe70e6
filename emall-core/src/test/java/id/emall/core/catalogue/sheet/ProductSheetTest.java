package id.emall.core.catalogue.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.VariantWish;
import id.emall.core.catalogue.Variants;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.testing.Seed;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What files look like that sellers take along and bring. */
class ProductSheetTest extends ProductFiles {

  @Test
  void what_is_exported_comes_back_as_it_is_whatever_stands_in_it() throws IOException {
    Actor.Member seller = seed.seller();
    String odd = "- bahan; \"halus\"\n=1+1 dan 'kutip'";
    imported(
        seller,
        rows(row("=A1", "Kopi; \"satu\"", "25000", "7")
                .replace("Kopi; \"satu\"", "\"Kopi; \"\"satu\"\"\""))
            .replace("Kopi sangrai segar", '"' + odd.replace("\"", "\"\"") + '"'));
    seeded(seller, 12_500, 3);

    String file = exported(seller);

    assertThat(file).contains("'=A1;", "\"'- bahan; ");
    assertThat(product(seller, "Kopi; \"satu\"").description()).isEqualTo(odd);
    ImportLook again = checked(seller, file);
    assertThat(again.state()).isEqualTo(ImportState.DONE);
    assertThat(again.rowsSame()).isEqualTo(2);
  }

  @Test
  void the_days_of_making_go_out_with_the_file_and_come_back_changed() throws IOException {
    Actor.Member seller = seed.seller();
    imported(
        seller,
        rows(row("A1", "Sepatu derby", "450000", "7"), row("A2", "Sepatu pantofel", "450000", "7"))
            .replace("kode;", "hari_pembuatan;kode;")
            .replace("A1;", "14;A1;")
            .replace("A2;", ";A2;"));
    assertThat(product(seller, "Sepatu derby").makingDays()).isEqualTo(14);
    assertThat(product(seller, "Sepatu pantofel").makingDays()).isZero();

    assertThat(checked(seller, exported(seller)).rowsSame()).isEqualTo(2);
    ImportLook changed = imported(seller, "kode;hari_pembuatan\nA1;0\nA2;30\n");
    ImportLook wrong = checked(seller, "kode;hari_pembuatan\nA1;61\nA2;\n");

    assertThat(changed.changed()).isEqualTo(2);
    assertThat(product(seller, "Sepatu derby").makingDays()).isZero();
    assertThat(product(seller, "Sepatu pantofel").makingDays()).isEqualTo(30);
    assertThat(wrong.rowsSame()).isOne();
    assertThat(refused(seller, wrong.id()))
        .singleElement()
        .satisfies(row -> assertThat(row.errors().getFirst().column()).isEqualTo("hari_pembuatan"));
  }

  @Test
  void variants_keep_their_names_and_take_prices() throws IOException {
    Actor.Member seller = seed.seller();
    Seed.Product shirt = seeded(seller, 90_000, 4);
    get(Variants.class)
        .make(
            seller,
            shirt.id(),
            new VariantWish(List.of(new VariantWish.Option("Ukuran", List.of("S", "M")))));
    String name = products().find(seller, shirt.id()).name();
    String file = exported(seller);

    ImportLook renamed = checked(seller, file.replace(name, "Kaus lain"));
    ImportLook priced = imported(seller, file.replace(";90000;4;", ";95000;4;"));

    assertThat(refused(seller, renamed.id()))
        .singleElement()
        .satisfies(
            row -> assertThat(row.errors().getFirst().code()).isEqualTo("import.variant-name"));
    assertThat(priced.changed()).isOne();
    assertThat(products().find(seller, shirt.id()).price()).isEqualTo(new Rupiah(95_000));
  }

  @Test
  void files_are_read_in_the_letters_and_with_the_separators_they_have() {
    Actor.Member seller = seed.seller();
    String tabs =
        rows(row("A1", "Kopi Café", "25000", "7")).replace(';', '\t').replace("\n", "\r\n");
    String commas =
        "sep=,\r\n" + rows(row("A2", "Kopi É", "25000", "7")).replace(';', ',').replace("\n", "\r");

    UUID windows = bring(seller, tabs.getBytes(Charset.forName("windows-1252")));
    get(ImportWork.class).run();
    written(seller, windows);
    UUID marked = bring(seller, ("\uFEFF" + commas).getBytes(StandardCharsets.UTF_16));
    get(ImportWork.class).run();
    written(seller, marked);

    assertThat(shelf(seller))
        .extracting(SellerProduct::name)
        .containsExactlyInAnyOrder("Kopi Café", "Kopi É");
  }

  @Test
  void rubbish_is_refused_with_its_reason_and_the_shop_may_try_again() {
    Actor.Member seller = seed.seller();

    assertThat(problem(seller, "\u0000\u0001PK\u0003")).isEqualTo("import.not-a-table");
    assertThat(problem(seller, "nama;harga\nKopi;1000\n")).isEqualTo("import.heading-missing");
    assertThat(problem(seller, "kode;warna\nA1;merah\n")).isEqualTo("import.heading-unknown");
    assertThat(problem(seller, "kode;sku\nA1;A1\n")).isEqualTo("import.heading-twice");
    assertThat(problem(seller, "kode;nama\n")).isEqualTo("table.empty");
    assertThat(problem(seller, "\n\n")).isEqualTo("table.empty");
    assertThat(problem(seller, "kode;nama\nA1;\"Kopi\n")).isEqualTo("import.quote-open");
    assertThatThrownBy(() -> bring(seller, ""))
        .isInstanceOfSatisfying(
            Refusal.class,
            told -> assertThat(told.fields().getFirst().code()).isEqualTo("table.empty"));
    assertThatThrownBy(() -> bring(seller, new byte[ProductImports.BYTES_MOST + 1]))
        .isInstanceOfSatisfying(
            Refusal.class,
            told -> assertThat(told.fields().getFirst().code()).isEqualTo("media.too-large"));
    assertThat(number("select count(*) from product_import_part")).isZero();
    assertThat(imported(seller, rows(row("A1", "Kopi satu", "25000", "7"))).made()).isOne();
  }

  private String problem(Actor seller, String file) {
    ImportLook look = checked(seller, file);
    assertThat(look.state()).isEqualTo(ImportState.REFUSED);
    assertThat(look.problem().say("id")).isNotEqualTo(look.problem().code());
    return look.problem().code();
  }

  @Test
  void names_that_are_alike_get_addresses_of_their_own() {
    Actor.Member seller = seed.seller();
    String file =
        IntStream.range(0, 30)
            .mapToObj(n -> row("K" + n, "Kopi kembar", "25000", "7"))
            .collect(Collectors.joining());

    ImportLook done = imported(seller, rows(file));

    assertThat(done.made()).isEqualTo(30);
    assertThat(shelf(seller)).extracting(SellerProduct::slug).doesNotHaveDuplicates();
  }
}
