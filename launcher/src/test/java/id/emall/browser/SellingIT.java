package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A seller's day: what waits, labels, many resi at once, and what came of it; then a holiday. */
@ExtendWith(OnDemoMall.class)
@Timeout(300)
class SellingIT {

  private static final String SHOP = "Dapua Rangkiang";
  private static final String RENDANG = "Rendang Telur Renyah 250 g";
  private static final String LINES = "Kode pesanan dan nomor resi";

  private static String buys(Buyer buyer) {
    buyer.puts(RENDANG, "rendang telur");
    String invoice = buyer.checksOut();
    buyer.seesTheInvoiceTurnPaid();
    return buyer.ordersOf(invoice).get(SHOP);
  }

  @Test
  void a_day_goes_from_what_waits_over_labels_and_many_resi_to_the_report(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    String first = buys(buyer);
    String second = buys(buyer);
    Seller rosda = new Seller(stage, "unirosda");
    rosda.signsIn();
    Tab tab = rosda.tab();

    tab.find("ul.tasks a[href='/penjual/pesanan?status=PAID']").first().click();
    tab.arrives("/penjual/pesanan").looks("seller-orders-to-send");
    for (Locator box : tab.find("input[name=kode]").all()) {
      String code = box.getAttribute("value");
      box.setChecked(code.equals(first) || code.equals(second));
    }
    tab.press("Cetak label yang dipilih").arrives("/penjual/label").looks("seller-labels");
    assertThat(tab.find("article.parcel-label")).hasCount(2);
    tab.reads("Kode pesanan " + first).reads("Kode pesanan " + second);
    tab.press("Sudah dikemas, masukkan resi").arrives("/penjual/resi");
    tab.reads("Pesanan ditandai sudah dikemas.").looks("seller-resi-batch");
    assertThat(tab.field(LINES)).hasValue(Pattern.compile(first + "|" + second));

    String resi = stage.world().handIn("Payakumbuh", "Yogyakarta", buyer.person().name());
    String other = stage.world().handIn("Payakumbuh", "Yogyakarta", buyer.person().name());
    String good = first + " " + resi;
    String wrong = second + " 12";
    tab.choose("Kurir (boleh kosong)", "JNE")
        .type(LINES, good + "\n" + wrong)
        .press("Periksa dahulu");
    tab.reads("Siap disimpan").reads("1 baris perlu dibetulkan").looks("seller-resi-looked");
    tab.press("Simpan resi").reads("1 resi tersimpan");
    assertThat(tab.field(LINES)).hasValue(wrong);
    tab.type(LINES, good + "\n" + second + " " + other).press("Simpan resi");
    tab.reads("Sudah tersimpan").reads("1 resi tersimpan").looks("seller-resi-taken");
    buyer.seesTheOrder(second, "Dalam pengiriman");

    tab.open("/penjual/label?bentuk=daftar&kode=" + first).looks("seller-packing-list");
    tab.open("/penjual/laporan").reads("Penjualan per hari").reads(RENDANG);
    tab.looks("seller-reports").open("/penjual/pelanggan").reads(buyer.person().name());
    tab.looks("seller-customers").open("/penjual/produk/batas-stok").looks("seller-low-stock");
  }

  @Test
  void a_shop_on_holiday_is_seen_with_its_word_and_takes_orders_when_it_is_over(Stage stage) {
    Seller marlina = new Seller(stage, "yukmarlina");
    marlina.signsIn();
    Tab tab = marlina.tab();
    tab.open("/penjual/libur").looks("seller-holidays");
    String today = tab.find("#f-from").getAttribute("min");
    tab.type("Hari pertama", today).type("Hari terakhir", today);
    tab.find("#f-note").fill("Pulang kampung sebentar");
    tab.press("Simpan hari libur").reads("Hari libur tersimpan.").looks("seller-holiday");

    Tab visitor = stage.phone();
    visitor.open("/cari?q=kopi+drip").follow("Kopi Drip Robusta isi 10");
    visitor.reads("Pulang kampung sebentar").looks("product-holiday");
    visitor.find("a.shop-line").click();
    visitor.reads("Pulang kampung sebentar");

    tab.find("form[action='/penjual/libur/hapus'] button").click();
    tab.reads("Hari libur dihapus.");
    visitor.page().reload();
    assertThat(visitor.find("main")).not().containsText("Pulang kampung sebentar");
  }
}
