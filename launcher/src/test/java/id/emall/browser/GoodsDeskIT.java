package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator looks over the mall, takes a product off the shelf and puts it back. */
@ExtendWith(OnDemoMall.class)
@Timeout(240)
class GoodsDeskIT {

  private static final String PRODUCT = "Getas Ikan";
  private static final String WHY = "Fotonya bukan produk yang dijual.";

  @Test
  void a_product_is_taken_down_with_a_reason_and_comes_back(Stage stage) {
    Operator laras = new Operator(stage);
    laras.signsIn();
    Tab desk = laras.tab();
    desk.reads("Layanan luar").reads("Perdagangan 30 hari terakhir");
    assertThat(desk.find("svg.islands circle").first()).isVisible();

    desk.open("/pengelola/produk").hasHeading("Produk").looks("operator-goods");
    desk.type("Nama produk atau toko", PRODUCT).find("form[role=search] button.field").click();
    desk.find(".shelf h2 a").first().click();
    String shop = desk.find("a:has-text('Lihat seperti pembeli')").getAttribute("href");
    desk.press("Turunkan produk").looks("operator-product-refused");
    desk.type("Alasan", WHY).press("Turunkan produk");
    desk.reads("Penjual diberi tahu alasannya.").reads(WHY).looks("operator-product");

    Tab visitor = stage.phoneWithoutScript();
    Assertions.assertThat(visitor.status(shop)).isEqualTo(404);

    desk.type("Alasan", "Fotonya sudah diganti.").press("Kembalikan produk");
    desk.reads("Produk dikembalikan.");
    Assertions.assertThat(visitor.status(shop)).isEqualTo(200);
  }
}
