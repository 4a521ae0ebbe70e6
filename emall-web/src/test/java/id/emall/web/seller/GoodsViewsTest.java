package id.emall.web.seller;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.ProductFamily;
import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.SellerProducts;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import id.emall.web.frame.DeskLink;
import id.emall.web.frame.Form;
import id.emall.web.frame.Person;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoodsViewsTest {

  private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000007");

  private static SellerProduct product(SellerProduct.State state) {
    return new SellerProduct(
        ID,
        "kemeja-batik",
        null,
        "Kemeja batik",
        "Katun.",
        "batik-dan-tenun",
        new Rupiah(150_000),
        300,
        null,
        null,
        null,
        4,
        0,
        state,
        List.of(),
        0,
        0,
        Pages.NOW,
        null,
        null,
        0);
  }

  private static View page(SellerProduct product) {
    return View.of("seller/product", "product", product)
        .with("form", Form.empty())
        .with("stock", Form.empty())
        .with("code", Form.empty())
        .with("categories", List.of());
  }

  @Test
  void who_looks_at_a_product_that_was_taken_down_reads_when_and_why() {
    View page =
        page(product(SellerProduct.State.TAKEN_DOWN))
            .with(
                "takenDown",
                new SellerProducts.TakenDown(Pages.NOW, "Foto bukan <b>milik</b> toko ini."));

    assertThat(Pages.html(page))
        .contains("20 November 2026", "Foto bukan &lt;b&gt;milik&lt;/b&gt; toko ini.")
        .doesNotContain("/rak\"");
    assertThat(Pages.html(page(product(SellerProduct.State.ON_SALE))))
        .contains("/rak\"")
        .doesNotContain("Diturunkan pengelola");
  }

  @Test
  void the_form_says_how_a_product_is_sold_and_what_its_stock_means() {
    View page =
        page(product(SellerProduct.State.ON_SALE))
            .with(
                "form",
                Form.empty()
                    .put("method", "MADE_TO_ORDER")
                    .put("makingDays", "61")
                    .refuse("makingDays", "Isi lama pembuatan dalam hari, dari 1 sampai 60."));

    assertThat(Pages.html(page))
        .contains(
            "name=\"method\" value=\"MADE_TO_ORDER\" checked", "name=\"makingDays\" value=\"61\"")
        .contains(
            "href=\"#f-makingDays\">Lama pembuatan: Isi lama pembuatan dalam hari, dari 1 sampai 60.")
        .contains("berapa banyak yang masih sanggup Anda buat");
    assertThat(Pages.html(page(product(SellerProduct.State.ON_SALE))))
        .contains("name=\"method\" value=\"FROM_STOCK\" checked");
  }

  @Test
  void the_summary_of_the_variants_names_the_row_of_what_is_wrong() {
    ProductFamily.Variant row =
        new ProductFamily.Variant(
            ID,
            "kemeja-batik-m",
            "Kemeja batik – M, Cokelat",
            List.of("M", "Cokelat"),
            new Rupiah(150_000),
            4,
            SellerProduct.State.ON_SALE,
            0);
    ProductFamily family =
        new ProductFamily(ID, "Kemeja batik", List.of("Ukuran", "Warna"), List.of(row));
    Form table =
        Form.empty()
            .refuse("stock-" + ID, "Isi dengan angka.")
            .refuse("value2-" + ID, "Isian ini wajib.");

    String page =
        Pages.html(
            View.of("seller/variants", "product", product(SellerProduct.State.ON_SALE))
                .with("family", family)
                .with("table", table)
                .with("more", Form.empty()));

    assertThat(page)
        .contains("<a href=\"#f-stock-" + ID + "\">M, Cokelat, Stok: Isi dengan angka.</a>")
        .contains("<a href=\"#f-value2-" + ID + "\">M, Cokelat, Warna: Isian ini wajib.</a>");
  }

  @Test
  void each_way_through_the_sellers_desk_has_an_icon_of_its_own() {
    Person owner = new Person("Siti", true, false, false, Set.of(Right.values()), 0);

    assertThat(SellerDesk.links(SellerDesk.OVERVIEW, owner))
        .hasSizeGreaterThan(8)
        .extracting(DeskLink::icon)
        .doesNotHaveDuplicates();
  }
}
