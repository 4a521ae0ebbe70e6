package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What buyers find at hand: favourites, what they saw last, a comparison, their orders. */
@ExtendWith(OnDemoMall.class)
@Timeout(300)
class BuyerToolsIT {

  private static final String KOPI = "/produk/kopi-drip";
  private static final String KOPI_NAME = "Kopi Drip Robusta isi 10";
  private static final String FAVOURITES = "/akun/favorit";

  @Test
  void a_visitor_signs_in_to_keep_a_product_and_moves_it_into_the_cart(Stage stage) {
    Tab tab = stage.phone();
    tab.open(KOPI).press("Simpan ke favorit").arrives("/masuk");
    tab.type("Nama pengguna atau surel", "dewianggra")
        .type("Kata sandi", DemoMall.PASSWORD)
        .press("Masuk")
        .arrives(KOPI);

    tab.press("Simpan ke favorit").arrives(KOPI).reads("Produk disimpan ke favorit.");
    tab.open("/cari?q=rendang").find("button.heart").first().click();
    tab.arrives("/cari").reads("Produk disimpan ke favorit.").looks("list-with-favourite");
    tab.open(FAVOURITES).hasHeading("Favorit saya").looks("favourites");
    dark(tab);
    tab.open(FAVOURITES).looks("favourites-dark");
    tab.press("Pindahkan ke keranjang: " + KOPI_NAME).reads("Barang dipindahkan ke keranjang.");
    tab.open("/keranjang").reads(KOPI_NAME);
    tab.open(FAVOURITES).find(".line-tools button:has-text('Hapus')").first().click();
    tab.reads("Belum ada favorit").looks("favourites-none");
  }

  @Test
  void what_was_looked_at_is_shown_compared_and_forgotten(Stage stage) {
    Tab tab = stage.phone();
    String rendang = tab.open("/produk/rendang-daging").find("h1").textContent();
    tab.open(KOPI).reads("Terakhir dilihat").looks("product-seen");
    tab.follow("Bandingkan").arrives("/bandingkan").looks("compare-one");
    tab.follow("Tambahkan " + rendang + " ke perbandingan").arrives("/bandingkan");
    assertThat(tab.find(".compare thead th")).hasCount(3);
    tab.reads("Berbeda").looks("compare");
    dark(tab);
    tab.open(tab.path()).looks("compare-dark");
    tab.press("EN – English").reads("Differs").looks("compare-english");
    tab.press("ID – Bahasa Indonesia");
    tab.follow("Keluarkan " + rendang + " dari perbandingan");
    assertThat(tab.find(".compare thead th")).hasCount(2);

    tab.open("/").hasHeading("Terakhir dilihat").looks("home-seen");
    tab.press("Hapus riwayat").arrives("/").reads("Riwayat yang dilihat sudah dihapus.");
    assertThat(tab.find("#terakhir-dilihat")).hasCount(0);
    tab.open("/bandingkan").reads("Belum ada yang dibandingkan").looks("compare-none");
  }

  @Test
  void a_buyer_finds_an_order_takes_its_papers_and_buys_again(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    buyer.tab().open("/").hasHeading("Terdekat dari Kota Balikpapan").looks("home-near");
    buyer.puts(KOPI_NAME, "kopi drip");
    String invoice = buyer.checksOut();
    Tab tab = buyer.tab();
    Assertions.assertThat(tab.status("/faktur/" + invoice + "/kuitansi.pdf")).isEqualTo(404);
    buyer.seesTheInvoiceTurnPaid();
    Assertions.assertThat(paper(tab, invoice, "faktur")).startsWith("%PDF-");
    Assertions.assertThat(paper(tab, invoice, "kuitansi")).startsWith("%PDF-");
    tab.open("/faktur/" + invoice).reads("Unduh kuitansi (PDF)").looks("invoice-papers");

    String order = buyer.ordersOf(invoice).get("Seduh Sulap");
    tab.open("/pesanan").looks("orders-by-state");
    tab.type("Kode pesanan, toko, atau barang", order).press("Cari pesanan");
    assertThat(tab.find(".order-card")).hasCount(1);
    tab.open("/pesanan?q=tidak-ada-yang-begini").reads("Tidak ada pesanan yang cocok");
    tab.looks("orders-none");
    tab.open("/pesanan/" + order).press("Beli lagi isi pesanan " + order).arrives("/keranjang");
    assertThat(tab.field("Jumlah " + KOPI_NAME)).hasValue("1");
    dark(tab);
    tab.open("/pesanan").looks("orders-by-state-dark");
  }

  @Test
  void a_seller_agrees_with_a_complaint_and_the_money_goes_back(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    buyer.puts(KOPI_NAME, "kopi drip");
    String invoice = buyer.checksOut();
    buyer.seesTheInvoiceTurnPaid();
    String order = buyer.ordersOf(invoice).get("Seduh Sulap");
    Seller marlina = new Seller(stage, "yukmarlina");
    marlina.signsIn();
    marlina.opensTheOrder(order);
    stage.world().scanUntil(marlina.sendsTheParcel(buyer.person().name()), "DELIVERED");
    buyer.seesTheOrder(order, "Sudah sampai");
    buyer
        .tab()
        .uploads(
            "/pesanan/" + order + "/keluhan",
            FormData.create()
                .set("trouble", "DAMAGED")
                .set("text", "Kemasannya sobek semua")
                .set("photos", Photos.any("sobek.png")));

    marlina.tab().open("/penjual/pesanan/" + order).find("#keluhan summary").click();
    marlina.tab().looks("seller-complaint");
    marlina.tab().press("Ya, kembalikan uangnya").reads("Keluhan disetujui.");

    buyer.tab().open("/pesanan/" + order);
    buyer.tab().reads("Penjual setuju: uang kembali").looks("complaint-conceded");
  }

  private static String paper(Tab tab, String invoice, String name) {
    APIResponse answer = tab.asks("GET", "/faktur/" + invoice + "/" + name + ".pdf", null);
    Assertions.assertThat(answer.headers().get("content-disposition"))
        .isEqualTo("attachment; filename=\"" + name + "-" + invoice + ".pdf\"");
    return new String(answer.body(), StandardCharsets.ISO_8859_1);
  }

  private static void dark(Tab tab) {
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
  }
}
