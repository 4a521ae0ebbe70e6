package id.emall.web.operator.goods;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.SellerProduct;
import id.emall.core.catalogue.desk.ProductFile;
import id.emall.core.catalogue.desk.ProductLine;
import id.emall.core.common.Rupiah;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.operator.AreaFilter;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoodsViewsTest {

  private static final UUID ID = new UUID(0, 7);

  private static ProductLine line(SellerProduct.State state) {
    return new ProductLine(
        ID,
        "keripik",
        "Keripik <balado>",
        null,
        new Rupiah(15_000),
        4,
        state,
        Pages.NOW,
        new UUID(0, 8),
        "Dapur Uni",
        "13.76");
  }

  private static View product(SellerProduct.State state, boolean stopped, Form form) {
    ProductFile file =
        new ProductFile(
            line(state),
            "Renyah.",
            "Keripik",
            List.of("a1b2"),
            new UUID(0, 9),
            stopped,
            List.of(
                new ProductFile.Change(
                    Pages.NOW, SellerProduct.State.TAKEN_DOWN, "Laras", "Fotonya milik lain.")));
    return View.of("operator/goods/product", "product", file)
        .with("place", "Kota Payakumbuh")
        .with("form", form);
  }

  @Test
  void products_are_listed_with_their_shop_and_state() {
    View list =
        View.of("operator/goods/list", "products", List.of(line(SellerProduct.State.TAKEN_DOWN)))
            .with("form", Form.empty().put("q", "keripik").put("keadaan", "TAKEN_DOWN"))
            .with("area", new AreaFilter(List.of(), List.of(), "", ""))
            .with("places", Map.of("13.76", "Kota Payakumbuh"));

    assertThat(Pages.html(list))
        .contains(
            "Keripik &lt;balado&gt;", "Dapur Uni", "Kota Payakumbuh", "Rp15.000", "persediaan 4")
        .contains("value=\"TAKEN_DOWN\" selected", "href=\"/pengelola/produk/" + ID + "\"");
    assertThat(Pages.html(list.with("products", List.of()), Language.ENGLISH))
        .contains("No products");
  }

  @Test
  void what_is_on_sale_can_be_taken_down_and_what_is_down_put_back() {
    assertThat(Pages.html(product(SellerProduct.State.ON_SALE, false, Form.empty())))
        .contains("value=\"turunkan\"", "href=\"/produk/keripik\"", "Fotonya milik lain.")
        .doesNotContain("value=\"kembalikan\"", "Toko ini dibekukan");
    assertThat(Pages.html(product(SellerProduct.State.TAKEN_DOWN, true, Form.empty())))
        .contains("value=\"kembalikan\"", "Toko ini dibekukan")
        .doesNotContain("value=\"turunkan\"", "href=\"/produk/keripik\"");
  }

  @Test
  void a_refused_reason_stays_as_it_was_typed() {
    Form form = Form.empty().put("reason", "ya").refuse("reason", "Tulis paling sedikit 5 huruf.");

    assertThat(Pages.html(product(SellerProduct.State.ON_SALE, false, form)))
        .contains(">ya</textarea>", "Tulis paling sedikit 5 huruf.");
  }
}
