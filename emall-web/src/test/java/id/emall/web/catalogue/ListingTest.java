package id.emall.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.ProductCard;
import id.emall.core.common.Rupiah;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListingTest {

  private static final ProductCard COFFEE =
      new ProductCard(
          new UUID(0, 1),
          "kopi",
          "Kopi Drip",
          new Rupiah(45_000),
          3,
          null,
          0,
          0,
          new UUID(0, 2),
          "seduh",
          "Seduh",
          "34.71");

  @Test
  void a_list_of_one_page_says_how_many_there_are() {
    assertThat(page(null)).contains("2 produk").doesNotContain("Lebih dari");
  }

  @Test
  void a_longer_list_says_that_there_are_more() {
    assertThat(page("/cari?hal=x")).contains("Lebih dari 24 produk");
  }

  private static String page(String after) {
    var listing =
        new Listing(
            "Semua",
            "/cari",
            null,
            Form.empty(),
            List.of(),
            List.of(),
            List.of(COFFEE, COFFEE),
            null,
            after);
    return Pages.html(View.of("product/list", "listing", listing));
  }
}
