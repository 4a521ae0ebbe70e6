package id.emall.web.seller;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.sheet.ImportLook;
import id.emall.core.catalogue.sheet.ImportReports.RefusedRow;
import id.emall.core.catalogue.sheet.ImportState;
import id.emall.core.catalogue.sheet.RowError;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportViewsTest {

  private static ImportLook in(ImportState state) {
    return new ImportLook(
        new UUID(0, 7),
        "produk <juni>.csv",
        Pages.NOW,
        state,
        null,
        state == ImportState.REFUSED
            ? new RowError("", "", "import.heading-missing", List.of("kode"))
            : null,
        1_201,
        300,
        700,
        150,
        51,
        150,
        350);
  }

  private static View page(ImportState state, List<RefusedRow> rows) {
    return View.of("seller/import", "look", in(state)).with("rows", rows);
  }

  @Test
  void a_file_on_its_way_is_shown_as_it_comes_and_loaded_again_without_a_script() {
    assertThat(Pages.html(page(ImportState.CHECKING, List.of())))
        .contains("1.201 baris sudah dibaca", "http-equiv=\"refresh\"", "hx-trigger=\"every 2s\"")
        .doesNotContain("name=\"tindakan\"", "<juni>");
    assertThat(Pages.html(page(ImportState.WRITING, List.of())))
        .contains("50% tersimpan", "<progress id=\"kemajuan\" max=\"100\" value=\"50\"");
  }

  @Test
  void the_seller_decides_about_what_was_found_and_reads_what_is_wrong() {
    List<RefusedRow> rows =
        List.of(
            new RefusedRow(
                1_034,
                "A3",
                List.of(new RowError("harga", "dua <b>puluh</b>", "import.number", List.of()))));

    assertThat(Pages.html(page(ImportState.CHECKED, rows)))
        .contains("<b>300</b>produk baru", "<b>700</b>produk akan berubah")
        .contains("Simpan 1.000 produk", "value=\"batalkan\"")
        .contains("<th scope=\"row\" data-label=\"Baris\">1.034</th>")
        .contains("<strong>harga</strong> (dua &lt;b&gt;puluh&lt;/b&gt;): Isi dengan angka bulat")
        .contains("/penjual/produk/impor/00000000-0000-0000-0000-000000000007/laporan.csv")
        .doesNotContain("http-equiv=\"refresh\"");
    assertThat(Pages.html(page(ImportState.CHECKED, rows), Language.ENGLISH))
        .contains("Save 1,000 products", "Write a whole number without cents");
  }

  @Test
  void what_was_done_is_counted_and_what_is_of_no_use_says_why() {
    assertThat(Pages.html(page(ImportState.DONE, List.of())))
        .contains("<b>150</b>produk dibuat", "<b>350</b>produk diubah", "<b>51</b>baris ditolak")
        .doesNotContain("name=\"tindakan\"");
    assertThat(Pages.html(page(ImportState.REFUSED, List.of()))).contains("kolom kode harus ada");
  }

  @Test
  void the_way_to_bring_a_file_tells_columns_categories_and_limits() {
    View view =
        View.of("seller/imports", "imports", List.of(in(ImportState.DONE)))
            .with("form", Form.empty().refuse("file", "Berkas ini tidak berisi data."))
            .with("categories", List.of(new Option("kopi-biji", "Kopi & teh › Kopi biji")));

    assertThat(Pages.html(view))
        .contains("100.000 baris dan 50 MB", "<code>stok_saat_unduh</code>", "kopi-biji")
        .contains("/penjual/produk/unduh/produk.csv", "/penjual/produk/unduh/contoh.csv")
        .contains("150 dibuat, 350 diubah, 51 ditolak")
        .contains("aria-describedby=\"h-file e-file\"", "Berkas ini tidak berisi data.");
  }
}
