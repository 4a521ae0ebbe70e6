package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What members say of products, from the buyer's review to the operator who takes one down. */
@ExtendWith(OnDemoMall.class)
@Timeout(300)
class ReviewsIT {

  private static final String GETAS = "/produk/getas-ikan";

  @Test
  void a_buyer_reviews_the_seller_answers_and_an_operator_takes_down_what_breaks_the_rules(
      Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    String name = buyer.tab().open(GETAS).find("h1").textContent();
    buyer.tab().press("Masukkan keranjang").arrives("/keranjang");
    String invoice = buyer.checksOut();
    buyer.seesTheInvoiceTurnPaid();
    String order = buyer.ordersOf(invoice).get("Seduh Sulap");
    Seller marlina = new Seller(stage, "yukmarlina");
    marlina.signsIn();
    marlina.opensTheOrder(order);
    String resi = marlina.sendsTheParcel(buyer.person().name());
    stage.world().scanUntil(resi, "DELIVERED");
    buyer.seesTheOrder(order, "Sudah sampai");

    writes(buyer.tab(), order);
    answers(marlina.tab(), name);
    buyer.tab().open(GETAS).reads("Terima kasih, Pak Rahmat.").looks("product-reviewed");
    asks(stage.phone(), marlina.tab());
    takesDown(stage, buyer.tab(), order);
  }

  private static void writes(Tab buyer, String order) {
    buyer.find("a:has-text('Tulis ulasan')").first().click();
    buyer.hasHeading("Tulis ulasan").looks("review-form");
    buyer.type("Ulasan Anda", "Renyah! Pesan lagi lewat 0812-3456-7890.");
    buyer.find("input[name=newPhotos]").setInputFiles(Photos.any("getas.png"));
    buyer.press("Simpan ulasan");
    buyer.reads("Pilih 1 sampai 5 bintang.").reads("Hapus nomor telepon").looks("review-refused");
    assertThat(buyer.find(".shots img")).hasCount(1);
    buyer.find("input[name=stars][value='4']").check();
    buyer.type("Ulasan Anda", "Renyah dan gurih, tetapi bungkusnya agak tipis.");
    buyer.press("Simpan ulasan").arrives("/pesanan/" + order);
    buyer.reads("Ulasan Anda tersimpan").looks("order-reviewed");
    buyer.find("a:has-text('Ubah ulasan')").first().click();
    buyer.hasHeading("Ubah ulasan").looks("review-change");
  }

  private static void answers(Tab seller, String product) {
    seller.open("/penjual/ulasan?jenis=ulasan").looks("seller-reviews");
    var card =
        seller
            .find("article")
            .filter(new Locator.FilterOptions().setHasText("bungkusnya agak tipis"));
    assertThat(card).containsText(product);
    card.locator("summary").click();
    card.locator("textarea").fill("Chat WA 081234567890 ya.");
    card.locator("button").click();
    assertThat(seller.find(".error")).containsText("Hapus nomor telepon");
    seller.looks("seller-answer-refused");
    card.locator("textarea").fill("Terima kasih, Pak Rahmat. Bungkusnya sudah kami tebalkan.");
    card.locator("button").click();
    seller.reads("Jawaban tersimpan.");
  }

  private static void asks(Tab asker, Tab seller) {
    asker.open(GETAS).find("a:has-text('Masuk untuk bertanya')").click();
    asker
        .type("Nama pengguna atau surel", "dewianggra")
        .type("Kata sandi", DemoMall.PASSWORD)
        .press("Masuk")
        .arrives(GETAS + "/pertanyaan");
    asker.looks("questions-none");
    asker.type("Tanya penjual", "Apakah ini mengandung udang?").press("Kirim pertanyaan");
    asker.reads("Pertanyaan terkirim.").reads("Apakah ini mengandung udang?").looks("questions");
    seller.open("/penjual/ulasan").reads("Menunggu sejak").looks("seller-questions");
    var card =
        seller.find("article").filter(new Locator.FilterOptions().setHasText("mengandung udang"));
    card.locator("textarea").fill("Tidak, hanya ikan tenggiri.");
    card.locator("button").click();
    seller.reads("Jawaban tersimpan.");
    asker.open(GETAS + "/pertanyaan?q=udang").reads("Tidak, hanya ikan tenggiri.");
    asker.open(GETAS + "/ulasan").find("button[value=membantu]").first().click();
    asker.reads("penilaian Anda tersimpan").looks("reviews");
    asker.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    asker.open("/produk/rendang-daging").looks("product-reviews-dark");
    asker.press("EN – English").looks("product-reviews-english-dark");
    asker.press("ID – Bahasa Indonesia");
    asker.open("/toko/dapua-rangkiang").reads("Menjawab 100% pertanyaan").looks("shop-figures");
    asker.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    asker.open(GETAS + "/ulasan").find("a:has-text('Laporkan')").first().click();
    asker.hasHeading("Laporkan ulasan").looks("report");
    asker.choose("Apa masalahnya?", "Tidak benar atau dibuat-buat").press("Kirim laporan");
    asker.reads("Pengelola akan membacanya.");
  }

  private static void takesDown(Stage stage, Tab buyer, String order) {
    Operator laras = new Operator(stage);
    laras.signsIn();
    var item = laras.awaits("/pengelola/pekerjaan", "Ulasan dilaporkan");
    item.locator("a:has-text('Baca dan putuskan')").click();
    Tab desk = laras.tab();
    desk.hasHeading("Ulasan yang dilaporkan").looks("operator-report");
    desk.press("Turunkan").reads("Wajib diisi.");
    desk.type("Alasan menurunkan", "Tidak tentang barang ini.").press("Turunkan");
    desk.reads("Laporan diputuskan.");
    buyer.open("/pesanan/" + order).reads("Ulasan Anda diturunkan oleh pengelola");
    buyer.looks("order-review-taken-down");
    buyer.open(GETAS + "/ulasan");
    assertThat(buyer.find("body")).not().containsText("bungkusnya agak tipis");
  }
}
