package id.emall.web.seller;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.BulkEdit;
import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.SellerShelf;
import id.emall.core.common.Rupiah;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BulkViewsTest {

  private static final UUID ID = new UUID(0, 5);
  private static final String SEEN = ID + "_3_12";

  private static SellerProduct product() {
    return new SellerProduct(
        ID,
        "rendang",
        "RD-01",
        "Rendang <daging>",
        "Rendang kering",
        "makanan",
        new Rupiah(75_000),
        500,
        null,
        null,
        null,
        12,
        0,
        SellerProduct.State.ON_SALE,
        List.of(),
        0,
        0,
        Pages.NOW,
        null,
        null,
        3);
  }

  private static View list() {
    return View.of("seller/products", "products", List.of(product()))
        .with("here", "/penjual/produk?tampil=habis&hal=abc")
        .with("chosen", "/penjual/produk?tampil=habis&hal=abc&pilih=semua");
  }

  @Test
  void products_are_chosen_with_what_was_seen_of_them_one_by_one_or_all() {
    assertThat(Pages.html(list()))
        .contains("form=\"f-products\"", "name=\"products\" value=\"" + SEEN + "\"")
        .contains("Pilih<span class=\"visually-hidden\"> Rendang &lt;daging&gt;</span>")
        .contains("/penjual/produk?tampil=habis&amp;hal=abc&amp;pilih=semua", "Kode produk RD-01")
        .doesNotContain(" checked");
    assertThat(Pages.html(list().with("all", true)))
        .contains("value=\"" + SEEN + "\" checked")
        .contains("href=\"/penjual/produk?tampil=habis&amp;hal=abc\"");
  }

  @Test
  void a_page_of_the_shelf_leads_on_and_each_act_back_to_it() {
    Form asked = Form.empty().put("q", "rend").put("tampil", "habis").put("hal", "abc");

    String html =
        Pages.html(
            list()
                .with("asked", asked)
                .with("part", SellerShelf.Part.SOLD_OUT)
                .with(
                    "tabs",
                    List.of(
                        new ShelfPages.Tab(null, "/penjual/produk?q=rend", false),
                        new ShelfPages.Tab(
                            SellerShelf.Part.SOLD_OUT,
                            "/penjual/produk?q=rend&tampil=habis",
                            true)))
                .with("after", "/penjual/produk?q=rend&tampil=habis&hal=def"));

    assertThat(html)
        .contains("name=\"q\" value=\"rend\"", "rel=\"next\"", "hal=def", "aria-current=\"page\"")
        .contains("<input type=\"hidden\" name=\"hal\" value=\"abc\">")
        .contains("name=\"kembali\" value=\"/penjual/produk?tampil=habis&amp;hal=abc\"");
    assertThat(Pages.html(View.of("seller/products", "products", List.of()).with("asked", asked)))
        .contains("Tidak ada produk yang cocok");
  }

  @Test
  void a_refused_wish_comes_back_with_what_was_chosen() {
    Form form =
        Form.empty()
            .put("products", SEEN)
            .put("act", "persen")
            .put("value", "banyak")
            .refuse("value", "Wajib diisi.");

    assertThat(Pages.html(list().with("form", form)))
        .contains("value=\"" + SEEN + "\" checked", "<option value=\"persen\" selected>")
        .contains("value=\"banyak\"", "aria-invalid=\"true\"", "Wajib diisi.");
  }

  @Test
  void each_product_tells_what_became_of_it() {
    View view =
        View.of(
            "seller/bulk",
            "lines",
            List.of(
                new BulkLine(ID, "Rendang <daging>", BulkEdit.Fate.CHANGED, ""),
                new BulkLine(
                    new UUID(0, 6),
                    "Abon",
                    BulkEdit.Fate.REFUSED,
                    "Persediaan Abon berubah sejak Anda melihatnya: sekarang 3. Hitung lagi.")));

    assertThat(Pages.html(view))
        .contains("1 produk diubah.", "1 produk tidak diubah.", "sekarang 3")
        .contains("Rendang &lt;daging&gt;", "status-good", "status-bad");
  }
}
