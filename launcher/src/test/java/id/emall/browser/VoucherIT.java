package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A seller's voucher, from its making to the order that was paid with it. */
@ExtendWith(OnDemoMall.class)
@Timeout(240)
class VoucherIT {

  private static final String KOPI = "Kopi Drip Robusta isi 10";
  private static final String FIELD = "Kode voucher toko ini";

  @Test
  void a_voucher_is_made_used_with_and_without_scripts_and_ended(Stage stage) {
    Seller seller = new Seller(stage, "yukmarlina");
    seller.signsIn();
    Tab desk = seller.tab().open("/penjual/voucher");
    desk.looks("seller-vouchers-empty").type("Kode", "KOPI 5");
    desk.press("Buat voucher").reads("Pakai 4 sampai 20 huruf dan angka");
    assertThat(desk.find("#kesalahan li"))
        .hasText(
            new Pattern[] {
              Pattern.compile("^Kode: "),
              Pattern.compile("^Potongan dalam rupiah, atau potongan paling besar: ")
            });
    desk.looks("seller-vouchers-refused");
    desk.type("Kode", "kopi5")
        .type("Potongan dalam rupiah, atau potongan paling besar", "Rp5.000,-")
        .press("Buat voucher")
        .reads("Voucher dibuat.")
        .reads("Dipakai 0 dari 100 kali");
    desk.looks("seller-vouchers");
    dark(desk);
    desk.looks("seller-vouchers-dark");

    orders(Buyer.yopie(stage, stage.phoneWithoutScript()));
    Buyer rahmat = Buyer.rahmat(stage, stage.phone());
    orders(rahmat);
    rahmat.seesTheInvoiceTurnPaid();
    String order =
        rahmat.ordersOf(rahmat.tab().path().substring("/faktur/".length())).get("Seduh Sulap");
    rahmat.tab().open("/pesanan/" + order).reads("Voucher KOPI5").looks("order-voucher");
    desk.open("/penjual/pesanan/" + order).reads("Voucher KOPI5").looks("seller-order-voucher");

    desk.open("/penjual/voucher").reads("Dipakai 2 dari 100 kali, potongan seluruhnya Rp10.000.");
    desk.find(".order-card summary").click();
    desk.press("Ya, akhiri KOPI5").reads("Voucher diakhiri.");
  }

  private static void orders(Buyer buyer) {
    buyer.signsIn();
    buyer.puts(KOPI, "kopi drip");
    Tab tab = buyer.tab().open("/kasir");
    tab.type(FIELD, "KOPI9").press("Pakai voucher");
    tab.reads("Seduh Sulap tidak punya voucher dengan kode ini.").looks("checkout-voucher-refused");
    assertThat(tab.field(FIELD)).hasValue("KOPI9");

    tab.type(FIELD, "kopi5").press("Pakai voucher");
    tab.reads("Voucher KOPI5 terpasang: potongan Rp5.000.").looks("checkout-voucher");
    dark(tab);
    tab.looks("checkout-voucher-dark");
    tab.type(FIELD, "").press("Pesan sekarang");
    tab.reads("Voucher KOPI5 tidak dipakai lagi.").looks("checkout-voucher-dropped");
    tab.type(FIELD, "kopi5").find(".checkout-sum .btn-primary").click();
    tab.reads("Voucher KOPI5 terpasang. Jumlahnya sekarang Rp").looks("checkout-voucher-taken");
    assertThat(tab.field(FIELD)).hasValue("kopi5");
    assertThat(tab.find(".note-good"))
        .containsText(tab.find(".checkout-sum dd.total").textContent());
    long shown = number(tab.find(".checkout-sum dd.total").textContent());

    tab.find(".note-good .btn-primary").click();
    tab.page().waitForURL("**/faktur/*");
    tab.reads("Voucher KOPI5").looks("invoice-voucher");
    org.assertj.core.api.Assertions.assertThat(buyer.amountDue() - shown).isBetween(-4_999L, 999L);
  }

  private static long number(String shown) {
    return Long.parseLong(shown.replaceAll("[^0-9]", ""));
  }

  private static void dark(Tab tab) {
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
  }
}
