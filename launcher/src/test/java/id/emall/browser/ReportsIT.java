package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator reads what was sold, follows a parcel, finds an invoice and changes a setting. */
@ExtendWith(OnDemoMall.class)
@Timeout(240)
class ReportsIT {

  private static final String PHONE = "021-1500-555";

  @Test
  void reports_lead_to_parcels_and_files_and_settings_hold_at_once(Stage stage) {
    somethingIsSent(stage);
    Operator laras = new Operator(stage);
    laras.signsIn();
    Tab desk = laras.tab();

    desk.open("/pengelola/penjualan").hasHeading("Laporan penjualan").looks("operator-sales");
    Locator resi = desk.find("table.report a[href^='/pengelola/kiriman/']").first();
    String number = resi.textContent();
    resi.click();
    assertThat(desk.find("h1")).containsText(number.substring(number.indexOf(' ') + 1));

    desk.open("/pengelola/pembelian").hasHeading("Laporan pembelian").looks("operator-purchases");
    String invoice = desk.find("table.report tbody th .numbers").first().textContent();
    APIResponse file =
        desk.asks("GET", desk.find("a:has-text('Unduh tabel')").first().getAttribute("href"), null);
    assertThat(file.text()).startsWith("ordered_at,invoice,order,").contains("," + invoice + ",");
    desk.follow("Cetak").looks("operator-purchases-paper");

    desk.open("/pengelola/faktur").hasHeading("Semua faktur").looks("operator-invoices");
    desk.type("Nomor", invoice).find("form[role=search] button.field").click();
    desk.find("table tbody a[href='/faktur/" + invoice + "']").click();
    desk.arrives("/faktur/" + invoice);
    desk.open("/pengelola/pesanan").hasHeading("Semua pesanan").looks("operator-orders");

    desk.open("/pengelola/setelan").hasHeading("Setelan").looks("operator-settings");
    desk.follow("Telepon pengelola mal").type("Isi baru", PHONE).press("Ubah setelan");
    desk.reads("Wajib diisi.").looks("operator-setting-refused");
    desk.type("Alasan", "Nomor layanan baru.").press("Ubah setelan");
    desk.reads("Setelan diubah.").reads("Nomor layanan baru.").looks("operator-setting");
    Tab visitor = stage.phoneWithoutScript();
    Company.await(
        "the new number on the page of contact",
        () -> visitor.asks("GET", "/bantuan/kontak", null).text().contains(PHONE) ? PHONE : null);
    desk.type("Alasan", "Selesai uji coba.").press("Pakai lagi nilai dari pemasangan");
    desk.reads("Kembali ke nilai dari pemasangan");
  }

  private static void somethingIsSent(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    buyer.puts("Kopi Drip Robusta isi 10", "kopi drip");
    String invoice = buyer.checksOut();
    buyer.seesTheInvoiceTurnPaid();
    Seller seller = new Seller(stage, "yukmarlina");
    seller.signsIn();
    seller.opensTheOrder(buyer.ordersOf(invoice).get("Seduh Sulap"));
    seller.sendsTheParcel(buyer.person().name());
  }
}
