package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An operator brings a city's districts, and a buyer names one. */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class DistrictsIT {

  private static final String DISTRICT = "Kecamatan (boleh kosong)";
  private static final String HEADING = "code,regency_code,name\n";

  @TempDir Path folder;

  @Test
  void a_buyer_names_the_district_with_a_script_and_without(Stage stage) throws IOException {
    brings(stage);
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    buyer.puts("Kopi Drip Robusta isi 10", "kopi drip");
    mistypesWithoutScript(stage);
    Tab tab = buyer.tab().open("/kasir");

    tab.choose("Provinsi", "Sumatera Barat").choose("Kabupaten atau kota", "Kota Sawahlunto");
    assertThat(tab.find("datalist option")).hasCount(4);
    tab.type(DISTRICT, "Talawo").press("Pesan sekarang");
    tab.reads("Mungkin maksud Anda: Talawi.");
    assertThat(tab.field(DISTRICT)).hasValue("Talawo");
    tab.looks("checkout-district");

    tab.type(DISTRICT, "kec. talawi").press("Pesan sekarang");
    tab.page().waitForURL("**/faktur/*");
    tab.open("/pesanan").find("a[href^='/pesanan/']").first().click();
    tab.reads("Kec. Talawi, Kota Sawahlunto");
  }

  private void brings(Stage stage) throws IOException {
    Operator laras = new Operator(stage);
    laras.signsIn();
    Tab desk = laras.tab().open("/pengelola/wilayah");

    bring(desk, "13.73.04,13.74,Talawi\n");
    desk.reads("Berkas ditolak, tidak ada yang diubah");
    desk.reads("Kode kecamatan 13.73.04 tidak termasuk kabupaten atau kota 13.74.");
    desk.looks("operator-districts-refused");

    bring(
        desk,
        """
        13.73.01,13.73,Lembah Segar
        13.73.02,13.73,Barangin
        13.73.03,13.73,Silungkang
        13.73.04,13.73,Talawi
        """);
    desk.reads("Daftar kecamatan berlaku mulai sekarang.").looks("operator-districts");
  }

  private void bring(Tab desk, String rows) throws IOException {
    Path file = folder.resolve("kecamatan.csv");
    Files.writeString(file, HEADING + rows);
    desk.attach("Berkas CSV", file).press("Unggah dan berlakukan");
  }

  private static void mistypesWithoutScript(Stage stage) {
    Tab plain = stage.phoneWithoutScript();
    Buyer.rahmat(stage, plain).signsIn();
    plain.open("/kasir").choose("Kabupaten atau kota", "Kota Sawahlunto");
    plain.type(DISTRICT, "Talawo").press("Hitung ongkos kirim");
    assertThat(plain.field(DISTRICT)).hasValue("Talawo");
    assertThat(plain.find("datalist option")).hasCount(4);
  }
}
