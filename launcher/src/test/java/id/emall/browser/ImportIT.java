package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A seller's products go out as a table, come back changed, and are changed several at once. */
@ExtendWith(OnDemoMall.class)
@Timeout(300)
class ImportIT {

  private static final String NAME = "Sepatu Uji Berkas";
  private static final String FILES = "/penjual/produk/unduh/";

  @Test
  void a_seller_changes_products_in_a_spreadsheet_and_several_at_once(Stage stage) {
    Seller seller = new Seller(stage, "kangujang");
    seller.signsIn();
    Tab desk = seller.tab();
    desk.open("/penjual/produk").follow("Produk lewat berkas").looks("seller-imports");
    makesOne(desk);
    changesIt(desk);
    findsNothingToChangeInTheWorkbook(desk);
    takesItOffTheShelf(desk, stage);
  }

  private static byte[] download(Tab desk, String name) {
    return desk.asks("GET", FILES + name, null).body();
  }

  private static void bring(Tab desk, String name, byte[] content) {
    desk.open("/penjual/produk/impor");
    desk.find("#f-file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
    desk.press("Kirim dan periksa").reads("Berkas diterima dan sedang diperiksa.");
  }

  /** By the example that the page offers. */
  private static void makesOne(Tab desk) {
    String example = new String(download(desk, "contoh.csv"), StandardCharsets.UTF_8);
    bring(
        desk,
        "baru.csv",
        example
            .replace("KOPI-250", "SEPATU-UJI")
            .replace("Kopi Arabika Gayo 250 g", NAME)
            .getBytes(StandardCharsets.UTF_8));
    desk.reads("Belum ada yang berubah.").press("Simpan 1 produk");
    desk.reads("Semua baris yang benar sudah tersimpan.");
    Assertions.assertThat(desk.status("/produk/sepatu-uji-berkas")).isEqualTo(200);
  }

  private static void changesIt(Tab desk) {
    String taken = new String(download(desk, "produk.csv"), StandardCharsets.UTF_8);
    Assertions.assertThat(taken).contains("SEPATU-UJI;" + NAME + ";");
    String changed =
        taken.replaceFirst("(?m)^(SEPATU-UJI;[^;]*;[^;]*);65000;", "$1;Rp 72.500;")
            + "SALAH-1;Sepatu lain;tidak ada;murah;1;;900;;;;Kulit sapi jahit tangan;dijual\r\n";
    bring(desk, "diubah.csv", changed.getBytes(StandardCharsets.UTF_8));
    desk.reads("Menunggu persetujuan").looks("seller-import-checked");
    desk.reads("Isi dengan angka bulat tanpa sen").reads("Pilih kategori dari daftar.");
    Assertions.assertThat(desk.asks("GET", desk.path() + "/laporan.csv", null).text())
        .contains(";SALAH-1;harga;murah;");
    desk.press("Simpan 1 produk").reads("Semua baris yang benar sudah tersimpan.");
    desk.looks("seller-import-done");
    desk.open("/produk/sepatu-uji-berkas").reads("Rp72.500");
  }

  private static void findsNothingToChangeInTheWorkbook(Tab desk) {
    bring(desk, "semua.xlsx", download(desk, "produk.xlsx"));
    desk.reads("Semua baris yang benar sudah tersimpan.");
    Locator refused = desk.find(".figures li").last();
    assertThat(refused).hasText("0baris ditolak");
    assertThat(desk.find(".figures li").first()).hasText("0produk dibuat");
  }

  private static void takesItOffTheShelf(Tab desk, Stage stage) {
    desk.open("/penjual/produk").choose("Apa yang diubah", "Dijual").press("Ubah yang dipilih");
    desk.reads("Pilih dahulu produknya.").looks("seller-bulk-refused");
    desk.named(AriaRole.CHECKBOX, "Pilih " + NAME).check();
    desk.choose("Apa yang diubah", "Harga naik atau turun … persen").type("Angka", "+10%");
    desk.press("Ubah yang dipilih").reads("1 produk diubah.").looks("seller-bulk");
    desk.follow("Kembali ke produk").reads("Rp79.750").looks("seller-products");
    desk.named(AriaRole.CHECKBOX, "Pilih " + NAME).check();
    desk.choose("Apa yang diubah", "Tidak dijual dahulu").press("Ubah yang dipilih");
    desk.reads("1 produk diubah.");
    Assertions.assertThat(stage.phone().status("/produk/sepatu-uji-berkas")).isEqualTo(404);
  }
}
