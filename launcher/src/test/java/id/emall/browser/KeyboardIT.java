package id.emall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.emall.launcher.story.Person;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An order from registration to completion by keyboard alone, as its buyer and its seller; the
 * address line is used to begin with and for what a mail or a text would open.
 */
@ExtendWith(OnDemoMall.class)
@Timeout(240)
class KeyboardIT {

  private static final String COFFEE = "Kopi Drip Robusta isi 10";

  @Test
  void buyer_and_seller_need_no_pointer(Stage stage) {
    Buyer buyer = new Buyer(stage, Person.any(new SecureRandom()), stage.desktop());
    Keys keys = new Keys(buyer.tab());
    registers(keys, buyer);
    findsAndPutsIntoTheCart(keys);
    String invoice = checksOut(keys);
    copiesTheAmountAndPays(keys, buyer);
    String order = buyer.ordersOf(invoice).get("Seduh Sulap");

    Keys seller = new Keys(stage.desktop());
    signsIn(seller, "yukmarlina", DemoMall.PASSWORD);
    openShop(seller);
    listsAProduct(seller, "Teh melati " + buyer.person().username());
    String resi = stage.world().handIn("Payakumbuh", "Yogyakarta", buyer.person().name());
    typesTheResi(seller, order, resi);
    stage.world().scanUntil(resi, "DELIVERED");
    buyer.seesTheOrder(order, "Sudah sampai");

    confirmsReceipt(keys, order);
    saysWhatItIsLike(keys, order);
  }

  private static void registers(Keys keys, Buyer buyer) {
    Person person = buyer.person();
    keys.tab().open("/");
    keys.follow("Masuk").tab().arrives("/masuk");
    keys.follow("Daftar akun").tab().arrives("/daftar");
    keys.type("Nama lengkap", person.name())
        .type("Nomor ponsel", person.phone())
        .type("Surel", person.email())
        .choose("Provinsi", "Daerah Istimewa Yogyakarta")
        .choose("Kabupaten atau kota", "Kota Yogyakarta")
        .type("Alamat lengkap", person.address())
        .type("Nama pengguna", person.username())
        .type("Kata sandi", person.password())
        .press("Daftar")
        .tab()
        .arrives("/konfirmasi");
    keys.type("Kode dari SMS", buyer.codeFromTheText()).press("Konfirmasi").tab().arrives("/masuk");
    signsIn(keys, person.username(), person.password());
  }

  private static void signsIn(Keys keys, String username, String password) {
    if (!keys.tab().page().url().contains("/masuk")) {
      keys.tab().open("/");
      keys.follow("Masuk").tab().arrives("/masuk");
    }
    keys.type("Nama pengguna atau surel", username)
        .type("Kata sandi", password)
        .press("Masuk")
        .tab()
        .arrives("/");
  }

  private static void findsAndPutsIntoTheCart(Keys keys) {
    keys.type(keys.tab().find("input[type=search]"), "kopi drip");
    keys.tab().page().keyboard().press("Enter");
    keys.tab().arrives("/cari");
    keys.follow(COFFEE).tab().hasHeading(COFFEE);
    keys.press("Masukkan keranjang").tab().arrives("/keranjang").reads("Barang masuk keranjang.");
    keys.type("Jumlah " + COFFEE, "2")
        .enter(keys.tab().find("li.line button").getByText("Ubah"))
        .tab()
        .reads("Jumlah diubah.");
  }

  private static String checksOut(Keys keys) {
    Tab tab = keys.tab();
    keys.follow("Lanjut ke kasir").tab().arrives("/kasir");
    keys.pick(tab.find("fieldset[id^='f-shipping']").getByLabel("JNE Reguler"));
    keys.pick(
        tab.find("#f-payment label")
            .filter(new Locator.FilterOptions().setHasText("Transfer ke BCA"))
            .locator("input"));
    keys.press("Pesan sekarang");
    tab.page().waitForURL("**/faktur/*");
    return tab.path().substring("/faktur/".length());
  }

  private static void copiesTheAmountAndPays(Keys keys, Buyer buyer) {
    keys.press("Salin jumlah transfer").tab().reads("Tersalin");
    assertThat(keys.tab().page().evaluate("navigator.clipboard.readText()"))
        .isEqualTo(String.valueOf(buyer.amountDue()));
    buyer.seesTheInvoiceTurnPaid();
  }

  private static void openShop(Keys keys) {
    keys.enter(keys.tab().find("details.menu > summary"))
        .follow("Toko saya")
        .tab()
        .arrives("/penjual");
  }

  private static void listsAProduct(Keys keys, String name) {
    keys.follow("Produk").tab().arrives("/penjual/produk");
    keys.follow("Tambah produk").tab().arrives("/penjual/produk/baru");
    keys.type("Nama produk", name)
        .choose("Kategori", "Kopi & teh › Teh")
        .type("Harga (Rp)", "45000")
        .type("Berat kemas (gram)", "200")
        .type("Keterangan", "Teh melati dari Slawi.")
        .type("Persediaan", "4")
        .press("Mulai jual")
        .tab()
        .reads("Produk sudah dijual di toko Anda.");
  }

  private static void typesTheResi(Keys keys, String order, String resi) {
    Tab tab = keys.tab();
    keys.follow("Pesanan masuk").tab().arrives("/penjual/pesanan");
    keys.enter(tab.find("a[href='/penjual/pesanan/" + order + "']").first());
    tab.arrives("/penjual/pesanan/" + order);
    keys.type("Nomor resi", resi).press("Simpan resi").tab().reads("Resi tersimpan");
  }

  private static void confirmsReceipt(Keys keys, String order) {
    keys.tab().open("/");
    keys.enter(keys.tab().find("details.menu > summary"))
        .follow("Pesanan saya")
        .tab()
        .arrives("/pesanan");
    keys.enter(keys.tab().find("a[href='/pesanan/" + order + "']").first());
    keys.follow("Barang sudah saya terima")
        .press("Ya, barang sudah baik")
        .tab()
        .reads("Terima kasih. Pesanan selesai");
  }

  private static void saysWhatItIsLike(Keys keys, String order) {
    Tab tab = keys.tab();
    keys.enter(tab.find("a[href^='/pesanan/" + order + "/ulasan/']").first());
    keys.pick(tab.find("input[name=stars][value='5']"));
    keys.type(tab.find("#f-review"), "Wangi dan segar.");
    keys.press("Simpan ulasan").tab().reads("Terima kasih");
  }
}
