package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** A seller, on a phone behind the counter. */
final class Seller {

  private final Stage stage;
  private final String username;
  private final String password;
  private final Tab tab;

  /** One of the demo's sellers. */
  Seller(Stage stage, String username) {
    this(stage, username, DemoMall.PASSWORD);
  }

  Seller(Stage stage, String username, String password) {
    this.stage = stage;
    this.username = username;
    this.password = password;
    this.tab = stage.phone();
  }

  Tab tab() {
    return tab;
  }

  void signsIn() {
    tab.open("/masuk?lanjut=/penjual")
        .type("Nama pengguna atau surel", username)
        .type("Kata sandi", password)
        .press("Masuk")
        .arrives("/penjual")
        .looks("seller-overview");
  }

  void opensTheOrder(String order) {
    tab.open("/penjual/pesanan").looks("seller-orders");
    tab.find("a[href='/penjual/pesanan/" + order + "']").first().click();
    tab.arrives("/penjual/pesanan/" + order).looks("seller-order-to-send");
  }

  /** The message stands beside the field, and what was typed is kept. */
  void mistypesTheResi(String wrong) {
    tab.type("Nomor resi", wrong).press("Simpan resi");
    Locator number = tab.field("Nomor resi");
    assertThat(number).hasValue(wrong);
    assertThat(number).hasAttribute("aria-invalid", "true");
    assertThat(tab.find("#e-number")).containsText("Panjang nomor resi " + wrong);
    tab.looks("seller-resi-refused");
  }

  /**
   * Hands the parcel in and types the number from the slip.
   *
   * @return the resi
   */
  String sendsTheParcel(String receiver) {
    String resi = stage.world().handIn("Payakumbuh", "Yogyakarta", receiver);
    tab.type("Nomor resi", resi).press("Simpan resi");
    tab.reads("Resi tersimpan dan pembeli dikabari.").looks("seller-order-sent");
    return resi;
  }

  /** Lists a first product with a photo, and finds it in the shop. */
  void opensTheShelfWith(String product) {
    signsIn();
    tab.open("/penjual/produk").looks("seller-shelf-empty");
    tab.open("/penjual/produk/baru").looks("seller-product-new").press("Mulai jual");
    tab.reads("Nama produk").reads("Wajib diisi.").looks("seller-product-refused");
    tab.type("Nama produk", product)
        .choose("Kategori", "Kain & batik › Batik")
        .type("Harga (Rp)", "385.000")
        .type("Berat kemas (gram)", "400")
        .type("Keterangan", "Tenunan tangan, pewarna alam.")
        .type("Persediaan", "3")
        .attach("Tambah foto", Photos.any("selendang.png"))
        .press("Mulai jual");
    tab.reads("Produk sudah dijual di toko Anda.").looks("seller-shelf");
    tab.follow(product).hasHeading(product).looks("seller-product");
    tab.follow("Lihat halaman produk").hasHeading(product).reads("Rp385.000");
    tab.open("/penjual/toko").looks("seller-shop");
    tab.open("/penjual/saldo").looks("seller-balance");
  }

  long balance() {
    String shown =
        tab.open("/penjual")
            .find("ul.figures li")
            .filter(new Locator.FilterOptions().setHasText("saldo Anda"))
            .locator("b")
            .textContent();
    return Long.parseLong(shown.replaceAll("[^0-9]", ""));
  }
}
