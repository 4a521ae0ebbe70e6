package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A product in sizes and colours, from the seller who makes them to the buyer who takes one. */
@ExtendWith(OnDemoMall.class)
@Timeout(300)
class VariantsIT {

  private static final String NAME = "Kaus Sogan";

  @Test
  void a_seller_makes_variants_and_a_buyer_without_scripts_takes_one_of_them(Stage stage) {
    Seller seller = new Seller(stage, "yukmarlina");
    seller.signsIn();
    Tab desk = seller.tab();
    lists(desk);
    makes(desk);
    sells(desk);

    Tab buyer = stage.phoneWithoutScript();
    desk.follow(NAME + " – S, Cokelat").follow("Lihat halaman produk");
    desk.hasHeading(NAME + " – S, Cokelat").looks("product-variants");
    String page = desk.path();
    enlarges(desk);
    buyer.open(page).find(".variant-option a").nth(1).press("Enter");
    buyer.hasHeading(NAME + " – M, Cokelat").reads("Rp95.000");
    Locator here = buyer.find(".variant-option [aria-current]");
    assertThat(here).hasText(new String[] {"M", "Cokelat"});
    assertThat(chip(buyer, "Nila")).containsText("Habis");
    chip(buyer, "Nila").press("Enter");
    buyer.hasHeading(NAME + " – M, Nila").reads("Barang ini sedang habis.");
    chip(buyer, "Cokelat").press("Enter");
    buyer.hasHeading(NAME + " – M, Cokelat");
    buyer.named(AriaRole.BUTTON, "Masukkan keranjang").press("Enter");
    buyer.arrives("/keranjang").reads(NAME + " – M, Cokelat");

    dark(stage, page);
    standsOnce(stage);
    partsFromOne(desk);
  }

  private static void lists(Tab desk) {
    desk.open("/penjual/produk/baru");
    desk.type("Nama produk", NAME)
        .choose("Kategori", "Kain & batik › Batik")
        .type("Harga (Rp)", "95.000")
        .type("Berat kemas (gram)", "250")
        .type("Keterangan", "Katun dengan warna alam.")
        .type("Persediaan", "3")
        .field("Tambah foto")
        .setInputFiles(
            new Path[] {
              Photos.any("kaus.png"), Photos.from("kaus-belakang.png", Color.BLUE),
            });
    desk.press("Mulai jual");
    desk.follow(NAME).hasHeading(NAME).follow("Buat varian");
  }

  private static void makes(Tab desk) {
    desk.hasHeading("Varian " + NAME).looks("seller-variants-none").press("Buat varian ini");
    desk.reads("Ada isian yang perlu diperbaiki").looks("seller-variants-refused");
    desk.type("Nama pilihan 1", "Ukuran").type("Nilai pilihan 1", "S, M");
    desk.find("#f-option2").fill("Warna");
    desk.find("#f-values2").fill("Cokelat, Nila");
    desk.press("Buat varian ini").reads("Varian dibuat.").reads("Semua varian (4)");
    desk.looks("seller-variants");
  }

  private static void sells(Tab desk) {
    row(desk, 1).getByLabel("Stok").fill("banyak");
    desk.press("Simpan perubahan");
    assertThat(row(desk, 1).getByLabel("Stok")).hasAttribute("aria-invalid", "true");
    desk.looks("seller-variants-wrong-cell");
    row(desk, 1).getByLabel("Stok").fill("0");
    row(desk, 2).getByLabel("Stok").fill("5");
    row(desk, 1).getByRole(AriaRole.CHECKBOX).check();
    row(desk, 2).getByRole(AriaRole.CHECKBOX).check();
    row(desk, 3).getByRole(AriaRole.CHECKBOX).check();
    row(desk, 1).getByLabel("Harga (Rp)").fill("99.000");
    desk.press("Simpan perubahan").reads("Semua varian tersimpan.");
    desk.open("/penjual/produk");
  }

  private static Locator chip(Tab buyer, String value) {
    return buyer.find(".variant-option a").filter(new Locator.FilterOptions().setHasText(value));
  }

  private static Locator row(Tab desk, int number) {
    return desk.find("fieldset.variant").nth(number);
  }

  /** By the keyboard alone: the second photo in place, then large, on to the first, and back. */
  private static void enlarges(Tab desk) {
    Locator large = desk.find(".gallery-large");
    String second = desk.find(".gallery-more a").nth(1).getAttribute("href");
    desk.find(".gallery-more a").nth(1).press("Enter");
    assertThat(large).hasAttribute("href", second);
    large.press("Enter");
    Locator whole = desk.find("dialog img");
    assertThat(whole).isVisible();
    assertThat(whole).hasAttribute("src", second);
    desk.looks("product-photo");
    desk.page().keyboard().press("ArrowRight");
    assertThat(whole).not().hasAttribute("src", second);
    desk.page().keyboard().press("Escape");
    assertThat(whole).isHidden();
    assertThat(large).isFocused();
  }

  private static void dark(Stage stage, String page) {
    Tab night = stage.phone();
    night.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    night.open(page).looks("product-variants-dark");
  }

  /** In the shop's list and in the search all of them are one card. */
  private static void standsOnce(Stage stage) {
    Tab visitor = stage.desktop().open("/toko/seduh-sulap");
    Locator cards = visitor.find(".product").filter(new Locator.FilterOptions().setHasText(NAME));
    assertThat(cards).hasCount(1);
    assertThat(cards).containsText("mulai Rp95.000");
    assertThat(cards).containsText("4 varian");
    visitor.looks("shop-variants");
  }

  private static void partsFromOne(Tab desk) {
    desk.open("/penjual/produk").follow(NAME + " – M, Nila").follow("Atur varian");
    desk.press("Lepaskan M, Nila").reads("Varian dilepaskan").reads("Semua varian (3)");
  }
}
